/** How many characters a name may have and still be seen whole where it is cut after some lines. */
const most = 100;

/** A name that may be cut off, to be told in a tooltip; undefined for a shorter one. */
export function longName(name: string): string | undefined {
  return name.length > most ? name : undefined;
}

/** A name as it is compared: without case, composition, and space around or doubled. Not for show. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Whether two names are the same but for case and the way their characters are composed. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

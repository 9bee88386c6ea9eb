/** White space, and what Unicode says to show nothing by itself: soft hyphens, joiners, marks of direction, a byte order mark. */
const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether nothing of a text can be seen, so that it is no name. */
export function isBlank(text: string): boolean {
  return unseen.test(text);
}

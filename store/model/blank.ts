/** White space, and what Unicode says to show nothing by itself: soft hyphens, joiners, marks of direction, a byte order mark. */
const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

/** What turns the order of letters round, and what has no width: signs that make one name look like another. */
const hidden = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** A name without overrides of direction and signs of no width; joiners and marks of direction, which scripts need, stay. */
export function withoutHidden(name: string): string {
  return name.replace(hidden, '').trim();
}

/** Whether nothing of a text can be seen, so that it is no name. */
export function isBlank(text: string): boolean {
  return unseen.test(text);
}

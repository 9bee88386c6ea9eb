import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A random id of 75 bits: 15 small letters and digits, the first a letter. */
export function newId(): string {
  const bytes = randomBytes(15);
  return Array.from(bytes, (byte, at) => alphabet[at === 0 ? byte % 24 : byte % 32] ?? 'a').join('');
}

const plainName = /^[a-z0-9][a-z0-9 ._-]{0,23}$/i;

/** The id of a coder: the name itself in small letters where that is an id, so that a team's folders can be read. */
export function coderIdFor(name: string, isFree: (id: string) => boolean): string {
  const plain = name.trim().toLowerCase().replaceAll(/[ .]+/g, '-');
  return plainName.test(name.trim()) && isFree(plain) ? plain : newId();
}

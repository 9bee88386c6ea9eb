import { randomInt } from 'node:crypto';
import { idPattern } from '../store/model/id.ts';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** How many of the alphabet are letters. */
const letters = 24;

/** A random id of 74 bits: 15 small letters and digits, the first a letter. Node keeps random numbers in store: half the time of random bytes. */
export function newId(): string {
  return Array.from(
    { length: 15 },
    (_, at) => alphabet[randomInt(at === 0 ? letters : alphabet.length)],
  ).join('');
}

const plainName = /^[a-z0-9][a-z0-9 ._-]{0,23}$/i;

/** The id of a coder: the name itself in small letters where that is an id, so that a team's folders can be read. */
export function coderIdFor(name: string, isFree: (id: string) => boolean): string {
  const plain = name.trim().toLowerCase().replaceAll(/[ .]+/g, '-');
  return plainName.test(name.trim()) && idPattern.test(plain) && isFree(plain) ? plain : newId();
}

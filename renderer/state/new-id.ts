const letters = 'abcdefghijklmnopqrstuvwxyz';
const base32 = `${letters}234567`;
const LENGTH = 15;

/**
 * A new random id as the store makes them: 15 characters of lower-case base32, the first a letter (about 74 bits). For
 * steps of one batch that point to one another.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte, at) =>
    at === 0 ? letters.charAt(byte % letters.length) : base32.charAt(byte % base32.length),
  ).join('');
}

import { type Result, fail } from '../model/result.ts';
import { toUtf8 } from './utf8.ts';

/** The container of old Office documents, and of new ones under a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** What a compound file under a password has in its directory, in UTF-16. */
const encrypted = [...toUtf8('EncryptedPackage')].flatMap((letter) => [letter, 0]);

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}

/** Why a file is no Office document that can be read, where its first bytes tell. */
export function refusal(bytes: Uint8Array, program: string, extension: string): Result<never> | undefined {
  if (bytes.length === 0) return fail('empty-file');
  if (!compound.every((byte, at) => bytes[at] === byte)) return undefined;
  const problem = `it is in the format of ${program} before 2007; save it as .${extension}`;
  return includes(bytes, encrypted) ? fail('protected-document') : fail('damaged-document', { problem });
}

import { type Result, fail } from '../model/result.ts';
import type { Decoded } from '../text/decode.ts';

/** The failure for bytes that are no text. */
export function undecoded(decoded: Exclude<Decoded, { type: 'text' }>): Result<never> {
  switch (decoded.type) {
    case 'binary':
      return fail('binary-file');
    case 'empty':
      return fail('empty-file');
    case 'unknown-encoding':
      return fail('unknown-encoding', { encoding: decoded.encoding });
    case 'undecodable':
      return fail('undecodable', { encoding: decoded.encoding });
  }
}

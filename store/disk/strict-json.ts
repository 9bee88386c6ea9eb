import { type Result, fail, ok } from '../model/result.ts';
import { isShallow, maximumDepth } from '../model/shallow.ts';

const literal = /[\w.+-]+/y;

/** Where a string that begins at a quotation mark ends, the closing mark included. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charAt(end - 1 - backslashes) === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function isTooLarge(word: string): boolean {
  return /^[-\d]/.test(word) && !(Math.abs(Number(word)) <= Number.MAX_SAFE_INTEGER);
}

/** What JSON.parse would lose without a word; undefined where that is nothing. Text that is no JSON is its business. */
function lossIn(text: string): string | undefined {
  /** The keys so far of each object that is open; null stands for an array. */
  const open: (Set<string> | null)[] = [];
  let expectsKey = false;
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    let end = at + 1;
    if (character === '"') {
      end = endOfString(text, at);
      const keys = open.at(-1);
      if (expectsKey && keys instanceof Set) {
        const key = String(JSON.parse(text.slice(at, end)));
        if (keys.has(key)) return `the key ${JSON.stringify(key)} is there twice`;
        keys.add(key);
      }
      expectsKey = false;
    } else if (character === '{' || character === '[') {
      if (open.push(character === '{' ? new Set() : null) > maximumDepth)
        return `nested over ${maximumDepth} deep`;
      expectsKey = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      expectsKey = false;
    } else if (character === ',') {
      expectsKey = open.at(-1) instanceof Set;
    } else {
      literal.lastIndex = at;
      const word = literal.exec(text)?.[0] ?? '';
      if (isTooLarge(word)) return `the number ${word.slice(0, 40)} is too large to be kept`;
      end = at + Math.max(word.length, 1);
    }
    at = end;
  }
  return undefined;
}

/**
 * Bytes as text; undefined where they are not UTF-8. A byte order mark stays and then is no JSON.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * A JSON value from text, or `damaged-file` with `{problem}`: also where JSON.parse would lose something silently
 * (a key that is there twice, a number beyond 2^53) and where it is nested over 200 deep.
 */
export function parseStrictJson(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    // What comes back unchanged has lost nothing: a file that we wrote is told in a third of the time.
    if (isShallow(value) && JSON.stringify(value) === text.replaceAll('\n', '')) return ok(value);
    const problem = lossIn(text);
    return problem === undefined ? ok(value) : fail('damaged-file', { problem });
  } catch (error) {
    if (error instanceof SyntaxError) return fail('damaged-file', { problem: error.message });
    throw error;
  }
}

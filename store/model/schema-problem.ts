import type { z } from 'zod';
import type { Failure } from './result.ts';

/** What a value of a type is called; other types are said to be not valid. */
const kinds: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be yes or no',
  array: 'must be a list',
};

/** What the parts of a value are, one and several; numbers have none. */
const parts: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function limit(words: 'at most' | 'at least', origin: string, bound: number | bigint): string {
  const [one, several] = parts[origin] ?? ['', ''];
  return `${words} ${bound.toLocaleString('en')} ${Number(bound) === 1 ? one : several}`.trim();
}

/** What is wrong with a value, in plain words that go on after the name of the field. */
function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return limit('at most', issue.origin, issue.maximum);
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? 'must not be empty'
        : limit('at least', issue.origin, issue.minimum);
    case 'invalid_type':
      return kinds[issue.expected] ?? 'not valid';
    default:
      return issue.message;
  }
}

/** Where a value first breaks its schema, and how: the details of a `bad-request` or `bad-record`. */
export function schemaProblem(error: z.ZodError | undefined): Failure['details'] {
  const issue = error?.issues[0];
  return { field: issue?.path.join('.') ?? '', problem: issue === undefined ? '' : problemOf(issue) };
}

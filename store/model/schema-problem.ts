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

/** What is said of a text that must be in some form. */
const formats: Readonly<Record<string, string>> = {
  datetime: 'must be a moment in UTC, as 2026-01-31T09:30:00.000Z',
};

/** Where there is no more to say. */
const notValid = 'not valid';

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
      return kinds[issue.expected] ?? notValid;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'not in the right form';
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return nearest(issue.errors);
    case 'invalid_key':
    case 'invalid_element':
      return nearest([issue.issues]);
    case 'custom':
      // What a rule of ours says; this is what the library says where it says nothing.
      return issue.message === 'Invalid input' ? notValid : issue.message;
    default:
      return notValid;
  }
}

/** What is wrong with a value that may be one of several things and is none: by those that it comes nearest to. */
function nearest(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const firsts = errors.flatMap(([first]) => first ?? []);
  const deepest = Math.max(...firsts.map(({ path }) => path.length));
  const problems = firsts.filter(({ path }) => path.length === deepest).map(problemOf);
  return [...new Set(problems)].join(' or ') || notValid;
}

/** Where a value first breaks its schema, and how: the details of a `bad-request` or `bad-record`. */
export function schemaProblem(error: z.ZodError | undefined): Failure['details'] {
  const issue = error?.issues[0];
  return { field: issue?.path.join('.') ?? '', problem: issue === undefined ? '' : problemOf(issue) };
}

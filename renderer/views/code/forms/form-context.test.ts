import { expect, it } from 'vitest';
import type { Step } from '../../../../store/commands/index.ts';
import { RecordSet } from '../../../../store/model/record-set.ts';
import { type FormContext, naming, takeChoice } from './form-context.ts';

function contextOf(pending: readonly Step[]): FormContext {
  return {
    records: new RecordSet([]), document: null, documents: new Map(), text: '', selection: null, pending, edits: [],
    newId: () => 'fresh', bring: () => Promise.resolve(), reveal: () => undefined, choose: () => undefined,
  }; // prettier-ignore
}

it.each<readonly [string, readonly [string | null, number] | undefined]>([
  ['s4', ['made', 0]],
  [' S4', ['made', 0]],
  ['s5', ['fresh', 1]],
  ['tolls', ['fresh', 1]],
  ['\u200b', undefined],
])('%j is made once in a draft, if anything of it is seen', (text, expected) => {
  const context = contextOf([naming('addActor', 'made', 's4'), naming('addIssue', 'issue', 'tolls')]);
  const taken: (readonly [string | null, number])[] = [];
  takeChoice(
    { type: 'new', text },
    context,
    (id, called) => naming('addActor', id, called),
    (id, before) => taken.push([id, before.length]),
  );
  expect(taken).toEqual(expected === undefined ? [] : [expected]);
});

import { z } from 'zod';
import type { Diff } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import type { InSteps } from '../model/in-steps.ts';
import { Overlay } from '../model/overlay.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { type Command, type Prepared, command } from './command.ts';

const step = z.strictObject({ name: z.string(), input: z.unknown() });

const schema = z.strictObject({
  steps: z.array(step).min(1),
  /** The step that names the whole in undo. */
  main: z.exactOptional(z.int().min(0)),
});

/** The step that names the whole: the one that is said to, or the only one. */
function mainOf({ steps, main }: z.output<typeof schema>): z.output<typeof step> | undefined {
  return steps[main ?? (steps.length === 1 ? 0 : steps.length)];
}

type Steps = z.output<typeof schema>['steps'];

/** Finds and checks one of the commands that a batch may have as a step. */
export type Prepare = (step: { readonly name: string; readonly input?: unknown }) => Result<Prepared>;

function prepareAll(steps: Steps, prepare: Prepare): Result<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const [at, each] of steps.entries()) {
    const one = prepare(each);
    if (!one.ok) return fail(one.error.code, { ...one.error.details, step: at + 1 });
    prepared.push(one.value);
  }
  return ok(prepared);
}

/** What each step answers, together; nothing where a step is wrong, which `change` then says. */
function united<Item>(
  steps: Steps,
  prepare: Prepare,
  answer: (one: Prepared) => readonly Item[],
): readonly Item[] {
  const prepared = prepareAll(steps, prepare);
  return prepared.ok ? [...new Set(prepared.value.flatMap(answer))] : [];
}

function* changeAll(
  records: Records,
  steps: Steps,
  prepare: Prepare,
  context: Parameters<Prepared['change']>[1],
): InSteps<Result<Diff>> {
  const prepared = prepareAll(steps, prepare);
  if (!prepared.ok) return prepared;
  const overlay = new Overlay(records);
  for (const [at, one] of prepared.value.entries()) {
    const diff = yield* one.change(overlay, context);
    if (!diff.ok) return fail(diff.error.code, { ...diff.error.details, step: at + 1 });
    overlay.apply(diff.value);
    yield;
  }
  return ok(overlay.diff());
}

/** The command that runs several others as one, each seeing what the former did; where one fails, nothing is done. */
export function batchOf(prepare: Prepare): Command<typeof schema> {
  return command({
    schema,
    documents: ({ steps }, records): readonly (DocumentId | null)[] =>
      united(steps, prepare, (one) => one.documents(records)),
    removes: ({ steps }, records) => united(steps, prepare, (one) => one.removes(records)),
    goesBy: (input) => mainOf(input)?.name,
    subject(input, records) {
      const named = mainOf(input);
      const prepared = named === undefined ? undefined : prepare(named);
      return prepared?.ok === true ? prepared.value.subject(records) : '';
    },
    change: (records, { steps }, context) => changeAll(records, steps, prepare, context),
  });
}

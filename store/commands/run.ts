import type { Diff } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import { type InSteps, atOnce } from '../model/in-steps.ts';
import { laidOver } from '../model/overlay.ts';
import { parseRecord } from '../model/parse.ts';
import type { Records } from '../model/record-set.ts';
import { isCoded } from '../model/records.ts';
import { type Failure, type Result, ok } from '../model/result.ts';
import { type World, brokenRule } from '../model/rules.ts';
import { everyRecord, pointsTo } from '../query/uses.ts';
import type { Context } from './command.ts';
import { type StepName, type PreparedRequest, prepare } from './index.ts';

/** What a command would do: nothing has been changed yet. */
export interface Outcome {
  readonly name: StepName;
  readonly subject: string;
  readonly documents: readonly (DocumentId | null)[];
  readonly diff: Diff;
}

/** The first rule that a change breaks, of records by themselves or between them. */
export function* brokenBy(diff: Diff, world: World): InSteps<Failure | undefined> {
  for (const { after } of diff) {
    if (after === null) continue;
    const parsed = parseRecord(after);
    if (!parsed.ok) return parsed.error;
    const broken = brokenRule(after, world);
    if (broken !== undefined) return broken;
    yield;
  }
  return undefined;
}

/** What the host gives to a command. */
export interface RunContext extends Omit<Context, 'usesElsewhere'> {
  isLoaded: World['isLoaded'];
  /** How many coded records of the whole project point to a record. */
  uses(id: string): number;
}

/** The text that a document has in some records, which may be another one than it has now. */
export function textIn(
  records: Records,
  document: DocumentId,
  { text }: Pick<RunContext, 'text'>,
): string | undefined {
  return text(document, records.find('document', document)?.sha256);
}

function codedUsesOf(records: Records, id: string): number {
  let count = 0;
  for (const record of everyRecord(records)) if (isCoded(record) && pointsTo(record, id)) count += 1;
  return count;
}

/** Checks a request and works out what it would change. Fails with `bad-request`, or as `runPrepared`. */
export function runCommand(records: Records, request: unknown, context: RunContext): Result<Outcome> {
  const prepared = prepare(request);
  return prepared.ok ? atOnce(runPrepared(records, prepared.value, context)) : prepared;
}

/**
 * Works out what a request would change: runs the command, and refuses what would break a rule. Fails with what the
 * command says, or with the rule.
 */
export function* runPrepared(
  records: Records,
  command: PreparedRequest,
  context: RunContext,
): InSteps<Result<Outcome>> {
  const diff = yield* command.change(records, {
    now: context.now,
    coder: context.coder,
    newId: () => context.newId(),
    text: (document, sha256) => context.text(document, sha256),
    usesElsewhere: (id) => Math.max(0, context.uses(id) - codedUsesOf(records, id)),
  });
  if (!diff.ok) return diff;
  const overlay = yield* laidOver(records, diff.value);
  const { isLoaded } = context;
  const text = (id: DocumentId): string | undefined => textIn(overlay, id, context);
  const broken = yield* brokenBy(diff.value, { records: overlay, text, isLoaded });
  if (broken !== undefined) return { ok: false, error: broken };
  const documents = command.documents(records);
  const subject = command.subject(records) || command.subject(overlay);
  return ok({ name: command.name, subject, documents, diff: diff.value });
}

import type { z } from 'zod';
import type { Diff } from '../model/diff.ts';
import type { CoderId, DocumentId } from '../model/id.ts';
import type { InSteps } from '../model/in-steps.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { schemaProblem } from '../model/schema-problem.ts';

/** What a command may know besides the project: nothing pure reads a clock, a source of ids or a user's name itself. */
export interface Context {
  readonly now: string;
  readonly coder: CoderId;
  newId(): string;
  /** The text of a document that is at hand: the one that it has, or the one with a hash that it had or is to get. */
  text(document: DocumentId, sha256?: string): string | undefined;
  /** How many coded records that are not at hand point to a record. */
  usesElsewhere(id: string): number;
}

/** What an input looks like to a caller: as the schema says, and never written to. */
export type Given<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Given<Item>[]
      : { readonly [Key in keyof T]: Given<T[Key]> };

/** How a command is written down. */
export interface Definition<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** The documents whose records it must see, besides the shared records. */
  documents(input: z.output<Schema>, records: Records): readonly (DocumentId | null)[];
  /** The records it takes away, as far as they are at hand: what points to them from elsewhere must be loaded too. */
  removes?(input: z.output<Schema>, records: Records): readonly string[];
  /** The command it goes by in undo, where that is not its own name. */
  goesBy?(input: z.output<Schema>): string | undefined;
  /** A name or some words of what it changes, for the sentence that undo shows; may be empty. */
  subject(input: z.output<Schema>, records: Records): string;
  /** The change it makes; empty where everything already is as it asks. In steps where that may take long. */
  change(records: Records, input: z.output<Schema>, context: Context): Result<Diff> | InSteps<Result<Diff>>;
}

/** A command whose input has been checked. */
export interface Prepared {
  /** The documents whose records it must see, besides the shared records. */
  documents(records: Records): readonly (DocumentId | null)[];
  /**
   * The ids of the records that it takes away, once its documents are at hand. Every document that an index knows to point to
   * one of them must be loaded before it is run, so that nothing there is left pointing nowhere.
   */
  removes(records: Records): readonly string[];
  readonly goesBy: string | undefined;
  subject(records: Records): string;
  change(records: Records, context: Context): InSteps<Result<Diff>>;
}

/** One way to change a project. */
export interface Command<Schema extends z.ZodType> extends Definition<Schema> {
  /** Checks an input; fails with `bad-request` and the field that is wrong. */
  prepare(input: unknown): Result<Prepared>;
}

function* inSteps(change: Result<Diff> | InSteps<Result<Diff>>): InSteps<Result<Diff>> {
  return 'ok' in change ? change : yield* change;
}

/** Makes a command of its definition. */
export function command<Schema extends z.ZodType>(definition: Definition<Schema>): Command<Schema> {
  return {
    ...definition,
    prepare(given) {
      const parsed = definition.schema.safeParse(given);
      if (!parsed.success) return fail('bad-request', schemaProblem(parsed.error));
      const input = parsed.data;
      return ok({
        documents: (records) => definition.documents(input, records),
        removes: (records) => definition.removes?.(input, records) ?? [],
        goesBy: definition.goesBy?.(input),
        subject: (records) => definition.subject(input, records),
        change: (records, context) => inSteps(definition.change(records, input, context)),
      });
    },
  };
}

import type { z } from 'zod';
import { type Result, fail, ok } from '../model/result.ts';
import * as actors from './actors.ts';
import { batchOf } from './batch.ts';
import * as codebook from './codebook.ts';
import * as correcting from './correcting.ts';
import type { Given, Prepared } from './command.ts';
import * as codebookImport from './codebook-import.ts';
import * as documents from './documents.ts';
import * as evidence from './evidence.ts';
import * as links from './links.ts';
import * as mentions from './mentions.ts';
import * as notes from './notes.ts';
import * as passages from './passages.ts';
import * as project from './project.ts';
import * as recoding from './recoding.ts';
import * as records from './records.ts';
import * as splitting from './splitting.ts';
import * as stances from './stances.ts';
import * as tags from './tags.ts';

const single = {
  ...project,
  ...documents,
  ...correcting,
  ...actors,
  ...codebook,
  ...codebookImport,
  ...splitting,
  ...mentions,
  ...stances,
  ...evidence,
  ...links,
  ...tags,
  ...notes,
  ...passages,
  recodeRecords: recoding.recodeRecords,
  ...records,
};

type SingleName = keyof typeof single;
type SingleInput<Name extends SingleName> = Given<z.input<(typeof single)[Name]['schema']>>;

/** One of the commands that a batch may have as a step, with its input. */
export type Step = {
  [Name in SingleName]: { readonly name: Name; readonly input: SingleInput<Name> };
}[SingleName];

interface BatchInput {
  readonly steps: readonly Step[];
  /** The place of the step that names the whole in undo. */
  readonly main?: number;
}

/** All ways to change a project, by name. */
export const commands = { ...single, batch: batchOf((step) => prepareIn(single, step)) };

/** The name of a command. */
export type CommandName = keyof typeof commands;

/** What a command is given. */
export type CommandInput<Name extends CommandName> = Name extends SingleName ? SingleInput<Name> : BatchInput;

/** A command with its input. */
export type AnyCommand = Step | { readonly name: 'batch'; readonly input: BatchInput };

/** The names of all commands. */
export const commandNames: readonly CommandName[] = Object.keys(commands).filter(isCommandName);

/** Whether there is a command of this name. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

interface Preparing {
  prepare(input: unknown): Result<Prepared>;
}

function prepareIn(
  table: Readonly<Record<string, Preparing>>,
  { name, input }: { readonly name: string; readonly input?: unknown },
): Result<Prepared> {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  return found?.prepare(input) ?? fail('bad-request', { field: 'name', problem: `no command ${name}` });
}

/** What a change goes by in undo where the name of its command would not tell what was done. */
const tellingNames = ['markChecked', 'markManyChecked'] as const;

/** The name of a step of undo. */
export type StepName = CommandName | (typeof tellingNames)[number];

function isStepName(name: string): name is StepName {
  return isCommandName(name) || tellingNames.some((each) => each === name);
}

/** A request that has been checked; `name` is what it goes by in undo. */
export interface PreparedRequest extends Prepared {
  readonly name: StepName;
}

/** Checks a request. Fails with `bad-request` and the field that is wrong. */
export function prepare(request: unknown): Result<PreparedRequest> {
  if (
    request === null ||
    typeof request !== 'object' ||
    !('name' in request) ||
    typeof request.name !== 'string'
  ) {
    return fail('bad-request', { field: 'name', problem: 'no command' });
  }
  const { name } = request;
  if (!isCommandName(name)) return fail('bad-request', { field: 'name', problem: `no command ${name}` });
  const prepared = prepareIn(commands, { name, input: 'input' in request ? request.input : undefined });
  if (!prepared.ok) return prepared;
  const { goesBy } = prepared.value;
  return ok({ ...prepared.value, name: goesBy !== undefined && isStepName(goesBy) ? goesBy : name });
}

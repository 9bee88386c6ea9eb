import type { AnyCommand } from '../../../store/commands/index.ts';
import { codebookPage } from '../../../store/messages/codebook.ts';
import type { DocumentId } from '../../../store/model/id.ts';
import { foldName } from '../../../store/query/same-name.ts';
import type { EntryType } from './entry-commands.ts';
import type { Use } from './entry-uses.ts';

/** What is decided so far about splitting an entry. */
export interface SplitDraft {
  /** The names of the new entries. */
  readonly names: readonly string[];
  readonly isBelow: boolean;
  /** Which new entry each record gets, from 0; null leaves it with the old one, and what is not there is not decided. */
  readonly given: ReadonlyMap<string, number | null>;
}

/** What of the uses is given out at once. */
export type Scope =
  | { readonly type: 'all' }
  | { readonly type: 'document'; readonly document: DocumentId | null | undefined }
  | { readonly type: 'coder'; readonly coder: string };

/** A split with nothing decided. */
export const emptySplit: SplitDraft = { names: ['', ''], isBelow: false, given: new Map() };

/** Gives a record to a new entry, or leaves it with the old one. */
export function assign(draft: SplitDraft, record: string, part: number | null): SplitDraft {
  return { ...draft, given: new Map([...draft.given, [record, part]]) };
}

/** Gives all that is not decided yet and in a scope to a new entry. */
export function assignRest(
  draft: SplitDraft,
  uses: readonly Use[],
  scope: Scope,
  part: number | null,
): SplitDraft {
  const fits = (use: Use): boolean =>
    scope.type === 'all' ||
    (scope.type === 'document' ? use.document === scope.document : use.coder === scope.coder);
  const given = new Map(draft.given);
  for (const use of uses) if (!given.has(use.id) && fits(use)) given.set(use.id, part);
  return { ...draft, given };
}

/** Takes a new entry out; what it had is not decided again. */
export function withoutPart(draft: SplitDraft, at: number): SplitDraft {
  const given = new Map<string, number | null>();
  for (const [record, part] of draft.given) {
    if (part !== at) given.set(record, part !== null && part > at ? part - 1 : part);
  }
  return { ...draft, names: draft.names.toSpliced(at, 1), given };
}

/** Whether every new entry has a name, and one of its own. */
export function hasNames({ names }: SplitDraft): boolean {
  const folded = names.map(foldName);
  return folded.every((name, at) => name !== '' && folded.indexOf(name) === at);
}

/** What a new entry is called so far. */
export function partName({ names }: SplitDraft, at: number): string {
  const name = names[at]?.trim() ?? '';
  return name === '' ? codebookPage.splitting.part(at + 1) : name;
}

/** How many of the uses are decided. */
export function decided({ given }: SplitDraft, uses: readonly Use[]): number {
  return uses.filter(({ id }) => given.has(id)).length;
}

/** Whether something stays with the old entry: what is left with it, or not decided. */
export function leavesSome({ given, isBelow }: SplitDraft, uses: readonly Use[]): boolean {
  return isBelow || uses.some(({ id }) => typeof given.get(id) !== 'number');
}

/** The next use after one that is not decided, from the beginning again after the last. */
export function nextOpen(draft: SplitDraft, uses: readonly Use[], from: number): number | undefined {
  for (let step = 1; step <= uses.length; step++) {
    const at = (from + step) % uses.length;
    if (!draft.given.has(uses[at]?.id ?? '')) return at;
  }
  return undefined;
}

/** The command that does what was decided. */
export function splitCommand(type: EntryType, id: string, draft: SplitDraft): AnyCommand {
  const { names, isBelow } = draft;
  const given = [...draft.given].flatMap(([record, part]) => (part === null ? [] : [{ record, part }]));
  const parts = names.map((name) => ({ name: name.trim() }));
  return { name: 'splitEntry', input: { type, id, parts, isBelow, given } };
}

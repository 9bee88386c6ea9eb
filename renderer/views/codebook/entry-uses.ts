import { countedLabel } from '../../../store/messages/codebook.ts';
import type { DocumentId } from '../../../store/model/id.ts';
import { passagesOf } from '../../../store/model/passages.ts';
import type { Coded } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { type Result, ok } from '../../../store/model/result.ts';
import type { Touched } from '../../state/answers.ts';
import type { Workspace } from '../../state/workspace.ts';
import { recordText } from '../code/records/describe.ts';
import type { CodebookPart } from '../dialog-request.ts';

/** Something that uses an entry: a coded record, or an actor of a kind. */
export interface Use {
  readonly id: string;
  /** The words of the text, or what else it is known by. */
  readonly words: string;
  /** What it says, and whose it is. */
  readonly about: string;
  readonly coder: string;
  /** Whether it is a note about the entry, which is not coded with it. */
  readonly isNote: boolean;
  /** Undefined where it is an actor. */
  readonly document: DocumentId | null | undefined;
}

/** How many of the actors are of a kind. */
export function actorsOfKind(records: Records, kind: string): number {
  let count = 0;
  for (const actor of records.all('actor')) if (actor.kind === kind) count++;
  return count;
}

/** How much uses an entry, as far as it is known at once. */
export function useCount({ records, project }: Workspace, part: CodebookPart, id: string): number {
  const coded = project?.uses.get(id) ?? 0;
  return part === 'actorKind' ? coded + actorsOfKind(records, id) : coded;
}

/** Counts what uses an entry in the whole project. Fails with the file that cannot be read. */
export function touchedBy(workspace: Workspace, id: string): Promise<Result<Touched>> {
  return workspace.ask('codebook.touched', { entry: id });
}

function useOf(records: Records, record: Coded): Use {
  const from = record.type === 'link' ? records.get(record.from) : record;
  const quote = from === undefined ? undefined : passagesOf(from)[0]?.passages[0]?.quote;
  const coder = records.find('coder', record.coder)?.name ?? record.coder;
  const text = recordText(records, record);
  const words = quote ?? (record.type === 'evidence' ? (record.citation ?? text) : text);
  return {
    id: record.id,
    words,
    about: text,
    coder,
    isNote: record.type === 'note',
    document: record.document,
  };
}

/** What uses an entry in one document. Fails with the file that cannot be read. */
export async function usesIn(
  workspace: Workspace,
  entry: string,
  document: DocumentId | null,
): Promise<Result<readonly Use[]>> {
  const reply = await workspace.ask('codebook.uses', { entry, document });
  return reply.ok ? ok(reply.value.map((record) => useOf(workspace.records, record))) : reply;
}

/** The actors of a kind, by name. */
export function actorUses({ records }: Workspace, kind: string): readonly Use[] {
  return [...records.all('actor')]
    .filter((actor) => actor.kind === kind)
    .map(({ id, name, description }) => ({
      id,
      words: name,
      about: description,
      coder: '',
      isNote: false,
      document: undefined,
    }))
    .sort((a, b) => a.words.localeCompare(b.words));
}

/** What uses an entry, as "3 stances, 1 note"; empty where nothing does. */
export function countsOf(touched: Touched, others: readonly (readonly [string, number])[]): string {
  return [...touched.types.map(({ type, count }) => [type, count] as const), ...others]
    .filter(([, count]) => count > 0)
    .map(([type, count]) => countedLabel(type, count))
    .join(', ');
}

/** What a document is called; null stands for records without one. */
export function titleOf({ project }: Workspace, document: DocumentId | null, none: string): string {
  return document === null ? none : (project?.documents.get(document)?.title ?? document);
}

import type { z } from 'zod';
import { type Diff, removed } from '../model/diff.ts';
import type { AnyRecord, Code, Issue, RecordByType } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { editingEntry } from './codebook-entries.ts';
import { type Command, type Context, command } from './command.ts';
import { editing } from './records-changed.ts';
import { excerpt, nameOf } from './subject.ts';

type TreeType = 'issue' | 'code';

/** What is its own of a type whose entries can be merged. */
interface Merging<Type extends TreeType> {
  readonly type: Type;
  /** An entry where it stands below another one. */
  readonly below: (entry: RecordByType[Type], other: RecordByType[Type]) => RecordByType[Type];
  /** An entry where it stands at the side of another one. */
  readonly beside: (entry: RecordByType[Type], other: RecordByType[Type]) => RecordByType[Type];
  /** The records at hand that use an entry, each as it is and as it would use another one. */
  readonly uses: (
    records: Records,
    from: RecordByType[Type],
    into: RecordByType[Type],
  ) => Iterable<readonly [AnyRecord, AnyRecord]>;
}

/** The ids of an entry and of those it stands below. */
function lineOf<Type extends TreeType>(records: Records, type: Type, entry: RecordByType[Type]): Set<string> {
  const line = new Set<string>();
  let id: string | null = entry.id;
  while (id !== null && !line.has(id)) {
    line.add(id);
    const next: Issue | Code | undefined = records.find(type, id);
    id = next?.parent ?? null;
  }
  return line;
}

/** An entry with what the other says where it says nothing itself. */
function united<Type extends TreeType>(
  into: RecordByType[Type],
  from: RecordByType[Type],
): RecordByType[Type] {
  return {
    ...into,
    definition: into.definition || from.definition,
    rule: into.rule || from.rule,
    example: into.example || from.example,
  };
}

/** The notes about an entry, each as it is and as it would be about another one. */
function* notesAbout(
  records: Records,
  from: string,
  into: string,
): Iterable<readonly [AnyRecord, AnyRecord]> {
  for (const note of records.all('note')) if (note.about === from) yield [note, { ...note, about: into }];
}

/**
 * The diff that makes one entry of two. What stands below the one that goes stands below the other; where that one is among
 * it, the branch that leads there takes the place of the one that goes.
 */
function merging<Type extends TreeType>(
  { type, below, beside, uses }: Merging<Type>,
  records: Records,
  [from, into]: readonly [RecordByType[Type], RecordByType[Type]],
  context: Context,
): Result<Diff> {
  const line = lineOf(records, type, into);
  const place = (child: RecordByType[Type]): RecordByType[Type] =>
    line.has(child.id) ? beside(child, from) : below(child, into);
  const kept = united(into.parent === from.id ? place(into) : into, from);
  const entry = editingEntry(records, into, kept, context);
  if (!entry.ok) return entry;
  const children = [...records.all(type)].filter(({ id, parent }) => parent === from.id && id !== into.id);
  const pointing = [...uses(records, from, into), ...notesAbout(records, from.id, into.id)];
  return ok([
    ...entry.value,
    ...children.flatMap((child) => editing(child, place(child), context)),
    ...pointing.flatMap(([before, after]) => editing(before, after, context)),
    removed(from),
  ]);
}

/**
 * The command that makes one entry of two: `from` goes, and all that points to it points to `into`. It needs every document
 * that points there: the host asks `removes` and an index which these are, and loads them first.
 */
export function mergeEntries<Type extends TreeType, Schema extends z.ZodType<{ from: string; into: string }>>(
  schema: Schema,
  parts: Merging<Type>,
): Command<Schema> {
  const { type } = parts;
  return command({
    schema,
    documents: () => [],
    removes: ({ from }) => [from],
    subject: ({ from, into }, records) => excerpt(`${nameOf(records, from)} → ${nameOf(records, into)}`),
    change(records, { from, into }, context) {
      const before = records.find(type, from);
      const after = records.find(type, into);
      if (before === undefined) return fail('not-found', { type, id: from });
      if (after === undefined) return fail('not-found', { type, id: into });
      if (from === into) return fail('merge-with-itself', { id: from, name: before.name });
      const uses = context.usesElsewhere(from);
      if (uses > 0) return fail('in-use', { type, id: from, name: before.name, uses });
      return merging(parts, records, [before, after], context);
    },
  });
}

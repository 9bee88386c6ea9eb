import type { z } from 'zod';
import { type Diff, removed } from '../model/diff.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { editingEntry } from './codebook-entries.ts';
import { type Command, type Context, command } from './command.ts';
import {
  type Entry,
  type EntryType,
  below,
  beside,
  childrenOf,
  notesAbout,
  usesOfEntry,
} from './entry-uses.ts';
import { editing } from './records-changed.ts';
import { excerpt, nameOf } from './subject.ts';

/** The ids of an entry and of those it stands below. */
function lineOf(records: Records, entry: Entry): Set<string> {
  const line = new Set<string>();
  for (let at: Entry | undefined = entry; at !== undefined && !line.has(at.id);) {
    line.add(at.id);
    const parent: string | null = 'parent' in at ? at.parent : null;
    at = parent === null ? undefined : records.find(entry.type, parent);
  }
  return line;
}

/** An entry with what the other says where it says nothing itself. */
function united(into: Entry, from: Entry): Entry {
  return {
    ...into,
    definition: into.definition || from.definition,
    rule: into.rule || from.rule,
    example: into.example || from.example,
  };
}

/**
 * The diff that makes one entry of two. What stands below the one that goes stands below the other; where that one is among
 * it, the branch that leads there takes the place of the one that goes.
 */
function merging(records: Records, from: Entry, into: Entry, context: Context): Result<Diff> {
  const line = lineOf(records, into);
  const place = (child: Entry): Entry => (line.has(child.id) ? beside(child, from) : below(child, into));
  const isBelow = 'parent' in into && into.parent === from.id;
  const entry = editingEntry(records, into, united(isBelow ? place(into) : into, from), context);
  if (!entry.ok) return entry;
  const children = [...childrenOf(records, from)].filter(({ id }) => id !== into.id);
  const pointing = [...usesOfEntry(records, from, () => into), ...notesAbout(records, from.id, into.id)];
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
export function mergeEntries<Schema extends z.ZodType<{ from: string; into: string }>>(
  schema: Schema,
  type: EntryType,
): Command<Schema> {
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
      return merging(records, before, after, context);
    },
  });
}

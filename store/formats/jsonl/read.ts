import { type Change, added, changed } from '../../model/diff.ts';
import type { AnyRecord } from '../../model/records.ts';
import { type Finding, type Result, fail, ok } from '../../model/result.ts';
import type { Entry, ReadContext, Reading } from '../format.ts';
import { checkRules } from './check.ts';
import { missingCoders } from './coders.ts';
import { isObject } from './json.ts';
import { sortByPresence } from './presence.ts';
import { type Read, readRecords } from './records.ts';
import { type Source, readSource } from './source.ts';
import { givenUp } from './take-over.ts';

/** Brings to hand what the lines of a file may point to in the project. */
async function loadMentioned({ lines }: Source, context: ReadContext): Promise<void> {
  const ids = new Set<unknown>([context.document]);
  for (const { type, value } of lines) {
    ids.add(value[type === 'document' ? 'id' : 'document']);
    ids.add(value['toDocument']);
    const targets = value['targets'];
    if (Array.isArray(targets))
      for (const target of targets) ids.add(isObject(target) ? target['document'] : undefined);
  }
  await context.load(null);
  for (const id of ids) {
    const there = typeof id === 'string' ? context.records.find('document', id) : undefined;
    if (there !== undefined) await context.load(there.id);
  }
}

/** The revision of the codebook that records without one are coded under. */
function revisionOf({ lines }: Source, takesOver: boolean, { records }: ReadContext): number {
  const own = records.find('codebook', 'codebook')?.revision ?? 1;
  const given = takesOver ? lines.find(({ type }) => type === 'codebook')?.value['revision'] : undefined;
  return typeof given === 'number' ? given : own;
}

function changeOf(record: AnyRecord, { records }: ReadContext): Change {
  const before = records.get(record.id);
  return before === undefined ? added(record) : changed(before, record);
}

/** A project without documents becomes the one of the file: whoever made it must know. */
function tookOver(kept: readonly AnyRecord[]): Finding[] {
  return kept.flatMap((record) =>
    record.type === 'project' ? [{ ...fail('took-over', { title: record.title }).error, where: '' }] : [],
  );
}

/** Original files stay behind: they are not part of the lines. */
function originalsMissing(kept: readonly Read[]): Finding[] {
  return kept.flatMap(({ record, where }) =>
    record.type === 'document' && record.original !== null
      ? [{ ...fail('missing-original', { file: record.original.name }).error, where }]
      : [],
  );
}

/**
 * Reads lines of records, each taken whole or not at all, in whatever order they come. A project without documents takes over
 * the file's project record, coders and codebook, and where the file has a project record, gives up its own coders and entries
 * that nothing needs; otherwise records that are there stay. Fails with `empty-file` where there is no line.
 */
export async function readLines(entries: readonly Entry[], context: ReadContext): Promise<Result<Reading>> {
  const source = readSource(entries);
  if (source.in === 0) return fail('empty-file', { file: entries[0]?.name ?? '' });
  await loadMentioned(source, context);
  const { records } = context;
  const takesOver = records.count('document') === 0;
  const { read, reported, texts } = readRecords(
    source.lines,
    revisionOf(source, takesOver, context),
    context,
  );
  const sorted = sortByPresence(read, takesOver, context);
  const made = missingCoders(sorted.fresh, context);
  const coders = made.coders.map((record): Read => ({ record, where: '' }));
  const checked = checkRules([...coders, ...sorted.fresh], texts, context);
  const kept = checked.kept.map(({ record }) => record);
  const isWhole = takesOver && read.some(({ record }) => record.type === 'project');
  const gone = isWhole
    ? givenUp(
        records,
        read.map(({ record }) => record),
        kept,
      )
    : [];
  const notTaken = [...source.reported, ...reported, ...sorted.reported, ...checked.reported];
  return ok({
    in: source.in,
    imported: source.in - notTaken.length,
    diff: [...kept.map((record) => changeOf(record, context)), ...gone],
    texts: kept.flatMap(({ type, id }) => (type === 'document' ? [texts.get(id) ?? ''] : [])),
    originals: [],
    reported: notTaken,
    notices: [
      ...(isWhole ? tookOver(kept) : []),
      ...sorted.notices,
      ...made.notices,
      ...originalsMissing(checked.kept),
    ],
  });
}

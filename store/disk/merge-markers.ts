import { canonicalJson } from '../model/canonical.ts';
import { compareById } from '../model/place.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { type Database, databaseFrom, sortRecords } from './database.ts';
import type { Header } from './header.ts';
import { type MarkedLines, splitMarked } from './marked-lines.ts';
import { decodeText, parseStrictJson } from './strict-json.ts';

/** What both sides made different of; null where a side removed it. `header` is the id of what is before the records. */
export interface MergeConflict {
  readonly id: string;
  readonly ours: AnyRecord | null;
  readonly theirs: AnyRecord | null;
}

/** What became of a file with merge markers. */
export interface Merge {
  readonly type: 'merged';
  /** Of a record that is in conflict it has our side, or the only one there is. */
  readonly database: Database;
  readonly conflicts: readonly MergeConflict[];
}

const opening = /^\{.*"records":\[$/;
const closing = ']}';

type Records = ReadonlyMap<string, AnyRecord>;

/** Reads the lines of one part as records of one file; commas are set anew, since sides may end differently. */
function readPart(file: string, start: string, lines: readonly string[]): Result<Database> {
  const bodies = lines.flatMap((line) => {
    const body = line.trim().replace(/,$/, '');
    return body === '' || body === closing || opening.test(body) ? [] : [body];
  });
  const json = parseStrictJson(`${start}${bodies.join(',')}${closing}`);
  return json.ok ? databaseFrom(json.value, file) : json;
}

function startOf(lines: readonly string[]): string | undefined {
  return lines.map((line) => line.trim()).find((line) => opening.test(line));
}

function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The record that both sides come to, or the conflict. Without a base, what only one side has was added there. */
function mergeOne(
  id: string,
  ours: AnyRecord | undefined,
  theirs: AnyRecord | undefined,
  base: AnyRecord | undefined,
): AnyRecord | undefined | MergeConflict {
  if (ours !== undefined && theirs !== undefined && sameJson(ours, theirs)) return ours;
  if (base === undefined && (ours === undefined || theirs === undefined)) return ours ?? theirs;
  if (base !== undefined && ours !== undefined && sameJson(ours, base)) return theirs;
  if (base !== undefined && theirs !== undefined && sameJson(theirs, base)) return ours;
  return { id, ours: ours ?? null, theirs: theirs ?? null };
}

interface Side {
  readonly header: Header | undefined;
  readonly records: Records;
}

/** The parts of a marked file as records; a failure where one of them is none. */
function readParts(file: string, lines: MarkedLines): Result<Readonly<Record<keyof MarkedLines, Side>>> {
  const shared = startOf(lines.common);
  const read = (part: keyof MarkedLines): Result<Side> => {
    const own = startOf(lines[part]);
    const start = own ?? shared ?? startOf(lines.ours);
    if (start === undefined) return fail('damaged-file', { problem: 'there is no header' });
    const database = readPart(file, start, lines[part]);
    if (!database.ok) return database;
    const { header, records } = database.value;
    return ok({
      header: own === undefined && part !== 'common' ? undefined : header,
      records: new Map(records.map((record) => [record.id, record])),
    });
  };
  const [common, ours, theirs, base] = [read('common'), read('ours'), read('theirs'), read('base')];
  if (!common.ok) return common;
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  if (!base.ok) return base;
  return ok({ common: common.value, ours: ours.value, theirs: theirs.value, base: base.value });
}

/**
 * Merges the two sides of a file that Git put merge markers into, record by record. A record that is found again outside
 * the markers was moved by one side: Git took that for a line of its own, and here it is that side's state. Fails with
 * `damaged-file` `{file, problem}` where there are no markers, and with `merge-conflict` `{file, problem}` where a side
 * cannot be read: then somebody has to look at it, and nothing may take its place.
 */
export function mergeMarkers(bytes: Uint8Array, file: string): Result<Merge> {
  const lines = splitMarked(decodeText(bytes) ?? '');
  if (lines === undefined) return fail('damaged-file', { file, problem: 'no merge markers' });
  const parts = readParts(file, lines);
  if (!parts.ok) return fail('merge-conflict', { problem: parts.error.code, ...parts.error.details, file });
  const { common, ours, theirs, base } = parts.value;

  const header = ours.header ?? common.header;
  const otherHeader = theirs.header ?? common.header;
  if (header === undefined) return fail('merge-conflict', { file, problem: 'there is no header' });
  const conflicts: MergeConflict[] = sameJson(header, otherHeader)
    ? []
    : [{ id: 'header', ours: null, theirs: null }];

  const merged = new Map(common.records);
  for (const id of new Set([...ours.records.keys(), ...theirs.records.keys(), ...base.records.keys()])) {
    const elsewhere = common.records.get(id);
    const a = ours.records.get(id) ?? elsewhere;
    const b = theirs.records.get(id) ?? elsewhere;
    const one = mergeOne(id, a, b, base.records.get(id));
    merged.delete(id);
    if (one !== undefined && 'type' in one) merged.set(id, one);
    if (one === undefined || 'type' in one) continue;
    conflicts.push(one);
    const shown = a ?? b;
    if (shown !== undefined) merged.set(id, shown);
  }
  const database = { header, records: [...merged.values()].sort(compareById) };
  return ok({ type: 'merged', database: { header, records: sortRecords(database) }, conflicts });
}

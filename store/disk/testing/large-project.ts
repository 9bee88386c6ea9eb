import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCodebook } from '../../model/default-codebook.ts';
import { type Home, homeOf } from '../../model/place.ts';
import type { AnyRecord, Passage } from '../../model/records.ts';
import type { Span } from '../../text/span.ts';
import { encodeDatabase } from '../database.ts';
import { headerOf } from '../header.ts';
import { fileOf, folders, textFile } from '../layout.ts';
import { sha256 } from '../sha256.ts';
import { record } from './sample.ts';

/** How large a project is to be. */
export interface Size {
  readonly documents: number;
  /** Records in each document: mentions and stances by turns. */
  readonly records: number;
  readonly actors?: number;
  readonly issues?: number;
}

const now = '2026-01-01T00:00:00.000Z';
const stamp = { created: now, changed: now };
const shared = { coder: 'ak', origin: { by: 'hand' }, ...stamp };
const coded = { status: 'done', attributes: {}, codebookRevision: 1, origin: { by: 'hand' }, ...stamp };
const sentence = 'The Harbour Office supports the new quay, and the Fishers’ League opposes it. ';

/** The id of the nth document, as the generator names it. */
export function documentId(at: number): string {
  return `d${at}`;
}

function textOf(at: number, { records }: Size): string {
  return `Report ${at}\n${sentence.repeat(Math.max(1, Math.ceil((records * 20) / sentence.length)))}`;
}

/** A coded record with what those made by hand have in common. */
export function codedRecord(id: string, fields: object): AnyRecord {
  return record({ id, coder: 'ak', ...coded, ...fields });
}

/** A stance of which little more is known than who holds it. */
export function stanceRecord(id: string, fields: object): AnyRecord {
  const unknown = { certainty: null, date: null, attribution: [], targets: [], condition: null, anchors: {} };
  return codedRecord(id, { type: 'stance', ...unknown, ...fields });
}

/** The passages of a record on some words of a text. */
export function passageOf(text: string, { from, to }: Span): readonly Passage[] {
  const [prefix, suffix] = [text.slice(Math.max(0, from - 8), from), text.slice(to, to + 8)];
  return [{ from, to, quote: text.slice(from, to), prefix, suffix }];
}

function recordsIn(at: number, text: string, { records, actors = 50, issues = 20 }: Size): AnyRecord[] {
  const document = documentId(at);
  return Array.from({ length: records }, (_, nth) => {
    const from = (nth * 20) % (text.length - 40);
    const on = { document, passages: passageOf(text, { from, to: from + 18 }) };
    const actor = `a${(at + nth) % actors}`;
    if (nth % 2 === 0) return codedRecord(`r${at}x${nth}`, { type: 'mention', actor, ...on });
    const issue = `i${(at * 7 + nth) % issues}`;
    return stanceRecord(`r${at}x${nth}`, { holders: [actor], issue, position: (nth % 5) - 2, ...on });
  });
}

function documentRecord(at: number, text: string): AnyRecord {
  const known = {
    author: null,
    outlet: null,
    date: '2026-01',
    language: 'en',
    address: null,
    description: '',
  };
  const bytes = new TextEncoder().encode(text);
  return record({
    type: 'document',
    id: documentId(at),
    title: `Report ${at}`,
    ...known,
    sha256: sha256(bytes),
    length: text.length,
    encoding: 'utf-8',
    original: null,
    done: {},
    attributes: {},
    ...shared,
  });
}

function sharedRecords({ actors = 50, issues = 20 }: Size): AnyRecord[] {
  const wording = { definition: '', rule: '', example: '', revision: 1, history: [] };
  const actor = {
    kind: null,
    aliases: [],
    roles: [],
    memberships: [],
    description: '',
    externalIds: [],
    attributes: {},
  };
  return [
    { type: 'project', id: 'project', title: 'A large study', description: '', ...stamp },
    { type: 'coder', id: 'ak', name: 'AK', ...stamp },
    ...defaultCodebook(now),
    { type: 'code', id: 'cost', name: 'Cost', parent: null, ...wording, ...shared },
    ...Array.from({ length: issues }, (_, at) => ({
      type: 'issue',
      id: `i${at}`,
      name: `Issue ${at}`,
      parent: null,
      ...wording,
      ...shared,
    })),
    ...Array.from({ length: actors }, (_, at) => ({
      type: 'actor',
      id: `a${at}`,
      name: `Office ${at}`,
      ...actor,
      mergedInto: null,
      ...shared,
    })),
  ].map(record);
}

/** Writes the files of a project of some size, as they would be after years of coding, and without a journal. */
export function writeLargeProject(path: string, size: Size): void {
  writeProject(path, size, (at) => {
    const text = textOf(at, size);
    return [text, recordsIn(at, text, size)];
  });
}

/** The same with other texts and records: those that `filled` gives for the nth document. */
export function writeProject(
  path: string,
  size: Size,
  filled: (at: number) => readonly [string, readonly AnyRecord[]],
): void {
  for (const folder of [...Object.values(folders), `${folders.codings}/ak`]) {
    mkdirSync(join(path, folder), { recursive: true });
  }
  const put = (home: Home, records: readonly AnyRecord[], text: string | null = null): void => {
    const bytes = encodeDatabase({ header: headerOf(home, home.type === 'coding' ? text : null), records });
    writeFileSync(join(path, fileOf(home)), bytes);
  };
  const everywhere = sharedRecords(size);
  for (const type of ['project', 'codebook', 'actors'] as const) {
    put(
      { type },
      everywhere.filter((each) => homeOf(each).type === type),
    );
  }
  for (let at = 0; at < size.documents; at++) {
    const [text, records] = filled(at);
    const bytes = new TextEncoder().encode(text);
    const hash = sha256(bytes);
    writeFileSync(join(path, textFile(hash)), bytes);
    const document = documentRecord(at, text);
    put(homeOf(document), [document]);
    const [first] = records;
    if (first !== undefined) put(homeOf(first), records, hash);
  }
}

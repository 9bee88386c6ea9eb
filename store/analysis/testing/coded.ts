import { defaultCodebook } from '../../model/default-codebook.ts';
import { parseRecord } from '../../model/parse.ts';
import { RecordSet } from '../../model/record-set.ts';
import type { AnyRecord, Stance } from '../../model/records.ts';

const now = '2026-01-01T00:00:00.000Z';
const stamp = { created: now, changed: now };
const shared = { coder: null, origin: { by: 'hand' }, ...stamp };
const wording = { definition: '', rule: '', example: '', revision: 1, history: [] };

/** A stance as it is said in a test: whose, on what, which position, and what else is known. */
export type Said = readonly [
  holder: string,
  issue: string | null,
  position: Stance['position'],
  more?: {
    readonly date?: string;
    readonly document?: string;
    readonly coder?: string;
    readonly attribution?: readonly object[];
    readonly holders?: readonly string[];
    readonly targets?: readonly object[];
  },
];

/** What else there is beside the stances. */
export interface Around {
  /** The values of the scale; -2 to 2 unless given. */
  readonly scale?: readonly number[];
  /** Fields of actors by name; those that only hold stances have none. */
  readonly actors?: Readonly<Record<string, object>>;
  /** Fields of documents by id. */
  readonly documents?: Readonly<Record<string, object>>;
}

function record(value: object): AnyRecord {
  const parsed = parseRecord(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Read once: it is the same for all. */
const codebook = defaultCodebook(now).map((each) => record(Object(each)));

/** The id of what is called so. */
export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function actor(name: string, more: object): AnyRecord {
  const known = { kind: null, aliases: [], roles: [], memberships: [], description: '', externalIds: [] };
  return record({
    ...{ type: 'actor', id: idOf(name), name, ...known, attributes: {}, mergedInto: null, ...shared },
    ...more,
  });
}

function document(id: string, more: object): AnyRecord {
  const known = { author: null, outlet: null, date: null, language: 'en', address: null, description: '' };
  return record({
    ...{ type: 'document', id, title: id, ...known, sha256: 'a'.repeat(64), length: 1000, encoding: 'utf-8' },
    ...{ original: null, done: {}, attributes: {}, ...shared, ...more },
  });
}

function issue(name: string): AnyRecord {
  return record({ type: 'issue', id: idOf(name), name, parent: null, ...wording, ...shared });
}

function scaleOf(values: readonly number[]): AnyRecord {
  const named = values.map((value) => ({ value, label: String(value), definition: '' }));
  return record({ type: 'scale', id: 'scale', name: 'Position', ...wording, values: named, ...stamp });
}

function stance([holder, about, position, more = {}]: Said, at: number): AnyRecord {
  const unknown = { certainty: null, attribution: [], targets: [], condition: null, anchors: {} };
  const stamped = {
    coder: 'ak',
    status: 'done',
    attributes: {},
    codebookRevision: 1,
    origin: { by: 'hand' },
  };
  const quote = `Words ${at}`;
  return record({
    ...{ type: 'stance', id: `s${at}`, document: 'd1', issue: about === null ? null : idOf(about), position },
    ...{ date: null, ...unknown, ...stamped, ...stamp },
    passages: [{ from: at * 20, to: at * 20 + quote.length, quote, prefix: '', suffix: '' }],
    ...more,
    holders: (more.holders ?? [holder]).map(idOf),
  });
}

const done = {
  coder: 'ak',
  status: 'done',
  attributes: {},
  codebookRevision: 1,
  origin: { by: 'hand' },
  ...stamp,
};

function passageAt(from: number, to: number): object {
  return { from, to, quote: 'x'.repeat(to - from), prefix: '', suffix: '' };
}

/** Evidence without a place in a text, unless it is given one. */
export function evidence(id: string, more: object = {}): AnyRecord {
  const unknown = { kind: null, citation: id, reliability: null, credibility: null, date: null, note: '' };
  return record({ type: 'evidence', id, document: null, passages: [], ...unknown, ...done, ...more });
}

/** A link that supports, unless it says something else. */
export function link(id: string, from: string, to: string, more: object = {}): AnyRecord {
  const plain = { relation: 'supports', strength: null, note: '' };
  return record({ type: 'link', id, document: null, from, to, ...plain, ...done, ...more });
}

/** A place that names an actor. */
export function mention(id: string, named: string, document = 'd1'): AnyRecord {
  return record({ type: 'mention', id, document, actor: named, passages: [passageAt(0, 4)], ...done });
}

/** A code of the codebook. */
export function code(name: string, parent: string | null = null): AnyRecord {
  return record({ type: 'code', id: idOf(name), name, parent, ...wording, ...shared });
}

/** A code that is applied to stretches of a document. */
export function tag(
  id: string,
  applied: string,
  spans: readonly (readonly [from: number, to: number])[],
  more: object = {},
): AnyRecord {
  const passages = spans.map(([from, to]) => passageAt(from, to));
  return record({ type: 'tag', id, document: 'd1', code: applied, passages, ...done, ...more });
}

/** A project in which the stances are s0, s1 and so on, each behind the one before it in its document. */
export function coded(
  stances: readonly Said[],
  { scale, actors = {}, documents = {} }: Around = {},
  more: readonly AnyRecord[] = [],
): RecordSet {
  const holders = stances.flatMap(([holder, , , more]) => more?.holders ?? [holder]);
  const issues = stances.flatMap(([, about]) => about ?? []);
  const texts = stances.map(([, , , more]) => more?.document ?? 'd1');
  return new RecordSet([
    ...codebook,
    ...(scale === undefined ? [] : [scaleOf(scale)]),
    ...[...new Set([...holders, ...Object.keys(actors)])].map((name) => actor(name, actors[name] ?? {})),
    ...[...new Set(issues)].map(issue),
    ...[...new Set([...texts, ...Object.keys(documents)])].map((id) => document(id, documents[id] ?? {})),
    ...stances.map(stance),
    ...more,
  ]);
}

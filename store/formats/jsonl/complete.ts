import type { CoderId, DocumentId } from '../../model/id.ts';
import { type RecordType, isCodedType } from '../../model/records.ts';
import { describePassage } from '../../text/passage.ts';
import { type Json, isObject } from './json.ts';
import { unset } from './unset.ts';

/** What a record that another program wrote is completed with. */
export interface Completion {
  readonly now: string;
  readonly coder: CoderId;
  /** The document of coded records that name none. */
  readonly document: DocumentId | undefined;
  /** The codebook revision that records without one are taken to be coded under. */
  readonly revision: number;
  readonly file: string;
  /** The hash of the line. */
  readonly unit: string;
  /** The text of the record's document, to give passages the words and the context that they lack. */
  readonly text: string | undefined;
}

/** A list with each of its objects completed; anything else stays as it is, for the schema to refuse. */
function each(value: unknown, defaults: Json): unknown {
  return Array.isArray(value)
    ? value.map((item: unknown) => (isObject(item) ? { ...defaults, ...item } : item))
    : value;
}

const period = { from: null, to: null };

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Passages with the words and the context that they lack, as the text has them; without a text the context is empty. */
function passages(value: unknown, text: string | undefined): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => {
    if (!isObject(item) || ('quote' in item && 'prefix' in item && 'suffix' in item)) return item;
    const { from, to } = item;
    const lies = text !== undefined && isOffset(from) && isOffset(to) && from < to && to <= text.length;
    return { ...(lies ? describePassage(text, from, to) : { prefix: '', suffix: '' }), ...item };
  });
}

/** The parts of a record that may themselves be incomplete. */
function parts(type: RecordType, value: Json, text: string | undefined): Json {
  switch (type) {
    case 'actor':
      return {
        ...value,
        aliases: each(value['aliases'], period),
        roles: each(value['roles'], period),
        memberships: each(value['memberships'], period),
      };
    case 'scale':
      return { ...value, values: each(value['values'], { definition: '' }) };
    case 'stance':
      return stance(value, text);
    case 'mention':
    case 'evidence':
    case 'tag':
    case 'note':
      return { ...value, passages: passages(value['passages'], text) };
    default:
      return value;
  }
}

function stance(value: Json, text: string | undefined): Json {
  const condition = value['condition'];
  const anchors = value['anchors'];
  const inOwnDocument = (item: unknown): unknown =>
    isObject(item) && 'stance' in item ? { document: value['document'], ...item } : item;
  const targets: unknown = each(value['targets'], { passages: [] });
  return {
    ...value,
    attribution: withPassages(
      each(value['attribution'], { source: null, manner: null, cue: null, passages: [] }),
      text,
    ),
    targets: withPassages(Array.isArray(targets) ? targets.map(inOwnDocument) : targets, text),
    condition: isObject(condition)
      ? { ...condition, passages: passages(condition['passages'] ?? [], text) }
      : condition,
    passages: passages(value['passages'], text),
    anchors: isObject(anchors)
      ? Object.fromEntries(Object.entries(anchors).map(([slot, list]) => [slot, passages(list, text)]))
      : anchors,
  };
}

function withPassages(value: unknown, text: string | undefined): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    isObject(item) ? { ...item, passages: passages(item['passages'], text) } : item,
  );
}

const bare: ReadonlySet<RecordType> = new Set(['project', 'coder', 'codebook', 'scale']);

/** What records of a type end with. */
function stamp(type: RecordType, value: Json, completion: Completion): Json {
  const { now, coder, document, revision, file, unit } = completion;
  const times = { created: now, changed: value['created'] ?? now };
  if (bare.has(type)) return times;
  const own = { coder, origin: { by: 'import', from: 'jsonl', file, unit }, ...times };
  if (!isCodedType(type)) return own;
  const home = document === undefined ? {} : { document };
  return { ...home, ...own, status: 'draft', attributes: {}, codebookRevision: revision };
}

/**
 * Fills in what another program may leave out of a record: unset values, empty lists, contexts of passages, times, coder,
 * origin and an id made from the line, so that the same line always gets the same. What is there is not touched, and what is
 * wrong stays wrong.
 */
export function complete(type: RecordType, value: Json, completion: Completion): Json {
  const { revision, document, unit, text } = completion;
  const id = unit.slice(0, 24);
  const whole = { id, ...stamp(type, value, completion), ...unset(type, revision, document), ...value };
  return parts(type, whole, text);
}

import type { DocumentId } from './id.ts';
import { passagesOf } from './passages.ts';
import type { Actor, AnyRecord, Code, Issue, Link, Stance } from './records.ts';
import type { Records } from './record-set.ts';
import { type Reference, referencesOf } from './references.ts';
import { type Failure, fail } from './result.ts';

/** What the rules are checked against. */
export interface World {
  readonly records: Records;
  /** The text of a document if it is at hand; its passages are then compared word by word. */
  readonly text: (document: DocumentId) => string | undefined;
  /** Whether the records of a document are at hand, so that a record not found there is missing. */
  readonly isLoaded: (document: DocumentId | null) => boolean;
}

function failure(...given: Parameters<typeof fail>): Failure {
  return fail(...given).error;
}

function checkReference(
  record: AnyRecord,
  reference: Reference,
  { records, isLoaded }: World,
): Failure | undefined {
  const { slot, id, types } = reference;
  const found = records.get(id);
  const details = { type: record.type, id: record.id, slot, to: id };
  if (found === undefined) {
    const home = reference.document ?? ('document' in record ? record.document : null);
    const maybeElsewhere = types.length === 0 || types.includes('stance') || types.includes('evidence');
    return maybeElsewhere && !isLoaded(home) ? undefined : failure('reference-missing', details);
  }
  if (types.length > 0 && !types.includes(found.type)) return failure('reference-type', details);
  const document = reference.document ?? ('document' in record ? record.document : null);
  if ('document' in found && found.document !== document) {
    return failure('reference-document', details);
  }
  return undefined;
}

function checkPassages(record: AnyRecord, { records, text }: World): Failure | undefined {
  for (const { slot, passages } of passagesOf(record)) {
    if (!('document' in record) || record.document === null) {
      return failure('passage-without-text', { type: record.type, id: record.id, slot });
    }
    const length = records.find('document', record.document)?.length ?? 0;
    const words = text(record.document);
    for (const { from, to, quote } of passages) {
      const details = { type: record.type, id: record.id, slot, from, to, length };
      if (from >= to || to > length) return failure('passage-outside', details);
      if (to - from !== quote.length) return failure('passage-differs', details);
      if (words !== undefined && !words.startsWith(quote, from)) return failure('passage-differs', details);
    }
  }
  return undefined;
}

/** Whether following a pointer from a record comes back to the record. */
function loops<Node>(start: Node, next: (node: Node) => Node | undefined): boolean {
  const seen = new Set<Node>();
  for (let node = next(start); node !== undefined && !seen.has(node); node = next(node)) {
    if (node === start) return true;
    seen.add(node);
  }
  return false;
}

function checkTree(record: Issue | Code | Actor, { records }: World): Failure | undefined {
  const looping =
    record.type === 'issue'
      ? loops<Issue>(record, ({ parent }) => (parent === null ? undefined : records.find('issue', parent)))
      : record.type === 'code'
        ? loops<Code>(record, ({ parent }) => (parent === null ? undefined : records.find('code', parent)))
        : loops<Actor>(record, ({ mergedInto }) =>
            mergedInto === null ? undefined : records.find('actor', mergedInto),
          );
  return looping ? failure('reference-loop', { type: record.type, id: record.id }) : undefined;
}

function checkPosition({ id, position }: Stance, { records }: World): Failure | undefined {
  if (typeof position !== 'number') return undefined;
  const onScale = records.find('scale', 'scale')?.values.some(({ value }) => value === position) ?? false;
  return onScale ? undefined : failure('position-not-on-scale', { id, position });
}

function checkRelation(link: Link, { records }: World): Failure | undefined {
  const from = records.get(link.from)?.type;
  const relation = records.find('relation', link.relation);
  if (from === undefined || relation === undefined || relation.from === from) return undefined;
  return failure('relation-mismatch', { id: link.id, relation: relation.name, from });
}

function checkOwn(record: AnyRecord, world: World): Failure | undefined {
  switch (record.type) {
    case 'stance':
      return checkPosition(record, world);
    case 'link':
      return checkRelation(record, world);
    case 'evidence':
      return record.passages.length === 0 && record.citation === null
        ? failure('evidence-empty', { id: record.id })
        : undefined;
    case 'actor':
    case 'issue':
    case 'code':
      return checkTree(record, world);
    default:
      return undefined;
  }
}

/**
 * The first rule between records that a record breaks: a passage lies in its text and says its words, a reference
 * points to something of the right type, trees have no loops, a position is on the scale, evidence is not empty.
 */
export function brokenRule(record: AnyRecord, world: World): Failure | undefined {
  for (const reference of referencesOf(record)) {
    const broken = checkReference(record, reference, world);
    if (broken !== undefined) return broken;
  }
  return checkPassages(record, world) ?? checkOwn(record, world);
}

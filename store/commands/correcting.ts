import { z } from 'zod';
import { isSame } from '../model/canonical.ts';
import { type Change, type Diff, changed, squash } from '../model/diff.ts';
import type { InSteps } from '../model/in-steps.ts';
import { laidOver } from '../model/overlay.ts';
import { passagesOf, withPassages } from '../model/passages.ts';
import type { Coded, Document, Passage } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { document } from '../model/schema/document.ts';
import { id } from '../model/schema/parts.ts';
import { describePassage } from '../text/passage.ts';
import { type Context, command } from './command.ts';
import { lacksPlace } from './lacks-place.ts';
import { editing } from './records-changed.ts';
import { removal } from './removal.ts';
import { nameOf } from './subject.ts';

const { sha256, length } = document.shape;
const place = z.strictObject({ from: z.int(), to: z.int() });

const placed = z.strictObject({
  id: z.string(),
  /** When it was changed last, as far as whoever says its places knows. */
  changed: z.string(),
  /** Somebody had to say where its words are, so that it is to be checked again. */
  recheck: z.boolean().default(false),
  /** Every slot that has passages, with the new place of each in their order; null where it is lost. */
  slots: z.array(z.strictObject({ slot: z.string(), places: z.array(place.nullable()) })),
});

type Placed = z.output<typeof placed>;

/** The attribute that keeps the words which a record had and the corrected text has not. */
const lostWords = 'lost words';

/** A record in the corrected text, and the words that it lost. */
interface Corrected {
  readonly after: Coded;
  readonly lost: readonly string[];
}

function placeIn(text: string, present: Passage, { from, to }: z.output<typeof place>): Result<Passage> {
  if (from < 0 || from >= to || to > text.length)
    return fail('passage-outside', { from, to, length: text.length });
  return ok({ ...present, ...describePassage(text, from, to) });
}

function changedMeanwhile({ document }: Pick<Coded, 'document'>): ReturnType<typeof fail> {
  return fail('changed-meanwhile', { document: document ?? '' });
}

/** A record with its passages in their new places. Fails with `changed-meanwhile` where it has others than are placed. */
function corrected(record: Coded, given: Placed | undefined, text: string): Result<Corrected> {
  let after = record;
  const lost: string[] = [];
  const slots = passagesOf(record);
  const isSame = given === undefined ? slots.length === 0 : given.changed === record.changed;
  if (!isSame || slots.length !== (given?.slots.length ?? 0)) return changedMeanwhile(record);
  for (const { slot, passages } of slots) {
    const places = given?.slots.find((each) => each.slot === slot)?.places;
    if (places?.length !== passages.length) return changedMeanwhile(record);
    const made: Passage[] = [];
    for (const [at, present] of passages.entries()) {
      const where = places[at] ?? null;
      if (where === null) lost.push(present.quote);
      else {
        const passage = placeIn(text, present, where);
        if (!passage.ok) return passage;
        made.push(passage.value);
      }
    }
    after = withPassages(after, slot, made);
  }
  return ok({ after, lost });
}

/** What a record that stays is, with the words it lost and whether it is to be looked at again. */
function marked(record: Coded, lost: readonly string[], recheck: boolean): Coded {
  if (!recheck && lost.length === 0) return record;
  const earlier = record.attributes[lostWords];
  const words = [...(earlier === undefined ? [] : [earlier]), ...lost].join('\n').slice(0, 100_000);
  const attributes = lost.length === 0 ? record.attributes : { ...record.attributes, [lostWords]: words };
  return { ...record, attributes, status: 'recheck' };
}

/** The change of the records in a document whose text is another one. */
function* changeOf(
  records: Records,
  { id, sha256 }: Document,
  text: string,
  { records: given, sha256: next }: { readonly records: readonly Placed[]; readonly sha256: string },
  context: Context,
): InSteps<Result<Diff>> {
  const inDocument = records.inDocument(id);
  // In the same text only what was astray moves; for another one all files of codings must say that they mean it.
  const stays = (before: Coded, after: Coded): boolean => sha256 === next && isSame(before, after);
  const byId = new Map(given.map((each) => [each.id, each]));
  const changes: Change[] = [];
  const gone: Coded[] = [];
  for (const record of inDocument) {
    const each = byId.get(record.id);
    byId.delete(record.id);
    const made = corrected(record, each, text);
    if (!made.ok) return made;
    const { after, lost } = made.value;
    if (lost.length > 0 && lacksPlace(after)) gone.push(record);
    else if (each?.recheck === true || lost.length > 0)
      changes.push(...editing(record, marked(after, lost, true), context));
    // Where it is in the text is no change of what it says.
    else if (each !== undefined && !stays(record, after)) changes.push(changed(record, after));
    yield;
  }
  const [unknown] = byId.keys();
  if (unknown !== undefined) return fail('changed-meanwhile', { document: unknown });
  if (gone.length === 0) return ok(changes);
  const without = removal(yield* laidOver(records, changes), gone, context);
  yield;
  return ok(squash([changes, without]));
}

/**
 * Gives a document another text, with every passage of all coders in its new place; the text must be in the project. A mention,
 * tag or citation-less evidence that loses its last passage goes, with what cannot be without it; other records keep the words that
 * they lost. Fails with `changed-meanwhile` where the document has passages that are not placed, or others.
 */
export const correctText = command({
  schema: z.strictObject({
    document: id.document,
    /** The hash of the text that it has, as far as whoever says the places knows. */
    before: sha256,
    sha256,
    length,
    records: z.array(placed),
  }),
  documents: ({ document }) => [document],
  removes: ({ records: given }, records) =>
    given.flatMap(({ id, slots }) => {
      const record = records.get(id);
      const isBare = slots.every(({ places }) => places.every((each) => each === null));
      const canGo = record !== undefined && ['mention', 'tag', 'evidence'].includes(record.type);
      return isBare && canGo ? [id] : [];
    }),
  subject: ({ document }, records) => nameOf(records, document),
  *change(records, { document, before: known, ...given }, context) {
    const before = records.find('document', document);
    if (before === undefined) return fail('not-found', { type: 'document', id: document });
    if (before.sha256 !== known) return changedMeanwhile({ document });
    const { sha256, length } = given;
    const words = context.text(document, sha256);
    if (words === undefined) return fail('passage-without-text', { document });
    if (words.length !== length)
      return fail('bad-request', { field: 'length', problem: `the text has ${words.length} code units` });
    const moved = yield* changeOf(records, before, words, given, context);
    if (!moved.ok) return moved;
    return ok([...editing(before, { ...before, sha256, length }, context), ...moved.value]);
  },
});

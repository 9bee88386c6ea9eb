import type {
  CorrectedPassage,
  CorrectionDecision,
  CorrectionReport,
  Requests,
} from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { Slices, inSlices } from '../store/disk/slices.ts';
import { documentFormatFor } from '../store/formats/index.ts';
import type { DocumentId } from '../store/model/id.ts';
import type { InSteps } from '../store/model/in-steps.ts';
import { passagesOf } from '../store/model/passages.ts';
import { comparePlaces } from '../store/model/place.ts';
import type { Coded, Passage } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { correctPassages } from '../store/text/correct/correct-passages.ts';
import { type Fate, placeOf } from '../store/text/correct/passage-fate.ts';
import { fileAt } from './file-source.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import type { Outcome, Session } from './session.ts';

/** The passages of one slot of a record, and what becomes of each in the corrected text. */
interface Wording {
  readonly record: Coded;
  readonly slot: string;
  readonly passages: readonly Passage[];
  readonly fates: readonly Fate[];
}

/** Two texts that were compared. */
interface Look {
  readonly session: Session;
  readonly document: DocumentId;
  readonly before: string;
  readonly text: string;
  readonly wordings: readonly Wording[];
}

/** A text as it is kept: line ends are LF, and every half of a character that stands alone is a replacement character. */
function asKept(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(new TextEncoder().encode(text))
    .replace(/\r\n?/g, '\n');
}

function keyOf({ record, slot, at }: Pick<CorrectionDecision, 'record' | 'slot' | 'at'>): string {
  return `${record} ${slot} ${at}`;
}

/** What has to be looked at of a wording. */
function toLookAt({ record, slot, passages, fates }: Wording): readonly CorrectedPassage[] {
  return passages.flatMap(({ from, to, quote }, at) => {
    const fate = fates[at];
    return fate === undefined || fate.type === 'kept'
      ? []
      : [{ record: record.id, slot, at, from, to, quote, fate }];
  });
}

/** Every slot of some records that has passages. */
function* slotsOf(records: readonly Coded[]): InSteps<readonly Omit<Wording, 'fates'>[]> {
  const slots: Omit<Wording, 'fates'>[] = [];
  for (const record of records) {
    for (const { slot, passages } of passagesOf(record)) slots.push({ record, slot, passages });
    yield;
  }
  return slots;
}

function* reportOf(token: string, wordings: readonly Wording[]): InSteps<CorrectionReport> {
  const passages: CorrectedPassage[] = [];
  let all = 0;
  for (const wording of wordings) {
    passages.push(...toLookAt(wording));
    all += wording.passages.length;
    yield;
  }
  const ordered = passages.toSorted(
    (a, b) => comparePlaces({ from: a.from, id: a.record }, { from: b.from, id: b.record }) || a.to - b.to,
  );
  return { token, kept: all - passages.length, passages: ordered };
}

/** Corrections of texts: compared first, and made once somebody has said where every doubtful or lost passage is. */
export class Corrections {
  readonly #extract: ExtractFile;
  readonly #disk: Disk;
  /** The last look of each window, by its token. */
  readonly #looks = new Map<number, readonly [token: string, look: Look]>();
  readonly #jobs = new Map<number, AbortController>();

  constructor(extract: ExtractFile, disk: Disk) {
    this.#extract = extract;
    this.#disk = disk;
  }

  /** Forgets what was compared, and ends comparing. */
  clear(): void {
    for (const window of this.#jobs.keys()) this.cancel(window);
    this.#looks.clear();
  }

  /** Ends what a window compares, and forgets what it compared. */
  cancel(window: number): void {
    this.#jobs.get(window)?.abort();
    this.#jobs.delete(window);
    this.#looks.delete(window);
  }

  /**
   * Compares the text of a document with a corrected one, in slices. Fails with `unknown-document`, `no-text`, `cancelled` or the
   * file that cannot be read.
   */
  async look(
    session: Session,
    window: number,
    document: DocumentId,
    given: string,
  ): Promise<Result<CorrectionReport>> {
    this.cancel(window);
    const job = new AbortController();
    this.#jobs.set(window, job);
    const slices = new Slices();
    const text = asKept(given);
    await slices.pause();
    if (text.trim() === '') return fail('no-text', { file: '' });
    const loaded = await session.load(document);
    if (!loaded.ok) return loaded;
    const before = session.records.find('document', document)?.sha256;
    const old = session.text(document);
    if (before === undefined || old === undefined) return fail('unknown-document', { document });
    await slices.pause();
    const slots = await inSlices(slotsOf([...session.records.inDocument(document)]));
    const work = correctPassages(
      old,
      text,
      slots.map(({ passages }) => passages),
    );
    await slices.pause();
    let step = work.next();
    while (step.done !== true) {
      if (slices.isOver) await slices.pause();
      if (job.signal.aborted) return fail('cancelled');
      step = work.next();
    }
    const fates = step.value;
    const wordings = slots.map((each, at) => ({ ...each, fates: fates[at] ?? [] }));
    await slices.pause();
    const token = session.newId();
    this.#looks.set(window, [token, { session, document, before, text, wordings }]);
    return ok(await inSlices(reportOf(token, wordings)));
  }

  /**
   * Gives a document its corrected text, as one step of undo. The text is on disk before the change that cites it. Fails with
   * `changed-meanwhile` where the document was edited since the look, and with `bad-request` where something is not decided.
   */
  async correct(
    session: Session,
    window: number,
    { token, decisions }: Requests['document.correct']['input'],
  ): Promise<Result<Outcome>> {
    const [known, look] = this.#looks.get(window) ?? [];
    if (look === undefined || known !== token || look.session !== session)
      return fail('changed-meanwhile', { document: 'unknown' });
    const records = await placedIn(look, decisions);
    if (!records.ok) return records;
    const kept = await session.addText(look.text);
    if (!kept.ok) return kept;
    const { document, before, text } = look;
    const input = { document, before, sha256: kept.value, length: text.length, records: records.value };
    const done = await session.run({ name: 'correctText', input });
    if (done.ok) this.cancel(window);
    return done;
  }

  /** The text of the first document in a file. Fails as reading it for an import does. */
  async textOf(path: string): Promise<Result<{ readonly name: string; readonly text: string }>> {
    const source = fileAt(this.#disk, path);
    const { name } = source;
    const content = await source.read();
    if (!content.ok) return content;
    const format = documentFormatFor(name);
    if (format?.extract === undefined) return fail('unknown-file-type', { file: name });
    const read = await this.#extract(format, { name, ...content.value }, {});
    if (!read.ok) return fail(read.error.code, { file: name, ...read.error.details });
    const [first] = read.value;
    return first === undefined ? fail('empty-file', { file: name }) : ok({ name, text: first.text });
  }
}

/** A record with the places of its passages, as the command takes it. */
interface Placed {
  readonly id: string;
  readonly changed: string;
  recheck: boolean;
  readonly slots: { readonly slot: string; readonly places: readonly CorrectionDecision['place'][] }[];
}

/** Every record with the new places of its passages. Fails with `bad-request` where a doubtful or lost one is not decided. */
async function placedIn(
  { wordings }: Look,
  decisions: readonly CorrectionDecision[],
): Promise<Result<readonly Placed[]>> {
  const decided = new Map(decisions.map((each) => [keyOf(each), each.place]));
  const byId = new Map<string, Placed>();
  const slices = new Slices();
  for (const { record, slot, fates } of wordings) {
    await slices.pause();
    const places: CorrectionDecision['place'][] = [];
    const placed = byId.get(record.id) ?? {
      id: record.id,
      changed: record.changed,
      recheck: false,
      slots: [],
    };
    for (const [at, fate] of fates.entries()) {
      const own = placeOf(fate);
      const place = decided.get(keyOf({ record: record.id, slot, at }));
      if (place === undefined && own === undefined)
        return fail('bad-request', {
          field: 'decisions',
          problem: `${record.id} ${slot} ${at} is not decided`,
        });
      if (own === undefined || place !== undefined)
        placed.recheck ||= fate.type !== 'moved' || place === null;
      places.push(place ?? (place === null || own === undefined ? null : { from: own.from, to: own.to }));
    }
    placed.slots.push({ slot, places });
    byId.set(record.id, placed);
  }
  return ok([...byId.values()]);
}

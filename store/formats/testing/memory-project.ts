import { defaultCodebook } from '../../model/default-codebook.ts';
import { type Diff, reverse } from '../../model/diff.ts';
import type { CoderId, DocumentId } from '../../model/id.ts';
import { parseRecord } from '../../model/parse.ts';
import { type AnyRecord, isCoded } from '../../model/records.ts';
import { RecordSet } from '../../model/record-set.ts';
import { type Result, ok } from '../../model/result.ts';
import { decodeStrictly } from '../../text/text-decoder.ts';
import type { Entry, Format, ProjectReader, ReadContext, Reading, WriteOptions } from '../format.ts';

type Hash = ReadContext['hash'];

/** The value of a result that a test knows to be good. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A project in memory that formats can be read into and written from; documents come to hand only when asked for. */
export class MemoryProject {
  readonly records = new RecordSet();
  readonly texts = new Map<string, string>();
  readonly #hash: Hash;
  #ids = 0;
  #now = 0;

  constructor(hash: Hash, records: Iterable<unknown> = []) {
    this.#hash = hash;
    this.add(records);
  }

  /** Puts plain records in, as tests write them. */
  add(records: Iterable<unknown>): this {
    for (const record of records) this.records.apply([{ before: null, after: valueOf(parseRecord(record)) }]);
    return this;
  }

  /** What a format may know, for the first coder. */
  context(choices: Partial<Pick<ReadContext, 'coder' | 'document' | 'encoding'>> = {}): ReadContext {
    const loaded = new Set<DocumentId | null>();
    const [first] = this.records.all('coder');
    const coder: CoderId | undefined = choices.coder ?? first?.id;
    if (coder === undefined) throw new Error('A project without a coder');
    const shared = new RecordSet([...this.records.values()].filter((record) => !isCoded(record)));
    return {
      records: shared,
      load: (document) => {
        if (!loaded.has(document))
          shared.apply([...this.records.inDocument(document)].map((after) => ({ before: null, after })));
        loaded.add(document);
        return Promise.resolve();
      },
      text: (id) => (loaded.has(id) ? this.textOf(id) : undefined),
      documentWith: (hash) => [...this.records.all('document')].find(({ sha256 }) => sha256 === hash)?.id,
      document: choices.document,
      coder,
      encoding: choices.encoding,
      extract: (format, entry) =>
        format.extract?.(entry, { encoding: choices.encoding }) ?? Promise.resolve(ok([])),
      now: `2026-01-02T03:04:05.${String(this.#now++ % 1000).padStart(3, '0')}Z`,
      newId: () => `n${String((this.#ids += 1)).padStart(6, '0')}`,
      hash: this.#hash,
      hashText: (text) => Promise.resolve(this.#hash(text)),
    };
  }

  /** The text of a document. */
  textOf(id: DocumentId): string | undefined {
    const document = this.records.find('document', id);
    return document === undefined ? undefined : this.texts.get(document.sha256);
  }

  /** Makes what was read part of the project; the way back is returned. */
  take(reading: Reading): Diff {
    for (const text of reading.texts) this.texts.set(this.#hash(text), text);
    this.records.apply(reading.diff);
    return reverse(reading.diff);
  }

  /** Reads entries by a format and takes what was read. */
  async read(
    format: Format,
    entries: readonly Entry[],
    choices: Parameters<MemoryProject['context']>[0] = {},
  ): Promise<Reading> {
    if (format.read === undefined) throw new Error(`${format.id} cannot be read`);
    const reading = valueOf(await format.read(entries, this.context(choices)));
    this.take(reading);
    return reading;
  }

  /** The project for a format to write. */
  reader(): ProjectReader {
    const shared = new RecordSet([...this.records.values()].filter((record) => !isCoded(record)));
    return {
      shared,
      documents: Array.from(this.records.all('document'), ({ id }) => id).sort(),
      document: (id) => {
        const document = this.records.find('document', id);
        const text = this.textOf(id);
        if (document === undefined || text === undefined) throw new Error(`No document ${id}`);
        return Promise.resolve({ document, text, records: [...this.records.inDocument(id)] });
      },
      unplaced: () => Promise.resolve([...this.records.inDocument(null)]),
    };
  }

  /** The files that a format makes of the project, by name. */
  async write(format: Format, options?: WriteOptions): Promise<ReadonlyMap<string, string>> {
    if (format.write === undefined) throw new Error(`${format.id} cannot be written`);
    const files = new Map<string, string>();
    for await (const { name, bytes } of format.write(this.reader(), options)) {
      const piece = decodeStrictly(bytes, 'utf-8');
      if (piece === undefined) throw new Error(`${name} is not UTF-8 piece by piece`);
      files.set(name, (files.get(name) ?? '') + piece);
    }
    return files;
  }

  /** Every record, by id. */
  sorted(): readonly AnyRecord[] {
    return [...this.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

const made = '2026-01-01T00:00:00.000Z';

/** The records of a new project with one coder. */
export function newProject(coder = 'nb', now = made): readonly unknown[] {
  const stamp = { created: now, changed: now };
  return [
    { type: 'project', id: 'project', title: 'Ferries', description: '', ...stamp },
    { type: 'coder', id: coder, name: coder.toUpperCase(), ...stamp },
    ...defaultCodebook(now),
  ];
}

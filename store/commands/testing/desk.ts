import { defaultCodebook } from '../../model/default-codebook.ts';
import type { Diff } from '../../model/diff.ts';
import type { DocumentId } from '../../model/id.ts';
import { parseRecord } from '../../model/parse.ts';
import type { RecordByType, RecordType } from '../../model/records.ts';
import { RecordSet } from '../../model/record-set.ts';
import type { Result } from '../../model/result.ts';
import { id } from '../../model/schema/parts.ts';
import type { AnyCommand } from '../index.ts';
import { type Outcome, type RunContext, runCommand } from '../run.ts';

const start = '2026-01-01T00:00:00.000Z';

/** The text of the two documents that a desk begins with. */
export const sampleText =
  'Iran said it would not negotiate. The EU called for talks, provided that sanctions stay.';

/** A small project to run commands on: coder `ak`, documents `d1` and `d2`, actors `iran` and `eu`, issue `talks`. */
export class Desk {
  readonly records = new RecordSet();
  /** How many coded records the whole project would have pointing to each id. */
  readonly uses = new Map<string, number>();
  /** Texts besides the sample, by hash. */
  readonly texts = new Map<string, string>();
  #minute = 0;
  #count = 0;

  constructor() {
    for (const value of defaultCodebook(start)) this.#put(value);
    const stamp = { created: start, changed: start };
    this.#put({ type: 'project', id: 'project', title: 'Talks', description: '', ...stamp });
    this.#put({ type: 'coder', id: 'ak', name: 'Anna K', ...stamp });
    for (const document of ['d1', 'd2']) {
      this.do('addDocument', {
        id: document,
        title: document,
        sha256: 'a'.repeat(64),
        length: sampleText.length,
      });
    }
    this.do('addActor', { id: 'iran', name: 'Iran', kind: 'state' });
    this.do('addActor', {
      id: 'eu',
      name: 'European Union',
      aliases: [{ name: 'EU', from: null, to: null }],
    });
    this.do('addIssue', { id: 'talks', name: 'Talks should be held' });
  }

  #put(value: unknown): void {
    const parsed = parseRecord(value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    this.records.apply([{ before: null, after: parsed.value }]);
  }

  /** What a command would do. */
  try(name: AnyCommand['name'], input: unknown): Result<Outcome> {
    return this.tryRequest({ name, input });
  }

  /** What a request would do, a minute after the one before. */
  tryRequest(request: unknown): Result<Outcome> {
    this.#minute += 1;
    const context: RunContext = {
      now: new Date(Date.parse(start) + this.#minute * 60_000).toISOString(),
      coder: id.coder.parse('ak'),
      newId: () => `new-${(this.#count += 1)}`,
      text: (document: DocumentId, sha256 = this.records.find('document', document)?.sha256) =>
        sha256 === undefined ? undefined : (this.texts.get(sha256) ?? sampleText),
      isLoaded: () => true,
      uses: (each) => this.uses.get(each) ?? 0,
    };
    return runCommand(this.records, request, context);
  }

  /** Runs a command and makes its change; throws where it fails. */
  do(name: AnyCommand['name'], input: unknown): Diff {
    const result = this.try(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    this.records.apply(result.value.diff);
    return result.value.diff;
  }

  /** The code a command fails with, or 'ok'. */
  codeOf(name: AnyCommand['name'], input: unknown): string {
    const result = this.try(name, input);
    return result.ok ? 'ok' : result.error.code;
  }

  /** A record that is there; throws where it is not. */
  get<Type extends RecordType>(type: Type, id: string): RecordByType[Type] {
    const record = this.records.find(type, id);
    if (record === undefined) throw new Error(`No ${type} ${id}`);
    return record;
  }

  /** The range of some words in the text. */
  range(words: string): { readonly from: number; readonly to: number } {
    const from = sampleText.indexOf(words);
    if (from < 0) throw new Error(`Not in the text: ${words}`);
    return { from, to: from + words.length };
  }

  /** Adds a stance `s1` in `d1` with evidence `e1` and the link `l1` from it. */
  addStanceWithEvidence(): void {
    const passages = [this.range('would not negotiate')];
    this.do('addStance', {
      id: 's1',
      document: 'd1',
      holders: ['iran'],
      issue: 'talks',
      position: -2,
      passages,
    });
    this.do('addEvidence', { id: 'e1', document: 'd1', kind: 'quotation', passages });
    this.do('addLink', { id: 'l1', document: 'd1', from: 'e1', to: 's1', relation: 'supports' });
  }
}

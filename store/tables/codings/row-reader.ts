import type { CoderId } from '../../model/id.ts';
import type { Document } from '../../model/records.ts';
import { type Finding, type Result, fail, ok } from '../../model/result.ts';
import { foldName } from '../../query/same-name.ts';
import { type Searchable, searchable } from '../../text/searchable.ts';
import { buildRow } from './build-row.ts';
import type { Row } from './columns.ts';
import { documentOf } from './documents.ts';
import type { Sheet } from './sheet.ts';
import { Units } from './units.ts';
import type { Work } from './work.ts';

/** Reads the rows of a sheet one after the other into a register. */
export class RowReader {
  readonly #work: Work;
  readonly #sheet: Sheet;
  readonly #chosen: Document | undefined;
  readonly #units: Units;
  readonly #texts = new Map<string, Searchable>();

  /** `chosen` is the document of rows that do not name one. */
  constructor(work: Work, sheet: Sheet, chosen: Document | undefined) {
    this.#work = work;
    this.#sheet = sheet;
    this.#chosen = chosen;
    this.#units = new Units(work.context);
  }

  /** Takes a row whole and returns the remarks on it, or leaves it out and says why. */
  async read(row: Row): Promise<Result<readonly Finding[]>> {
    const { context, columns, register, evidence } = this.#work;
    const unit = this.#units.of(row);
    const document = (columns.own ? documentOf(row, context) : undefined) ?? this.#chosen;
    if (document === undefined) return fail('unknown-document', { document: row.cell('document_id') });
    const text = await this.#textOf(document);
    if (text === undefined) return fail('missing-file', { file: document.sha256 });
    const coder = this.#coderOf(row);
    const there = this.#units.stanceOf(document.id, coder, unit, columns.own ? row.cell('id') : '');
    if (there !== undefined) return fail('already-present', { type: 'stance', id: there });
    evidence.learn(context.records, document.id);
    const notices: Finding[] = [];
    const origin = { by: 'import', from: this.#sheet.format, file: this.#sheet.file, unit } as const;
    const offsetsHold = columns.own && row.cell('text_sha256') === document.sha256;
    const built = buildRow({
      ...this.#work,
      row,
      document: document.id,
      text,
      offsetsHold,
      coder,
      origin,
      notices,
    });
    if (built.ok) {
      register.keep();
      evidence.keep();
      return ok(notices);
    }
    register.drop();
    evidence.drop();
    return built;
  }

  /** The document's text, brought to hand and made ready for searching once. */
  async #textOf({ id }: Document): Promise<Searchable | undefined> {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    await this.#work.context.load(id);
    const text = this.#work.context.text(id);
    if (text === undefined) return undefined;
    const ready = searchable(text);
    this.#texts.set(id, ready);
    return ready;
  }

  /** The coder of a row: the one that Standpoint wrote into the sheet if the project has it, else the one who imports. */
  #coderOf(row: Row): CoderId {
    const { context, columns } = this.#work;
    if (!columns.own) return context.coder;
    const written = context.records.find('coder', row.cell('coder_id'));
    if (written !== undefined) return written.id;
    const name = foldName(row.cell('coder'));
    const named = Array.from(context.records.all('coder')).find((coder) => foldName(coder.name) === name);
    return named?.id ?? context.coder;
  }
}

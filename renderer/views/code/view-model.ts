import type { DocumentId } from '../../../store/model/id.ts';
import { type Coded, isCoded } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import type { OpenDocument } from '../../state/replica.ts';
import type { Workspace } from '../../state/workspace.ts';
import { cardRule, type HasCard, type Scope } from './records/card-rule.ts';
import { passes } from './records/filters.ts';
import { type Linked, LinkedRecords } from './records/linked-records.ts';
import { Marks } from './records/mark-of.ts';
import { namesKey } from './records/names-key.ts';
import { type Placeable, RecordOrder } from './records/record-order.ts';
import type { TextMarks } from './text/mark-index.ts';

/** What the coding view shows of a document. */
export interface ViewModel {
  readonly open: OpenDocument;
  readonly marks: TextMarks;
  /** What the conditions let be shown, in the order of the text: what can be walked through. */
  readonly shown: readonly Placeable[];
  /** Which of these have a card; the chosen record has one besides. */
  readonly hasCard: HasCard;
  readonly linked: Linked;
  /** Other documents that something here is linked with. */
  readonly elsewhere: readonly DocumentId[];
  readonly names: string;
}

/** Works out what is shown, anew only when what it depends on changed; a change costs what it changes and a few passes. */
export class ViewModels {
  readonly #marks = new Marks();
  readonly #order = new RecordOrder();
  readonly #linked = new LinkedRecords();
  #last:
    | { readonly key: readonly unknown[]; readonly outsider: Coded | undefined; readonly model: ViewModel }
    | undefined;

  #others:
    | { readonly links: Linked; readonly document: DocumentId; readonly found: readonly DocumentId[] }
    | undefined;

  of(workspace: Workspace, document: DocumentId, scope: Scope): ViewModel | undefined {
    const { records, project, selection } = workspace;
    const open = workspace.open.get(document);
    if (open === undefined) return undefined;
    const { filters } = selection;
    const key = [document, open.text, open.document, records, project?.state.revision, filters, scope];
    const last = this.#last;
    const isSame = last !== undefined && key.every((part, at) => part === last.key[at]);
    const links = this.#linked.of(records);
    const outsider = outside(workspace, links);
    if (isSame && outsider === last.outsider) return last.model;
    const order = this.#order.of(records, document);
    const names = namesKey(records);
    const isShown = (record: Placeable): boolean =>
      record === outsider || passes(record, filters, records, links);
    const shown = filters.length === 0 ? order : order.filter(isShown);
    const marks = this.#marks.of(this.#order, records, names, isShown);
    const hasCard = cardRule(scope, filters, links, (id) => {
      const record = this.#order.get(id, records);
      return record?.type === 'stance' && (filters.length === 0 || isShown(record)) ? record : undefined;
    });
    const model = {
      open,
      marks,
      shown,
      linked: links,
      elsewhere: this.#elsewhere(records, links, document),
      names,
      hasCard,
    };
    this.#last = { key, outsider, model };
    return model;
  }

  /** As long as no link changes, the documents are the same: to look for them is a pass over the links. */
  #elsewhere(records: Records, links: Linked, document: DocumentId): readonly DocumentId[] {
    const last = this.#others;
    if (last?.links === links && last.document === document) return last.found;
    const found = elsewhere(records, document);
    this.#others = { links, document, found };
    return found;
  }
}

/** The documents at the other ends of the links of one; of what is not at hand none. */
function elsewhere(records: Records, document: DocumentId): readonly DocumentId[] {
  const found = new Set<DocumentId>();
  for (const { document: from, toDocument } of records.all('link')) {
    const to = toDocument ?? from;
    if (from === to) continue;
    if (from === document && to !== null) found.add(to);
    else if (to === document && from !== null) found.add(from);
  }
  return [...found];
}

/** The chosen record where the conditions do not let it be shown: it is shown all the same. */
function outside({ records, selection }: Workspace, links: Linked): Coded | undefined {
  const { record: id, filters } = selection;
  const record = id === null || filters.length === 0 ? undefined : records.get(id);
  if (record === undefined || !isCoded(record)) return undefined;
  return passes(record, filters, records, links) ? undefined : record;
}

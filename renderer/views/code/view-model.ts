import type { DocumentId } from '../../../store/model/id.ts';
import type { Coded, Link } from '../../../store/model/records.ts';
import type { OpenDocument } from '../../state/replica.ts';
import type { Filter } from '../../state/selection.ts';
import type { Workspace } from '../../state/workspace.ts';
import { linked, type Linked, passes } from './records/linked-records.ts';
import { Marks } from './records/mark-of.ts';
import { namesKey } from './records/names-key.ts';
import { RecordOrder } from './records/record-order.ts';
import type { TextMark } from './text/mark-index.ts';

/** What the coding view shows of a document. */
export interface ViewModel {
  readonly open: OpenDocument;
  readonly marks: ReadonlyMap<string, TextMark>;
  /** The records that have a card, in the order of the text. */
  readonly cards: readonly Coded[];
  readonly order: readonly Exclude<Coded, Link>[];
  readonly linked: Linked;
  readonly names: string;
}

/** Works out what is shown, anew only when what it depends on changed; a change costs what it changes and a few passes. */
export class ViewModels {
  readonly #marks = new Marks();
  readonly #order = new RecordOrder();
  #last: { readonly key: readonly unknown[]; readonly model: ViewModel } | undefined;

  of(workspace: Workspace, document: DocumentId, chosen: string | null): ViewModel | undefined {
    const { records, project, selection } = workspace;
    const open = workspace.open.get(document);
    if (open === undefined) return undefined;
    const key = [
      document,
      open.text,
      open.document,
      records,
      project?.state.revision,
      selection.filter,
      chosenLink(workspace, chosen),
    ];
    if (this.#last !== undefined && key.every((part, at) => part === this.#last?.key[at]))
      return this.#last.model;
    const order = this.#order.of(records.inDocument(document));
    const links = linked(records);
    const names = namesKey(records);
    const { filter } = selection;
    const shown =
      filter === null ? order : order.filter((record) => isShown(record, filter, workspace, links));
    const marks = this.#marks.of(shown, records, names);
    const model = { open, marks, order, linked: links, names, cards: withLink(shown, workspace, chosen) };
    this.#last = { key, model };
    return model;
  }
}

function isShown(record: Coded, filter: Filter, { records, selection }: Workspace, links: Linked): boolean {
  return record.id === selection.record || passes(record, filter, records, links);
}

function chosenLink({ records }: Workspace, chosen: string | null): Link | undefined {
  return chosen === null ? undefined : records.find('link', chosen);
}

/** A link has a card only while it is chosen: after the record that it starts from. */
function withLink(shown: readonly Coded[], workspace: Workspace, chosen: string | null): readonly Coded[] {
  const link = chosenLink(workspace, chosen);
  if (link === undefined) return shown;
  const at = shown.findIndex(({ id }) => id === link.from || id === link.to);
  return [...shown.slice(0, at + 1), link, ...shown.slice(at + 1)];
}

import type {
  DocumentEntry,
  DocumentSnapshot,
  Events,
  ProjectSnapshot,
  ProjectState,
} from '../../preload/contract.ts';
import { type Diff, added, removed, subject } from '../../store/model/diff.ts';
import type { CoderId, DocumentId } from '../../store/model/id.ts';
import type { AnyRecord, Document } from '../../store/model/records.ts';
import { isCoded } from '../../store/model/records.ts';
import { RecordSet } from '../../store/model/record-set.ts';
import type { Finding } from '../../store/model/result.ts';
import { compareNames } from '../../store/query/tree.ts';
import type { Slice } from './observable.ts';

/** The project that is open, apart from its records. */
export interface OpenProject {
  /** The name of the folder. */
  readonly folder: string;
  readonly token: string;
  /** Whether it is the sample project, which can be put back as it was shipped. */
  readonly isSample: boolean;
  readonly coder: CoderId;
  readonly state: ProjectState;
  /** In the order of their titles. */
  readonly documents: ReadonlyMap<DocumentId, DocumentEntry>;
  /** How many coded records of the whole project point to an actor, issue or code. */
  readonly uses: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** A document whose text and records are at hand. */
export interface OpenDocument {
  readonly document: Document;
  readonly text: string;
}

/** The slices that show a record. */
function slicesOf(record: AnyRecord): readonly Slice[] {
  if (record.type === 'link' && record.toDocument !== undefined)
    return [
      `document:${record.toDocument}`,
      record.document === null ? 'shared' : `document:${record.document}`,
    ];
  if (isCoded(record)) return record.document === null ? ['shared'] : [`document:${record.document}`];
  return record.type === 'document' ? ['documents', `document:${record.id}`] : ['shared'];
}

function slicesOfDiff(diff: Diff): Set<Slice> {
  const slices = new Set<Slice>();
  for (const { before, after } of diff) {
    for (const record of [before, after]) {
      if (record !== null) for (const slice of slicesOf(record)) slices.add(slice);
    }
  }
  return slices;
}

/** What a change did to a replica: the slices to draw again, or that it does not follow on what is here. */
export type Outcome =
  | {
      readonly type: 'applied';
      readonly slices: ReadonlySet<Slice>;
      readonly newTexts: readonly DocumentId[];
    }
  | { readonly type: 'old' }
  | { readonly type: 'missed' };

/** Documents by id, in the order of their titles. */
function inOrder(entries: Iterable<DocumentEntry>): ReadonlyMap<DocumentId, DocumentEntry> {
  const named = Array.from(entries, (entry) => ({ id: entry.id, name: entry.title, entry }));
  return new Map(named.sort(compareNames).map(({ id, entry }) => [id, entry]));
}

/** This window's copy of what is open: follows main's changes and decides nothing. */
export class Replica {
  readonly project: OpenProject;
  readonly records: RecordSet;
  readonly open: ReadonlyMap<DocumentId, OpenDocument>;

  constructor(
    project: OpenProject,
    records: RecordSet = new RecordSet(),
    open: ReadonlyMap<DocumentId, OpenDocument> = new Map(),
  ) {
    this.project = project;
    this.records = records;
    this.open = open;
  }

  static of(snapshot: ProjectSnapshot): Replica {
    return new Replica(
      {
        folder: snapshot.folder,
        token: snapshot.token,
        isSample: snapshot.isSample,
        coder: snapshot.coder,
        state: snapshot.state,
        documents: inOrder(snapshot.documents),
        uses: new Map(Object.entries(snapshot.uses)),
        findings: snapshot.findings,
      },
      new RecordSet(snapshot.shared),
    );
  }

  /** The replica with something else about the project. */
  with(part: Partial<OpenProject>): Replica {
    return new Replica({ ...this.project, ...part }, this.records, this.open);
  }

  /** The replica with a document opened, or opened afresh. */
  withDocument({ document, text, records, elsewhere }: DocumentSnapshot): Replica {
    const stale = [...this.records.inDocument(document.id)].map(removed);
    this.records.apply(stale);
    this.records.apply([document, ...elsewhere, ...records].map(added));
    return new Replica(this.project, this.records, new Map(this.open).set(document.id, { document, text }));
  }

  /** Puts a diff in place once more, over a snapshot that may be older or newer than it. */
  reapply(diff: Diff): Replica {
    this.records.apply(diff);
    return new Replica(this.project, this.records, this.#openAfter(diff, []));
  }

  /**
   * The replica after a change, with what came of it. Cost: what the change changes, and a copy of the list's map where
   * that changes.
   */
  change(event: Events['changed']): readonly [Replica, Outcome] {
    const { state, diff, documents, removedDocuments, uses } = event;
    if (state.revision <= this.project.state.revision) return [this, { type: 'old' }];
    if (state.revision !== this.project.state.revision + 1) return [this, { type: 'missed' }];
    const newTexts = this.#newTexts(diff);
    this.records.apply(diff);
    const counted = new Map(this.project.uses);
    for (const [id, count] of Object.entries(uses)) counted.set(id, count);
    const slices = slicesOfDiff(diff).add('project');
    if (documents.length > 0 || removedDocuments.length > 0) slices.add('documents');
    for (const id of removedDocuments) slices.add(`document:${id}`);
    if (Object.keys(uses).length > 0) slices.add('shared');
    if (JSON.stringify(state.save) !== JSON.stringify(this.project.state.save)) slices.add('save');
    const listed = this.#listAfter(event);
    const project = { ...this.project, state, documents: listed, uses: counted };
    const next = new Replica(project, this.records, this.#openAfter(diff, removedDocuments));
    return [next, { type: 'applied', slices, newTexts }];
  }

  /** The list after a change, the same where the change has no bearing on it. */
  #listAfter({ documents, removedDocuments }: Events['changed']): OpenProject['documents'] {
    const before = this.project.documents;
    if (documents.length === 0 && removedDocuments.length === 0) return before;
    const entries = new Map(before);
    for (const entry of documents) entries.set(entry.id, entry);
    for (const id of removedDocuments) entries.delete(id);
    const isMoved = documents.some(({ id, title }) => before.get(id)?.title !== title);
    return isMoved ? inOrder(entries.values()) : entries;
  }

  #newTexts(diff: Diff): DocumentId[] {
    return diff.flatMap(({ after }) =>
      after?.type === 'document' &&
      this.open.has(after.id) &&
      this.open.get(after.id)?.document.sha256 !== after.sha256
        ? [after.id]
        : [],
    );
  }

  #openAfter(diff: Diff, gone: readonly DocumentId[]): ReadonlyMap<DocumentId, OpenDocument> {
    const open = new Map(this.open);
    for (const change of diff) {
      const record = subject(change);
      if (record.type !== 'document') continue;
      const opened = open.get(record.id);
      if (opened === undefined) continue;
      if (change.after === null) open.delete(record.id);
      else open.set(record.id, { ...opened, document: record });
    }
    for (const id of gone) open.delete(id);
    return open;
  }
}

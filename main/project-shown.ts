import type { DocumentEntry, DocumentSnapshot, ProjectSnapshot } from '../preload/contract.ts';
import type { DocumentId } from '../store/model/id.ts';
import { type Coded, isCoded } from '../store/model/records.ts';
import { referencesOf } from '../store/model/references.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { type Counts, noCounts } from '../store/query/counts.ts';
import type { Session } from './session.ts';
import { tokenOf } from './settings.ts';

/** How much a project has, and who codes. */
export interface Statistics extends Counts {
  readonly documents: number;
  readonly actors: number;
  readonly issues: number;
  readonly codes: number;
  readonly coders: readonly string[];
}

/** What every window holds of a project. */
export async function snapshotOf(session: Session): Promise<ProjectSnapshot> {
  await session.load(null);
  const { folder, coder, records } = session;
  return {
    folder: folder.name,
    token: tokenOf(folder.path),
    isSample: session.isSample,
    coder,
    state: session.state(),
    shared: [...folder.content.shared(), ...records.inDocument(null)],
    documents: (await folder.documentIds()).map((id) => documentEntry(session, id)),
    uses: folder.index.index.allUses(),
    findings: folder.findings,
  };
}

const uncounted = { language: null, date: null, created: '', length: 0, done: [], counts: noCounts };

/** A document as a list shows it; what is not counted yet is empty. */
export function documentEntry({ folder }: Session, id: DocumentId): DocumentEntry {
  const known = folder.index.index.documents.get(id);
  const { title, language, date, created, length, done, counts } = known ?? { ...uncounted, title: id };
  return { id, title, language, date, created, length, done, counts };
}

/** A document with its text and its records. Fails with `unknown-document`, or the file that cannot be read. */
export async function readDocument(
  session: Session,
  id: DocumentId,
): Promise<Result<Omit<DocumentSnapshot, 'elsewhere'>>> {
  const loaded = await session.load(id);
  if (!loaded.ok) return loaded;
  const document = session.records.find('document', id);
  const text = session.text(id);
  if (document === undefined || text === undefined) return fail('unknown-document', { document: id });
  return ok({ document, text, records: [...session.records.inDocument(id)] });
}

/**
 * A document to show, with the records of other documents that its links and targets point to, and the links from there
 * to its stances with what these start from. Fails as `readDocument`.
 */
export async function openDocument(session: Session, id: DocumentId): Promise<Result<DocumentSnapshot>> {
  const read = await readDocument(session, id);
  if (!read.ok) return read;
  const elsewhere = await recordsElsewhere(session, read.value.records);
  // Others may have been edited while these were read.
  const again = await readDocument(session, id);
  return again.ok ? ok({ ...again.value, elsewhere }) : again;
}

async function recordsElsewhere(session: Session, records: readonly Coded[]): Promise<readonly Coded[]> {
  const found = new Map<string, Coded>();
  for (const record of await linksFromElsewhere(session, records)) found.set(record.id, record);
  for (const { document, id } of records.flatMap((record) => referencesOf(record))) {
    if (document === undefined) continue;
    await session.load(document);
    const record = session.records.get(id);
    if (record !== undefined && 'document' in record) found.set(record.id, record);
  }
  return [...found.values()];
}

/** The links from other documents to stances, as far as the index knows, and what they start from. */
async function linksFromElsewhere(session: Session, records: readonly Coded[]): Promise<readonly Coded[]> {
  const { index } = session.folder.index;
  const stances = new Map(
    records.flatMap((record) => (record.type === 'stance' ? [[record.id, record]] : [])),
  );
  const documents = new Set<DocumentId>();
  for (const { id, document } of stances.values()) {
    // Only what is pointed to from another document is counted.
    if (index.uses(id) === 0) continue;
    for (const other of await index.pointingTo(id)) {
      if (other !== null && other !== document) documents.add(other);
    }
  }
  const found: Coded[] = [];
  for (const document of documents) {
    await session.load(document);
    for (const record of session.records.inDocument(document)) {
      if (record.type !== 'link' || !stances.has(record.to)) continue;
      const from = session.records.get(record.from);
      found.push(record, ...(from !== undefined && isCoded(from) ? [from] : []));
    }
  }
  return found;
}

/** The counts of the whole project. Fails with the file that cannot be read. */
export async function statisticsOf(session: Session): Promise<Result<Statistics>> {
  const loaded = await session.loadRecords();
  if (!loaded.ok) return loaded;
  const counted = await session.checkIndex();
  if (!counted.ok) return counted;
  const { records, folder } = session;
  const actors = [...records.all('actor')].filter(({ mergedInto }) => mergedInto === null).length;
  return ok({
    documents: records.count('document'),
    actors,
    issues: records.count('issue'),
    codes: records.count('code'),
    ...folder.index.index.totals(),
    coders: [...records.all('coder')].map(({ name }) => name),
  });
}

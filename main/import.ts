import type { ImportReport } from '../preload/contract.ts';
import type { Format, Reading } from '../store/formats/format.ts';
import { filesLabel } from '../store/messages/labels.ts';
import { type Diff, subject } from '../store/model/diff.ts';
import type { DocumentId } from '../store/model/id.ts';
import type { RecordType } from '../store/model/records.ts';
import type { Records } from '../store/model/record-set.ts';
import { type Failure, type Finding, type Result, fail, ok } from '../store/model/result.ts';
import type { FileSource } from './file-source.ts';
import { ImportBatch, type ImportFrom } from './import-batch.ts';
import { type ImportFile, type ReadTogether, readingsOf } from './import-readings.ts';
import { catchReading } from './reading-failed.ts';
import type { Session } from './session.ts';

/** What an import is told besides the files. */
export interface ImportOptions extends ImportFrom {
  /** The id or the title of the document that codings are for which name none; it may come in by the same import. */
  readonly document: string | undefined;
}

/** As `importFiles`, where all files are of one format. */
export function importSources(
  session: Session,
  format: Format,
  sources: readonly FileSource[],
  { encoding, ...options }: ImportOptions & { readonly encoding: string | undefined },
): Promise<Result<ImportReport>> {
  const files = sources.map((source) => ({ name: source.name, source, format, encoding }));
  return importFiles(session, files, options);
}

/**
 * Brings files into the open project, as one step of undo, reading one after the other. Texts and originals are on disk
 * before the change that cites them, and gone again where it does not come about. A file that cannot be read is reported, as
 * are single units of others; fails where it is the only one, and as a whole where the document for codings is not there.
 */
export async function importFiles(
  session: Session,
  files: readonly ImportFile[],
  { document, ...from }: ImportOptions,
): Promise<Result<ImportReport>> {
  const loaded = await session.loadRecords();
  if (!loaded.ok) return loaded;
  const batch = new ImportBatch(session, from);
  let isKept = false;
  try {
    const read = await catchReading(() => readAll(batch, files, document));
    if (!read.ok) return read;
    const diff = batch.diff();
    if (diff.length > 0) {
      const done = await session.commitImport(diff, labelOf(read.value), from.coder);
      // A line of the journal that failed may be on the medium all the same, and cites the files.
      isKept = done.ok || done.error.code === 'not-saved';
      if (!done.ok) return done;
    }
    return ok(reportOf(read.value, diff));
  } finally {
    if (!isKept) await batch.discard();
  }
}

/** What was read of some files. */
interface Outcome extends ReadTogether {
  readonly reading: Reading;
}

async function readAll(
  batch: ImportBatch,
  files: readonly ImportFile[],
  wanted: string | undefined,
): Promise<Result<readonly Outcome[]>> {
  const readings = readingsOf(files, wanted !== undefined);
  const isOnly = readings.length === 1;
  const outcomes: Outcome[] = [];
  for (const each of readings) {
    const document = documentNamed(batch.records, wanted);
    if (!document.ok && each.main.format?.brings !== 'documents') return document;
    const read = await batch.read(each, document.ok ? document.value : undefined);
    if (!read.ok && isOnly) return read;
    const reading = read.ok ? read.value : refusal(read.error);
    outcomes.push({ ...each, reading: isOnly ? reading : naming(each, reading) });
  }
  const goesOn = batch.goOn();
  if (!goesOn.ok) return goesOn;
  const document = documentNamed(batch.records, wanted);
  return document.ok ? ok(outcomes) : document;
}

/** The document with an id or a title. Fails with `unknown-document`, or `which-document` where several have the title. */
export function documentNamed(records: Records, wanted: string | undefined): Result<DocumentId | undefined> {
  if (wanted === undefined) return ok(undefined);
  const byId = records.find('document', wanted);
  if (byId !== undefined) return ok(byId.id);
  const [first, ...others] = Array.from(records.all('document')).filter(({ title }) => title === wanted);
  if (first === undefined) return fail('unknown-document', { document: wanted });
  if (others.length > 0) return fail('which-document', { document: wanted, count: others.length + 1 });
  return ok(first.id);
}

/** A file that cannot be read at all counts as one unit. */
function refusal(failure: Failure): Reading {
  const reported = [{ ...failure, where: '' }];
  return { in: 1, imported: 0, diff: [], texts: [], originals: [], reported, notices: [] };
}

/** A reading whose findings say in which file they are. */
function naming({ main, files }: ReadTogether, reading: Reading): Reading {
  const place = (finding: Finding): Finding => {
    const { where } = finding;
    if (files.some(({ name }) => where.startsWith(name))) return finding;
    return { ...finding, where: where === '' ? main.name : `${main.name}, ${where}` };
  };
  return { ...reading, reported: reading.reported.map(place), notices: reading.notices.map(place) };
}

/** What undo calls an import: the file that something was taken from, or how many these are. */
function labelOf(outcomes: readonly Outcome[]): string {
  const taken = outcomes.flatMap(({ files, reading: { diff, reported } }) => {
    const refused = new Set(reported.map(({ where }) => where));
    return diff.length === 0 ? [] : files.filter(({ name }) => !refused.has(name));
  });
  const [first, second] = taken;
  return first !== undefined && second === undefined ? first.name : filesLabel(taken.length);
}

function reportOf(outcomes: readonly Outcome[], diff: Diff): ImportReport {
  const sum = (count: (reading: Reading) => number): number =>
    outcomes.reduce((total, { reading }) => total + count(reading), 0);
  return {
    in: sum((reading) => reading.in),
    imported: sum(({ imported }) => imported),
    reported: outcomes.flatMap(({ reading }) => reading.reported),
    notices: outcomes.flatMap(({ reading }) => reading.notices),
    created: createdBy(diff),
  };
}

function createdBy(diff: Diff): ImportReport['created'] {
  const created: Partial<Record<RecordType, number>> = {};
  for (const change of diff) {
    if (change.before !== null) continue;
    const { type } = subject(change);
    created[type] = (created[type] ?? 0) + 1;
  }
  return created;
}

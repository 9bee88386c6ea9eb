import type { Disk } from '../store/disk/disk.ts';
import { uncitedFiles } from '../store/disk/uncited-files.ts';
import { type Finding, type Result, fail, ok } from '../store/model/result.ts';
import { brokenRule } from '../store/model/rules.ts';
import { readOriginal } from './originals.ts';
import type { Session } from './session.ts';

/**
 * Everything that is wrong in a project: files that were damaged, texts and originals that are missing or differ, and
 * records that break a rule. Reads the whole project, one document in memory at a time.
 */
export async function checkProject(session: Session, disk: Disk): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const counted = await session.checkIndex();
  if (!counted.ok) findings.push({ ...counted.error, where: String(counted.error.details['file'] ?? '') });
  const records = await session.loadRecords();
  if (!records.ok) return [{ ...records.error, where: String(records.error.details['file'] ?? '') }];
  const world = {
    records: session.records,
    text: (document: Parameters<Session['text']>[0]) => session.text(document),
    isLoaded: (document: Parameters<Session['isLoaded']>[0]) => session.isLoaded(document),
  };
  for (const record of [...session.folder.content.shared()]) {
    const broken = brokenRule(record, world);
    if (broken !== undefined) findings.push({ ...broken, where: `${record.type} ${record.id}` });
  }
  for (const id of [null, ...(await session.documentIds())]) {
    const loaded = await session.load(id);
    if (!loaded.ok) {
      findings.push({ ...loaded.error, where: String(loaded.error.details['file'] ?? id) });
      continue;
    }
    for (const record of [...session.records.inDocument(id)]) {
      const broken = brokenRule(record, world);
      if (broken !== undefined) findings.push({ ...broken, where: `${record.type} ${record.id}` });
    }
    const original = id === null ? null : (session.records.find('document', id)?.original ?? null);
    const kept = original === null ? null : await readOriginal(session, disk, original);
    if (kept?.ok === false) findings.push({ ...kept.error, where: String(kept.error.details['file'] ?? id) });
    if (id !== null) await session.unload(id);
  }
  return [...session.folder.findings, ...findings];
}

/** What is no damage and may go. */
export interface Leftover {
  /** Texts and original files that nothing needs, relative to the project. */
  readonly files: readonly string[];
  readonly notes: readonly Finding[];
}

/**
 * The texts and original files that a killed import has left; none where another program has the project, which may be
 * importing. Fails with `cannot-read-file`.
 */
export async function leftoverOf({ folder }: Session, disk: Disk): Promise<Result<Leftover>> {
  if (folder.readOnly?.code === 'locked') return ok({ files: [], notes: [] });
  const files = await uncitedFiles(disk, folder.path);
  if (!files.ok) return files;
  const count = files.value.length;
  const notes = count === 0 ? [] : [{ ...fail('uncited-files', { count }).error, where: '' }];
  return ok({ files: files.value, notes });
}

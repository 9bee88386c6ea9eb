import { join } from 'node:path';
import type { Disk } from '../store/disk/disk.ts';
import { unlessMissing } from '../store/disk/disk-failure.ts';
import { originalFile } from '../store/disk/layout.ts';
import { sha256InSlices } from '../store/disk/sha256.ts';
import { type Finding, fail } from '../store/model/result.ts';
import { brokenRule } from '../store/model/rules.ts';
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
    if (original !== null) {
      const file = originalFile(original.sha256, original.extension);
      const bytes = await unlessMissing(disk.readFile(join(session.folder.path, file)));
      const code = bytes === undefined ? 'missing-original' : 'original-differs';
      if (bytes === undefined || (await sha256InSlices(bytes)) !== original.sha256)
        findings.push({ ...fail(code, { file, name: original.name }).error, where: file });
    }
    if (id !== null) await session.unload(id);
  }
  return [...session.folder.findings, ...findings];
}

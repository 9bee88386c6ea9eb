import { join } from 'node:path';
import { isBlank } from '../model/blank.ts';
import { defaultCodebook } from '../model/default-codebook.ts';
import { parseRecord } from '../model/parse.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { encodeDatabase } from './database.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import { replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { headerOf } from './header.ts';
import { ignorePrivateFolder } from './ignore-file.ts';
import { Journal } from './journal.ts';
import { fileOf, folders, privateFiles } from './layout.ts';
import type { Opener } from './open-project.ts';
import { added } from '../model/diff.ts';
import { homeOf } from '../model/place.ts';
import { sha256 } from './sha256.ts';
import { creation } from './trail.ts';

/** What a new project is to be. */
export interface NewProject {
  readonly title: string;
  /** Who codes: the name, and the id that names the folder of their codings. */
  readonly coder: { readonly id: string; readonly name: string };
}

function recordsOf({ title, coder }: NewProject, now: string): Result<readonly AnyRecord[]> {
  const stamp = { created: now, changed: now };
  const values = [
    { type: 'project', id: 'project', title, description: '', ...stamp },
    { type: 'coder', ...coder, ...stamp },
    ...defaultCodebook(now),
  ];
  const records: AnyRecord[] = [];
  for (const [type, field, name] of [
    ['project', 'title', title],
    ['coder', 'name', coder.name],
  ] as const)
    if (isBlank(name)) return fail('bad-record', { type, field, problem: 'must not be empty' });
  for (const value of values) {
    const parsed = parseRecord(value);
    if (!parsed.ok) return parsed;
    records.push(parsed.value);
  }
  return ok(records);
}

/** Names that may be in a folder before a project is made in it: those that systems and Git put there. */
const harmless: ReadonlySet<string> = new Set([
  '.git',
  '.gitignore',
  '.gitattributes',
  '.DS_Store',
  'desktop.ini',
  'README.md',
]);

/**
 * Makes a project in a folder, which is made too. The journal has its first records before the files do, so that from the
 * first day a damaged file can be made again. Fails with `folder-not-empty`, `bad-record` for an empty title or name, or
 * `not-saved`.
 */
export async function createProject(
  path: string,
  project: NewProject,
  opener: Opener,
): Promise<Result<null>> {
  const { disk, machine } = opener;
  const now = opener.now().toISOString();
  const records = recordsOf(project, now);
  if (!records.ok) return records;
  const present = await attempt(
    'not-saved',
    path,
    async () => (await unlessMissing(disk.readFolder(path))) ?? [],
  );
  if (!present.ok) return present;
  const other = present.value.find(({ name }) => !harmless.has(name));
  if (other !== undefined) return fail('folder-not-empty', { file: path, name: other.name });

  const names = privateFiles(machine);
  const made = await makeFolder(disk, path);
  if (!made.ok) return made;
  for (const folder of Object.values(folders)) {
    const each = await makeFolder(disk, join(path, folder));
    if (!each.ok) return each;
  }
  const opened = await Journal.open({
    disk,
    folder: join(path, names.journal),
    aside: join(path, names.aside),
  });
  if (!opened.ok) return opened;
  const { journal } = opened.value;
  const written = await write(path, records.value, now, { ...opener, journal });
  const closed = await journal.close();
  return written.ok ? (closed.ok ? ok(null) : closed) : written;
}

async function write(
  path: string,
  records: readonly AnyRecord[],
  now: string,
  { disk, journal }: Opener & { readonly journal: Journal },
): Promise<Result<null>> {
  const coder = records.find((record) => record.type === 'coder');
  if (coder?.type !== 'coder') throw new Error('A project begins with a coder');
  const types = ['codebook', 'actors', 'project'] as const;
  const bases = Object.fromEntries(types.map((type) => [fileOf({ type }), null]));
  const edit = { type: 'edit', command: creation, subject: '', coder: coder.id, documents: [] } as const;
  const appended = await journal.append({
    ...edit,
    time: now,
    bases,
    diff: records.map((record) => added(record)),
  });
  if (!appended.ok) return appended;
  for (const type of types) {
    const mine = records.filter((record) => homeOf(record).type === type);
    const bytes = encodeDatabase({ header: headerOf({ type }), records: mine });
    const file = fileOf({ type });
    const upTo = appended.value.sequence;
    const announced = await journal.append({
      type: 'write',
      files: [{ file, before: null, after: sha256(bytes) }],
      upTo,
    });
    if (!announced.ok) return announced;
    const replaced = await replaceFile(disk, join(path, file), bytes);
    if (!replaced.ok) return replaced;
  }
  const ignored = await ignorePrivateFolder(disk, path);
  if (!ignored.ok) return ignored;
  const marked = await journal.append({ type: 'checkpoint', time: now, upTo: journal.last, state: {} });
  return marked.ok ? ok(null) : marked;
}

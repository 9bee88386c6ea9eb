import { dirname, join } from 'node:path';
import { isBlank } from '../model/blank.ts';
import { defaultCodebook } from '../model/default-codebook.ts';
import { parseRecord } from '../model/parse.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { type Database, encodeDatabase } from './database.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { addFile, replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { headerOf } from './header.ts';
import { ignorePrivateFolder } from './ignore-file.ts';
import { Journal } from './journal.ts';
import { fileOf, folders, privateFiles, textFile } from './layout.ts';
import type { Opener } from './open-project.ts';
import { added } from '../model/diff.ts';
import { type Home, homeOf } from '../model/place.ts';
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

/** What a project begins with: records that keep the rules, a project and a coder among them, and the texts they cite. */
export interface Beginning {
  readonly records: readonly AnyRecord[];
  readonly texts: readonly string[];
}

/**
 * Makes a project in a folder, with the codebook that every project begins with. Fails as `beginProject`, or with
 * `bad-record` for an empty title or name.
 */
export async function createProject(
  path: string,
  project: NewProject,
  opener: Opener,
): Promise<Result<null>> {
  const records = recordsOf(project, opener.now().toISOString());
  return records.ok ? beginProject(path, { records: records.value, texts: [] }, opener) : records;
}

/**
 * Makes a project in a folder, which is made too. The journal has its first records before the files do, so that from the
 * first day a damaged file can be made again. Fails with `folder-not-empty` or `not-saved`.
 */
export async function beginProject(
  path: string,
  beginning: Beginning,
  opener: Opener,
): Promise<Result<null>> {
  const { disk, machine } = opener;
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
  const kept = await keepTexts(path, beginning, disk);
  if (!kept.ok) return kept;
  const opened = await Journal.open({
    disk,
    folder: join(path, names.journal),
    aside: join(path, names.aside),
  });
  if (!opened.ok) return opened;
  const { journal } = opened.value;
  const written = await write(path, beginning.records, { ...opener, journal });
  const closed = await journal.close();
  return written.ok ? (closed.ok ? ok(null) : closed) : written;
}

async function keepTexts(path: string, { texts }: Beginning, disk: Disk): Promise<Result<null>> {
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    const kept = await addFile(disk, join(path, textFile(sha256(bytes))), bytes);
    if (!kept.ok) return kept;
  }
  return ok(null);
}

/** The databases that every project has; project.json, by which a folder is known as a project, is written last. */
const shared: readonly Home[] = [{ type: 'codebook' }, { type: 'actors' }];

/** The databases that records lie in, and those that every project has, in the order in which they are written. */
function databasesOf(records: readonly AnyRecord[]): readonly Database[] {
  const texts = new Map(
    records.flatMap((each) => (each.type === 'document' ? [[each.id, each.sha256]] : [])),
  );
  const others = records.map(homeOf).filter(({ type }) => type === 'document' || type === 'coding');
  const homes = new Map(
    [...shared, ...others, { type: 'project' } as const].map((home) => [fileOf(home), home]),
  );
  return Array.from(homes, ([file, home]) => {
    const text = home.type === 'coding' && home.document !== null ? texts.get(home.document) : undefined;
    const mine = records.filter((record) => fileOf(homeOf(record)) === file);
    return { header: headerOf(home, text), records: mine };
  });
}

async function write(
  path: string,
  records: readonly AnyRecord[],
  { disk, journal, now: clock }: Opener & { readonly journal: Journal },
): Promise<Result<null>> {
  const coder = records.find((record) => record.type === 'coder');
  if (coder?.type !== 'coder') throw new Error('A project begins with a coder');
  const now = clock().toISOString();
  const databases = databasesOf(records);
  const files = databases.map(({ header }) => fileOf(header.home));
  const documents = records.flatMap((record) => (record.type === 'document' ? [record.id] : []));
  const appended = await journal.append({
    ...({ type: 'edit', command: creation, subject: '', coder: coder.id, documents } as const),
    time: now,
    bases: Object.fromEntries(files.map((file) => [file, null])),
    diff: records.map((record) => added(record)),
  });
  if (!appended.ok) return appended;
  for (const database of databases) {
    const bytes = encodeDatabase(database);
    const file = fileOf(database.header.home);
    const announced = await journal.append({
      type: 'write',
      files: [{ file, before: null, after: sha256(bytes) }],
      upTo: appended.value.sequence,
    });
    if (!announced.ok) return announced;
    const made = await makeFolder(disk, dirname(join(path, file)));
    if (!made.ok) return made;
    const replaced = await replaceFile(disk, join(path, file), bytes);
    if (!replaced.ok) return replaced;
  }
  const ignored = await ignorePrivateFolder(disk, path);
  if (!ignored.ok) return ignored;
  const marked = await journal.append({ type: 'checkpoint', time: now, upTo: journal.last, state: {} });
  return marked.ok ? ok(null) : marked;
}

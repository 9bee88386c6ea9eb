import { type CoderId, type DocumentId, type Id, idPattern } from '../model/id.ts';
import type { Home } from '../model/place.ts';

/** Whether a value may be an id; of what, the caller knows. */
export function isId<Type extends string>(value: unknown): value is Id<Type> {
  return typeof value === 'string' && idPattern.test(value);
}

/** The folders of a project in which people's work lies; all but the shared files at the top. */
export const folders = {
  documents: 'documents',
  texts: 'texts',
  originals: 'originals',
  codings: 'codings',
} as const;

/** The folder of every installation's own files, to be left out of Git. */
export const privateFolder = '.standpoint';

/** The database file of a home, relative to the project, with `/` on every system. */
export function fileOf(home: Home): string {
  switch (home.type) {
    case 'project':
    case 'codebook':
    case 'actors':
      return `${home.type}.json`;
    case 'document':
      return `documents/${home.document}.json`;
    case 'coding':
      return `codings/${home.coder}/${home.document ?? 'project'}.json`;
  }
}

/** The home that a file of a project is the database of; undefined for any other file. */
export function homeOfFile(file: string): Home | undefined {
  if (file === 'project.json') return { type: 'project' };
  if (file === 'codebook.json') return { type: 'codebook' };
  if (file === 'actors.json') return { type: 'actors' };
  const parts = /^(?:documents|codings\/([^/]+))\/([^/]+)\.json$/.exec(file);
  const [, coder, name] = parts ?? [];
  if (name === undefined) return undefined;
  const document = isId<'document'>(name) ? name : null;
  if (coder === undefined) return document === null ? undefined : { type: 'document', document };
  if (!isId<'coder'>(coder) || (document === null && name !== 'project')) return undefined;
  return { type: 'coding', coder, document };
}

/** Whether a path, relative to a project and as the system writes it, is where the project's own files lie. */
export function isOwnPath(path: string): boolean {
  const [first = ''] = path.split(/[\\/]/);
  const own = ['project.json', 'codebook.json', 'actors.json', privateFolder, ...Object.values(folders)];
  return own.includes(first.toLowerCase());
}

/** Whether two homes are the same database. */
export function sameHome(a: Home, b: Home): boolean {
  return fileOf(a) === fileOf(b);
}

/** Where a coder's codings lie. */
export function codingFolder(coder: CoderId): string {
  return `${folders.codings}/${coder}`;
}

/** A coder's records in a document. */
export function codingHome(coder: CoderId, document: DocumentId | null): Home {
  return { type: 'coding', coder, document };
}

/** The file of a text, by the hash of its bytes. */
export function textFile(sha256: string): string {
  return `${folders.texts}/${sha256}.txt`;
}

/** The file that a text came from, by the hash of its bytes and its extension without a dot. */
export function originalFile(sha256: string, extension: string): string {
  return `${folders.originals}/${sha256}.${extension}`;
}

/** What one installation keeps in a project, relative to the project. */
export interface PrivateFiles {
  readonly folder: string;
  readonly lock: string;
  readonly journal: string;
  readonly objects: string;
  readonly index: string;
  readonly backups: string;
  /** Damaged files and bytes, kept for whoever wants to look at them. */
  readonly aside: string;
}

/** Where the installation with the given machine id keeps its own files. */
export function privateFiles(machine: string): PrivateFiles {
  const folder = `${privateFolder}/${machine}`;
  return {
    folder,
    lock: `${folder}/lock`,
    journal: `${folder}/journal`,
    objects: `${folder}/objects`,
    index: `${folder}/index`,
    backups: `${folder}/backups`,
    aside: `${folder}/aside`,
  };
}

const temporary = /^\..{1,64}\.[0-9a-f]{16}\.tmp$/;

/** The name of the temporary file beside a file; `unique` is 16 hexadecimal digits. */
export function temporaryName(name: string, unique: string): string {
  return `.${name.slice(0, 64)}.${unique}.tmp`;
}

/** Whether a name is that of a temporary file, which is left only by a process that died. */
export function isTemporaryName(name: string): boolean {
  return temporary.test(name);
}

import type { GivenMetadata } from '../preload/contract.ts';
import type { TextColumns } from '../store/formats/extract.ts';
import type { Format } from '../store/formats/format.ts';
import { tables } from '../store/tables/index.ts';
import type { FileSource } from './file-source.ts';

/** A file to import. */
export interface ImportFile {
  readonly name: string;
  readonly source: FileSource;
  /** Undefined where no format is known for it. */
  readonly format: Format | undefined;
  /** Undefined to detect it. */
  readonly encoding: string | undefined;
  readonly password?: string | undefined;
  readonly columns?: TextColumns | undefined;
  /** What its document gets; undefined for what the format finds. */
  readonly given?: Partial<GivenMetadata>;
}

/** Files that are read as one, and which of them the reading is about. */
export interface ReadTogether {
  readonly main: ImportFile;
  readonly files: readonly ImportFile[];
}

/** A whole project goes first, as only a project without documents takes one over; codings may belong to the texts. */
const order: readonly Format['brings'][] = ['project', 'documents', 'codings', 'nothing'];

/**
 * What is read as one, in the order in which it is read, whatever the order of the files. Where a document was chosen,
 * lines of records are codings for it, and it may be one of the texts.
 */
export function readingsOf(files: readonly ImportFile[], hasDocument: boolean): readonly ReadTogether[] {
  const byMain = new Map<ImportFile, ImportFile[]>();
  for (const file of files) {
    const main = mainOf(file, files);
    const others = byMain.get(main);
    if (others === undefined) byMain.set(main, [file]);
    else others.push(file);
  }
  const place = ({ main: { format } }: ReadTogether): number => {
    const brings = format?.brings ?? 'nothing';
    return order.indexOf(brings === 'project' && hasDocument ? 'codings' : brings);
  };
  return Array.from(byMain, ([main, read]) => ({ main, files: read })).sort((a, b) => place(a) - place(b));
}

/**
 * The file that another is read with: lines of records with the first of them, as they may point to each other, a table
 * that Standpoint wrote with that of the stances. Texts are read each for itself, so that only one is in memory.
 */
function mainOf(file: ImportFile, all: readonly ImportFile[]): ImportFile {
  const { format } = file;
  const first = (fits: (other: ImportFile) => boolean): ImportFile =>
    all.find((other) => other.format === format && fits(other)) ?? file;
  switch (format?.brings) {
    case 'project':
      return first(() => true);
    case 'codings':
      return isTable(file) ? first(({ name }) => name === `stances.${format.id}`) : file;
    default:
      return file;
  }
}

/** Whether a file is called like one of the tables that Standpoint writes as a folder. */
function isTable({ name, format }: ImportFile): boolean {
  return format?.writes === 'folder' && tables.some((table) => name === `${table.name}.${format.id}`);
}

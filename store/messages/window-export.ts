function several(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What the dialog of an export says. */
export const exporting = {
  documents: 'Documents',
  allDocuments: 'All documents',
  coders: 'Coders',
  allCoders: 'All coders',
  types: 'Kinds of records',
  allTypes: 'All kinds',
  statuses: 'Status',
  allStatuses: 'Any status',
  from: 'Stances from',
  to: 'to',
  filter: 'Saved filter',
  noFilter: 'none',
  undated: 'Also stances without a date',
  raw: 'Formulas as they are',
  rawHint: 'Without the apostrophe that keeps a spreadsheet from running them. For R and Python.',
  scope: 'What to export',
  preview: 'Preview',
  previewOf: (name: string) => `First rows of ${name}`,
  firstLines: 'First lines',
  more: '… and more',
  noRows: (name: string) => `No row in ${name}.`,
  notWritten: (name: string) => `${name} is not written: none of its columns is chosen.`,
  looking: 'Looking…',
  tables: 'Tables',
  columns: (name: string, chosen: number, all: number) =>
    `Columns of ${name}: ${chosen === all ? `all ${all}` : `${chosen} of ${all}`}`,
  all: 'All',
  none: 'None',
  counting: 'Counting…',
  notCounted: 'Not counted.',
  counts: (records: number, documents: number) =>
    `${several(records, 'coded record', 'coded records')} in ${several(documents, 'document', 'documents')}.`,
  empty: 'Nothing coded is in this scope. The codebook, actors and coders are still written.',
  whole: 'The codebook, actors and coders are written whole.',
  progress: (done: number, all: number) =>
    `${done.toLocaleString('en')} of ${all.toLocaleString('en')} documents`,
  writing: 'Writing…',
  stop: 'Stop',
  loses: 'What this format does not hold',
  commandHeading: 'Command line',
  commandLead: 'Writes the same, run in the folder that the project’s folder is in.',
  loadHeading: 'Load it in R or Python',
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied.',
  command: 'the command',
  writtenIn: (folder: string) => `In the folder ${folder}`,
} as const;

const notInTables = [
  'The texts themselves; tables have their hashes, and the words that are coded.',
  'Mentions, codes and notes come out but cannot be read in again; stances with their evidence can.',
];

const notAnywhere = ['Original files, and what can be undone.'];

/** What an export in a format does not hold, in sentences. */
export const losses: Readonly<Record<string, readonly string[]>> = {
  csv: [
    ...notInTables,
    'Whether a cell is text or a number: other programs guess, so that 007 may become 7.',
    ...notAnywhere,
  ],
  tsv: [
    ...notInTables,
    'Whether a cell is text or a number: other programs guess, so that 007 may become 7.',
    ...notAnywhere,
  ],
  xlsx: [...notInTables, 'Text over 32,767 characters goes on in a sheet of its own.', ...notAnywhere],
  jsonl: notAnywhere,
};

/** How what is written is loaded by programs of analysis. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

const loaders: Readonly<Record<string, (name: string) => readonly Snippet[]>> = {
  csv: (name) => [
    { language: 'R', code: `stances <- readr::read_csv("${name}/stances.csv")` },
    { language: 'Python', code: `import pandas\nstances = pandas.read_csv("${name}/stances.csv")` },
  ],
  tsv: (name) => [
    { language: 'R', code: `stances <- readr::read_tsv("${name}/stances.tsv")` },
    {
      language: 'Python',
      code: `import pandas\nstances = pandas.read_csv("${name}/stances.tsv", sep="\\t")`,
    },
  ],
  xlsx: (name) => [
    { language: 'R', code: `stances <- readxl::read_excel("${name}", sheet = "stances")` },
    {
      language: 'Python',
      code: `import pandas\nstances = pandas.read_excel("${name}", sheet_name="stances")`,
    },
  ],
  jsonl: (name) => [
    {
      language: 'R',
      code: `records <- lapply(readLines("${name}", encoding = "UTF-8"), jsonlite::fromJSON)\nstances <- Filter(function(r) r$type == "stance", records)`,
    },
    {
      language: 'Python',
      code: `import json\nwith open("${name}", encoding="utf-8") as file:\n    records = [json.loads(line) for line in file]\nstances = [r for r in records if r["type"] == "stance"]`,
    },
  ],
};

/** How a file or folder of a format is loaded; its name stands in double quotes. */
export function snippetsFor(format: string, name: string): readonly Snippet[] {
  return loaders[format]?.(name.replace(/["\\]/g, '\\$&')) ?? [];
}

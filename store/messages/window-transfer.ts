function several(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The formats that the window offers, as their files are known. */
export const formatNames = {
  csv: {
    name: 'Spreadsheet (CSV)',
    in: 'A table of codings, one row a stance; quotations are found in the text.',
    out: 'A folder of tables: stances, mentions, evidence, links, codes, actors, documents.',
  },
  tsv: {
    name: 'Spreadsheet (TSV)',
    in: 'The same, with columns set apart by tabs.',
    out: 'The same tables, with columns set apart by tabs.',
  },
  xlsx: {
    name: 'Workbook (Excel)',
    in: 'A sheet of codings, one row a stance; dates and numbers are read as they are shown.',
    out: 'The same tables, as sheets of one workbook.',
  },
  jsonl: {
    name: 'JSON Lines',
    in: 'A whole project, one record a line.',
    out: 'The whole project in one file, one record a line; all of it can be read in again.',
  },
} as const;

/** What import and export say. */
export const transfer = {
  importHeading: 'Import texts',
  drop: 'Drop to import',
  importLead: 'Nothing is imported yet. Look at each text, then import.',
  import: (count: number) => `Import ${several(count, 'text', 'texts')}`,
  looking: (done: number, all: number) =>
    `Looking at the files: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}.`,
  taking: (done: number, all: number) =>
    `Importing: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}.`,
  looked: (all: number, present: number, refused: number) =>
    [
      several(all, 'file', 'files'),
      ...(present > 0 ? [`${present.toLocaleString('en')} in the project already`] : []),
      ...(refused > 0 ? [`${refused.toLocaleString('en')} cannot be read`] : []),
    ].join(', ') + '.',
  leavesOut: 'Not all of it is in the text.',
  texts: (count: number) => (count === 0 ? '' : several(count, 'text', 'texts')),
  names: 'Take from the names of the files',
  namesExample: '{date} {outlet} - {title}',
  namesHint: 'Fields: {title}, {author}, {outlet}, {date}, {language}; {*} for what is not wanted.',
  namesWrong:
    'Name fields in braces, each once: {title}, {author}, {outlet}, {date}, {language}; {*} for the rest.',
  namesFit: (count: number, all: number) =>
    `${count.toLocaleString('en')} of ${several(all, 'name fits', 'names fit')}. What you change by hand stays.`,
  kinds: {
    text: 'plain text',
    html: 'web page',
    docx: 'Word',
    odt: 'OpenDocument',
    rtf: 'RTF',
    epub: 'EPUB',
    pdf: 'PDF',
    subtitles: 'subtitles',
  },
  password: 'Password',
  columnOfText: 'Column with the text',
  noColumn: '(none)',
  firstOf: (count: number) => `Beginning of the first of ${several(count, 'text', 'texts')}`,
  encoding: 'Encoding',
  beginning: 'Beginning of the text',
  unsure: 'The encoding is a guess. Look at the text below.',
  duplicate: (title: string) => `Already in the project as “${title}”`,
  wrongDate: 'Its date is not one.',
  discard: {
    heading: 'Give up this import?',
    text: 'What you said of the texts is not in the project. It is gone when this closes.',
    confirm: 'Give it up',
    cancel: 'Keep on',
  },
  take: (name: string) => `Import ${name}`,
  title: 'Title',
  files: 'Files',
  length: (count: number) => several(count, 'character', 'characters'),
  none: 'No text is chosen.',
  pasteHeading: 'Paste a text',
  pasteTitle: 'Title',
  pasteText: 'Text',
  pasteAdd: 'Look at it',
  codingsHeading: 'Import codings',
  format: 'Format',
  intoDocument: 'They belong to',
  chooseFile: 'Choose a file and import',
  exportHeading: 'Export',
  exportRun: 'Choose where and export',
  reportHeading: 'Import report',
  units: (imported: number, all: number) =>
    `${imported.toLocaleString('en')} of ${all.toLocaleString('en')} taken.`,
  created: 'New in the project',
  notTaken: (count: number) => `Not taken: ${count.toLocaleString('en')}`,
  remarks: 'Remarks',
  where: 'Where',
  why: 'Why',
  moreRows: (count: number) => `… and ${count.toLocaleString('en')} more`,
  exported: (name: string, files: number, records: number) =>
    `${name}: ${several(records, 'record', 'records')} in ${several(files, 'file', 'files')}.`,
  undoable: 'The import can be undone as one step.',
  nothingNew: 'Nothing new was added.',
  working: 'Working…',
} as const;

/** What a part of a project could not keep, as it points to what is not in it. */
export function leftOutLines({
  links,
  targets,
  notes,
}: {
  readonly links: number;
  readonly targets: number;
  readonly notes: number;
}): readonly string[] {
  return [
    ...(links > 0 ? [`${several(links, 'link', 'links')} left out: an end is not in the scope.`] : []),
    ...(targets > 0
      ? [
          `${several(targets, 'stance that a stance is about is', 'stances that stances are about are')} not in the scope.`,
        ]
      : []),
    ...(notes > 0
      ? [`${several(notes, 'note', 'notes')} left out: what it is about is not in the scope.`]
      : []),
  ];
}

/** How many records of each type are new, in words. */
const createdTypes: Readonly<Record<string, readonly [string, string]>> = {
  project: ['project', 'projects'],
  coder: ['coder', 'coders'],
  codebook: ['codebook', 'codebooks'],
  scale: ['scale', 'scales'],
  actorKind: ['kind of actor', 'kinds of actors'],
  kind: ['kind of evidence', 'kinds of evidence'],
  relation: ['relation', 'relations'],
  issue: ['issue', 'issues'],
  code: ['code', 'codes'],
  document: ['document', 'documents'],
  actor: ['actor', 'actors'],
  mention: ['mention', 'mentions'],
  stance: ['stance', 'stances'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  link: ['link', 'links'],
  tag: ['applied code', 'applied codes'],
  note: ['note', 'notes'],
};

/** How many records of a type an import made, in words. */
export function createdLabel(type: string, count: number): string {
  const [one, several] = createdTypes[type] ?? [type, type];
  return `${count} ${count === 1 ? one : several}`;
}

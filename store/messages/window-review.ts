import type { CheckReason, Coded } from '../model/records.ts';

const number = (value: number): string => value.toLocaleString('en');

const records = (count: number): string => `${number(count)} ${count === 1 ? 'record' : 'records'}`;

/** What each column of the table of all records is called. */
export const columnNames = {
  type: 'Kind',
  who: 'Actor',
  what: 'Issue or code',
  position: 'Position',
  certainty: 'Certainty',
  date: 'Date',
  by: 'According to',
  words: 'Words',
  note: 'Note',
  title: 'Document',
  status: 'Status',
  coder: 'Coder',
  created: 'Coded',
  changed: 'Changed',
  reasons: 'To check',
} as const;

/** Why a record waits to be checked. */
export const checkReasonNames: Readonly<Record<CheckReason, string>> = {
  'no-evidence': 'no evidence',
  'no-position': 'no position',
  'no-issue': 'no issue',
  opposite: 'opposite positions',
  recheck: 'to re-check',
};

/** What can be set in many records at once. */
export const recodedFields = {
  status: 'Status',
  issue: 'Issue',
  position: 'Position',
  certainty: 'Certainty',
  actor: 'Actor of a mention',
  code: 'Code',
  kind: 'Kind of evidence',
  relation: 'Relation of a link',
} as const;

/** Everything that the review says. */
export const review = {
  table: 'Records',
  toCheck: 'To check',
  moreReasons: (count: number) => `+${number(count)}`,
  columns: 'Columns',
  group: 'Group',
  groupBy: (column: string) => `Group: ${column}`,
  noGroup: 'no groups',
  filter: 'Filter',
  filterWords: 'Words and notes',
  saved: 'Saved filters',
  saveFilter: 'Save this filter…',
  saveFilterName: 'Name of the filter',
  removeFilter: (name: string) => `Remove “${name}”`,
  clear: 'Clear',
  unset: 'not set',
  from: 'From',
  to: 'To',
  day: (what: string) => `${what} (date)`,
  between: (from: string, to: string) => `${from || '…'} – ${to || '…'}`,
  count: (total: number, all: number) =>
    total === all ? records(all) : `${number(total)} of ${records(all)}`,
  reading: (done: number, total: number) => `Reading ${number(done)} of ${number(total)} documents…`,
  none: 'Nothing is coded yet. Select words in a text and press S for a stance.',
  noneMatches: 'No record matches the filter.',
  nothingToCheck: 'Nothing waits to be checked.',
  clearFilter: 'Clear the filter',
  chosen: (count: number) => `${records(count)} selected`,
  chooseAll: 'Select all',
  set: 'Set…',
  remove: 'Remove…',
  removeNow: 'Remove',
  setTitle: (count: number) => `Set in ${records(count)}`,
  field: 'Field',
  value: 'Value',
  willChange: (count: number) => `${records(count)} will change.`,
  same: (count: number) => `${records(count)} ${count === 1 ? 'has' : 'have'} it already.`,
  without: (count: number) => `${records(count)} ${count === 1 ? 'has' : 'have'} no such field.`,
  others: (count: number) =>
    `${number(count)} of them ${count === 1 ? 'is another coder’s' : 'are other coders’'}.`,
  becomes: '→',
  first: (count: number) => `The first ${number(count)}:`,
  change: (count: number) => `Change ${records(count)}`,
  changed: (count: number) => `${records(count)} changed`,
  removeTitle: (count: number) => `Remove ${records(count)}?`,
  removeText: 'Links from and to them and notes about them go with them. Undo brings all of it back.',
  removed: (count: number) => `${records(count)} removed`,
  tooMany: (most: number) => `At most ${number(most)} records at a time.`,
  open: 'Open in the text',
  marks: { checked: 'Mark as checked', 'no-evidence': 'There is no evidence' },
  markedWithout: 'It waits for no evidence any more. Its other columns say so.',
  notByMark: 'It is done already. Enter opens it in its text, to give it what it lacks.',
  details: 'Record',
  meantBefore: 'The codebook changed since',
  empty: '–',
  noDetails: 'Choose a record to see all of it.',
  sortBy: (column: string) => `Sort by ${column}`,
  types: {
    mention: 'actor',
    stance: 'stance',
    evidence: 'evidence',
    link: 'link',
    tag: 'code',
    note: 'note',
  } satisfies Readonly<Record<Coded['type'], string>>,
} as const;

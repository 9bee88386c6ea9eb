import { fields } from './fields.ts';
import { recordTypes } from './labels.ts';

function several(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = fields;
  return ((Object.hasOwn(names, field) ? names[field] : undefined) ?? field).toLowerCase();
}

/** An entry of a codebook that is to be taken over, with what is different about it. */
interface Planned {
  readonly type: keyof typeof recordTypes;
  readonly name: string;
  readonly differs: readonly string[];
}

/** What is different about an entry, as "definition, rule". */
export function differsLabel(differs: readonly string[]): string {
  return differs.map(fieldName).join(', ');
}

/** An entry of a codebook that is to be taken over, as a line. */
export function plannedLabel({ type, name, differs }: Planned): string {
  const what = `${recordTypes[type]} ${name}`;
  return differs.length === 0 ? what : `${what} (${differsLabel(differs)})`;
}

/** What a piece of coding of each type is called, one and several. */
const coded: Readonly<Record<string, readonly [string, string]>> = {
  stance: ['stance', 'stances'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  mention: ['mention', 'mentions'],
  link: ['link', 'links'],
  tag: ['applied code', 'applied codes'],
  note: ['note', 'notes'],
  actor: ['actor', 'actors'],
  below: ['entry below it', 'entries below it'],
};

/** How many of something, as "3 stances". */
export function countedLabel(type: string, count: number): string {
  const [one, many] = (Object.hasOwn(coded, type) ? coded[type] : undefined) ?? [type, type];
  return several(count, one, many);
}

/** What the page of the codebook and the dialogs behind it say. */
export const codebookPage = {
  heading: 'Codebook',
  revision: (revision: number) => `revision ${revision}`,
  filter: 'Filter entries',
  exportJson: 'Export as JSON…',
  exportCsv: 'Export as csv…',
  importFile: 'Import codebook…',
  exported: (name: string, entries: number) =>
    `${name} was written with ${several(entries, 'entry', 'entries')}.`,
  hints: {
    name: '',
    definition: 'What it means.',
    rule: 'When to code it, and when not.',
    example: 'A quotation that shows it.',
  },
  empty: {
    issue: 'No issues yet. Add what stances are about; an issue may be phrased as a proposition.',
    code: 'No codes yet. Add one to mark a theme in any passage.',
    kind: 'No kinds of evidence yet. Add one, or code evidence without.',
    relation: 'No relations yet. Add one: without, nothing can be linked.',
    actorKind: 'No kinds of actors yet. Add one, or let actors be without.',
  },
  discard: 'Discard the changes',
  choose: 'Choose an entry to see what it means and where it is used, or add one.',
  uses: 'Used by',
  actors: 'Actors',
  unused: 'Nothing uses it.',
  inDocuments: (documents: number) => `in ${several(documents, 'document', 'documents')}`,
  withoutDocument: 'Without a document',
  counting: 'Looking where it is used…',
  more: (count: number) => `${count.toLocaleString('en')} more`,
  actions: 'Change the codebook',
  move: 'Move…',
  merge: 'Merge…',
  split: 'Split…',
  remove: 'Remove…',
  touches: 'This touches',
  removeBlocked: 'An entry in use stays. Merge it into another, or split it, and it goes.',
  meaning: {
    legend: 'Has the meaning changed?',
    changed: (count: number) =>
      `Yes: ${several(count, 'record coded so far is', 'records coded so far are')} to be checked again`,
    same: 'No, only the words: nothing has to be checked again',
  },
  splitting: {
    heading: (name: string) => `Split ${name}`,
    intro: 'Name the new entries, then give out what the old one is used by.',
    part: (number: number) => `New entry ${number}`,
    addPart: 'One more',
    removePart: (number: number) => `Take out new entry ${number}`,
    place: 'Where they stand',
    places: { beside: 'In its place', below: 'Below it' },
    records: 'Give out the records',
    keys: (count: number) =>
      `${count < 2 ? '1' : `1 to ${count}`} gives it to that one, 0 leaves it; arrows go on.`,
    left: 'stays',
    open: 'not given out',
    given: (given: number, all: number) =>
      `${given.toLocaleString('en')} of ${all.toLocaleString('en')} given out`,
    bulk: 'All that are left',
    scope: 'Of',
    everything: 'the whole project',
    thisDocument: 'this document',
    ofCoder: (name: string) => `coder ${name}`,
    bulkTo: 'go to',
    bulkApply: 'Give out',
    stays: (name: string) => `${name} stays: something is left with it or below it.`,
    goes: (name: string) => `${name} goes: nothing is left with it.`,
    names: 'Each new entry needs a name of its own.',
    apply: 'Split',
    nothing: 'Nothing uses it: the new entries begin empty.',
    document: 'Document',
    loading: 'Reading…',
    discard: {
      heading: 'Give up this split?',
      text: 'What you gave out is not in the project. It is gone when this closes.',
      confirm: 'Give it up',
      cancel: 'Keep on',
    },
  },
  mapping: {
    heading: 'What becomes of the old values',
    old: 'Old value',
    used: 'Used by',
    to: 'Becomes',
    choose: 'choose…',
    unset: 'not set',
    recheck: 'not set, to be checked again',
    missing: 'A value that goes still needs another in its place.',
    kept: (count: number) => several(count, 'stance', 'stances'),
    total: (count: number) => `${several(count, 'stance is', 'stances are')} changed, of all coders.`,
  },
  importing: {
    heading: (file: string) => `Import the codebook ${file}`,
    states: {
      added: 'New',
      changed: 'Changed',
      left: 'Left out',
      same: 'As they are',
    },
    leftScale: 'The file lacks values that the scale has. Change the scale by hand.',
    leftParent: 'It is to stand below one that is neither in the file nor here.',
    apply: (count: number) => (count === 0 ? 'Import' : `Import ${several(count, 'entry', 'entries')}`),
    nothing: 'All that is in the file is here already.',
    search: 'Entries of the file',
  },
} as const;

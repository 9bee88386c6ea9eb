function several(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How much of each there is. */
interface CountsShown {
  readonly mentions: number;
  readonly stances: number;
  readonly evidence: number;
  readonly links: number;
  readonly tags: number;
  readonly notes: number;
}

/** How much of each there is, in words, with or without what there is none of. */
function amounts(counts: CountsShown, withNone: boolean): readonly string[] {
  const words = [
    [counts.stances, 'stance', 'stances'],
    [counts.evidence, 'piece of evidence', 'pieces of evidence'],
    [counts.mentions, 'mention', 'mentions'],
    [counts.links, 'link', 'links'],
    [counts.tags, 'applied code', 'applied codes'],
    [counts.notes, 'note', 'notes'],
  ] as const;
  return words
    .filter(([count]) => withNone || count > 0)
    .map(([count, one, many]) => several(count, one, many));
}

/** What the lists on the left and the editors behind them say. */
export const panels = {
  headings: {
    documents: 'Documents',
    actors: 'Actors',
    issues: 'Issues',
    codes: 'Codes',
    toCheck: 'To check',
  },
  empty: {
    documents: 'No documents yet. Import texts or paste one to begin.',
    actors: 'No actors yet. Select a name in the text and press A.',
    issues: 'No issues yet. Add one, or let them come with the first stance.',
    codes: 'No codes yet. Add one, or select words and press C.',
    toCheck: 'Nothing to check in this document.',
    nothingOpen: 'Open a document to see what is left to check in it.',
    noneFits: 'Nothing fits the filter.',
  },
  filter: (what: string) => `Filter ${what.toLowerCase()}`,
  add: { documents: 'Import texts', actors: 'New actor', issues: 'New issue', codes: 'New code' },
  importTexts: 'Import texts…',
  pasteText: 'Paste a text…',
  manage: 'Codebook…',
  show: (what: string) => `Show ${what.toLowerCase()}`,
  records: (count: number) => (count === 1 ? 'coded record' : 'coded records'),
  progress: (done: number, all: number) =>
    all === 0 ? 'no stances yet' : `${done} of ${several(all, 'stance', 'stances')} with evidence`,
  counts: (counts: CountsShown) => amounts(counts, true).join(', '),
  /** The same without what there is none of. */
  countsPresent: (counts: CountsShown) => amounts(counts, false).join(', ') || 'nothing coded yet',
  tags: (count: number) => (count === 1 ? 'tag' : 'tags'),
  states: { open: 'not begun', begun: 'being coded', done: 'done' },
  doneBy: (names: readonly string[]) => `done by ${names.join(', ')}`,
  marked: (title: string, done: boolean) => `“${title}” is marked as ${done ? 'done' : 'not done'}.`,
  list: {
    open: 'Sort and filter documents',
    orders: {
      title: 'Sort by title',
      oldest: 'Sort by date, oldest first',
      newest: 'Sort by date, newest first',
      progress: 'Sort by progress, not begun first',
      added: 'Sort in the order added',
    },
    scopes: { all: 'Show all', open: 'Show what is not done', done: 'Show what is done' },
    narrowed: {
      open: (count: number, all: number) => `${count} of ${all}: not done`,
      done: (count: number, all: number) => `${count} of ${all}: done`,
    },
    noneLeft: 'All documents are done.',
    noneDone: 'No document is marked as done yet. Space marks one.',
  },
  menu: {
    open: 'Open',
    edit: 'Edit…',
    rename: 'Rename',
    remove: 'Remove…',
    done: 'Mark as done',
    reopen: 'Mark as not done',
    filter: 'Show only these in the text',
    clear: 'Show all',
    merge: 'Merge into another…',
    split: 'Split…',
    below: 'New one below',
    moveBelow: 'Move below…',
    inward: 'Below the one before',
    outward: 'Out by one level',
    noOther: 'There is no other one.',
    show: 'Show in the text',
    checked: 'Mark as checked',
    noEvidence: 'There is no evidence',
  },
  gaps: {
    'no-evidence': 'without evidence',
    'no-position': 'without a position',
    'no-issue': 'without an issue',
    recheck: 'to re-check',
  },
  gapCount: (count: number, gap: string) => `${several(count, 'stance', 'stances')} ${gap}`,
  opposite: {
    count: (count: number) => `${several(count, 'case', 'cases')} of opposite positions`,
    positions: (positions: readonly string[]) => positions.join('\u00a0/ '),
    alsoIn: (titles: readonly string[]) => `also in ${titles.join(', ')}`,
    words: (quote: string) =>
      quote === '' ? '' : `“${quote.length > 60 ? `${quote.slice(0, 59).trimEnd()}…` : quote}”`,
    everywhere: 'Looked for in all documents.',
    scope: (others: number) =>
      others === 0
        ? 'Looked for in this document. Others count once they are open.'
        : `Looked for in this document and ${several(others, 'other', 'others')} that ${others === 1 ? 'is' : 'are'} open.`,
  },
  alike: {
    count: (count: number) => `${several(count, 'pair', 'pairs')} of names that look alike`,
    used: (name: string, uses: number) => `${name}: ${several(uses, 'coded record', 'coded records')}`,
    merge: 'Merge…',
    different: 'They are different',
    apart: (a: string, b: string) => `${a} and ${b} are kept apart.`,
    takeBack: 'Take back',
  },
  noHolder: 'unknown actor',
  document: {
    heading: 'Document',
    remove: (title: string) => `Remove “${title}”?`,
    removeText: (counts: string) =>
      `This removes what all coders have coded in it: ${counts}. Links from other documents go too. It can be undone.`,
    words: (length: number) => `${length.toLocaleString('en')} characters`,
    languageHint: 'A language tag: en, fa, ru …',
    openAddress: 'Open in the browser',
  },
  actor: {
    heading: 'Actor',
    newHeading: 'New actor',
    alsoCalled: (names: readonly string[]) => `also ${names.join(', ')}`,
    term: (from: string, to: string) =>
      to === '' ? `member since ${from}` : from === '' ? `member until ${to}` : `member ${from} to ${to}`,
    create: (name: string) => `Create actor “${name}”`,
    noKind: 'not set',
    aliases: 'Other names',
    alias: 'Name',
    roles: 'Roles',
    role: 'Office or function',
    memberships: 'Member of',
    membership: 'Actor',
    externalIds: 'Ids elsewhere',
    scheme: 'Registry',
    schemePlaceholder: 'wikidata',
    value: 'Id',
    from: 'From',
    to: 'Until',
    reversed: 'This ends before it begins.',
    remove: (name: string) => `Remove ${name}?`,
    removeText: 'No coded record points to this actor. It can be undone.',
    inUse: (name: string, count: number) =>
      `${name} is used by ${several(count, 'coded record', 'coded records')}. Change these first, or merge it into another actor.`,
    mergeHeading: (name: string) => `Merge ${name} into another actor`,
    mergeInto: 'Into',
    namesake: (name: string) => `There is already an actor “${name}”.`,
    alike: 'The names look alike. Merge the two only if they are one.',
    mergeSwap: 'The other way round',
    mergeText: (from: string, into: string, count: number) =>
      `${from} then counts as ${into}, with ${several(count, 'coded record', 'coded records')}. Names, roles and memberships are joined. It can be undone.`,
    merge: 'Merge',
  },
  namesake: {
    heading: (name: string) => `There is already “${name}”`,
    text: 'Two of the same name cannot be told apart in lists.',
    confirm: 'Use the name twice',
  },
  attributes: 'Other columns',
  attributeName: 'Column',
  attributeValue: 'Value',
  addOne: 'Add a row',
  addRow: (what: string) => `Add to ${what.toLowerCase()}`,
  removeRow: (what: string, row: number) => `Remove row ${row} of ${what.toLowerCase()}`,
  needsName: 'Give a name.',
} as const;

/** What the codebook and project dialogs say. */
export const codebookText = {
  parts: {
    issue: 'Issues',
    code: 'Codes',
    kind: 'Kinds of evidence',
    relation: 'Relations',
    actorKind: 'Kinds of actors',
    scale: 'Scale',
  },
  partsLabel: 'Part of the codebook',
  newEntry: {
    issue: 'New issue',
    code: 'New code',
    kind: 'New kind of evidence',
    relation: 'New relation',
    actorKind: 'New kind of actor',
  },
  noParent: 'at the top',
  moveHeading: (name: string) => `Move ${name}`,
  moveBelow: 'Below',
  moveHint: 'Empty it to move it to the top. What is below it goes along.',
  move: 'Move',
  mergeHeading: (name: string) => `Merge ${name} into another`,
  mergeInto: 'Into',
  mergeText: (from: string, into: string, uses: number, below: number) =>
    `${from} goes. ${several(uses, 'coded record', 'coded records')}${below === 0 ? '' : ` and ${several(below, 'entry', 'entries')} below it`} will be of ${into}, in all documents and of all coders. It can be undone.`,
  merge: 'Merge',
  startsFrom: 'Links from',
  history: 'Earlier wordings',
  since: (revision: number) => `since revision ${revision}`,
  values: 'Values, from the lowest to the highest',
  value: 'Value',
  valueLabel: 'Label',
  remove: (name: string) => `Remove ${name}?`,
  removeText: 'It can be undone.',
  uses: (count: number) => `Used by ${several(count, 'coded record', 'coded records')}.`,
  project: 'Project and coders',
  coders: 'Coders',
  coderName: 'Name',
  addCoder: 'Add a coder',
} as const;

/** What the frame of the window says: header, panes, status bar, actions, dialogs that belong to no view. */
export const shell = {
  title: 'Standpoint',
  views: { code: 'Code', review: 'Review', analyse: 'Analyse' },
  viewSwitch: 'View',
  coder: 'Coder',
  coderIs: (name: string) => `coder: ${name}`,
  addCoder: 'Add a coder…',
  addCoderTitle: 'Add a coder',
  runCommand: 'Search or run a command',
  mainMenu: 'Menu',
  panes: { lists: 'Lists', text: 'Text', cards: 'Cards' },
  status: {
    stances: (count: number) => `${count} ${count === 1 ? 'stance' : 'stances'}`,
    withEvidence: (count: number) => `${count} with evidence`,
    counting: 'counting…',
    documents: (count: number) => `${count} ${count === 1 ? 'document' : 'documents'}`,
    shortcuts: 'shortcuts',
  },
  notices: 'Messages',
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Redone: ${what}`,
  gone: 'Something went wrong in this window.',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  add: 'Add',
  remove: 'Remove',
  palette: {
    heading: 'Run a command',
    placeholder: 'What do you want to do?',
    documents: 'Open a document',
    documentsPlaceholder: 'Title of a document',
    nothing: 'Nothing fits.',
  },
  shortcuts: {
    heading: 'Shortcuts',
    window: 'Window',
    coding: 'Coding (while the text or a card has the focus)',
    lists: 'Lists',
    positions: 'Position (while the scale has the focus)',
  },
  whyNot: {
    noProject: 'No project is open.',
    noDocument: 'No document is open.',
    readOnly: 'The project is read-only.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    alreadyDone: 'It is marked as done.',
    notDone: 'It is not marked as done.',
    noDocuments: 'The project has no documents yet.',
  },
  settings: {
    heading: 'Settings',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    name: 'Your name',
    nameHint: 'Proposed as coder when you make or open a project.',
  },
} as const;

/** What each action of the window is called, in menus and the palette. */
export const actionNames = {
  'project.new': 'New project…',
  'project.open': 'Open project…',
  'project.close': 'Close project',
  'project.edit': 'Project and coders…',
  'save.flush': 'Save now',
  'import.files': 'Import texts…',
  'import.paste': 'Paste a text…',
  'import.codings': 'Import codings…',
  'export.run': 'Export…',
  'history.undo': 'Undo',
  'history.redo': 'Redo',
  'document.quick-open': 'Go to document…',
  'document.edit': 'Edit document…',
  'document.done': 'Mark document as done',
  'document.reopen': 'Mark document as not done',
  'document.remove': 'Remove document…',
  'codebook.open': 'Codebook…',
  'actor.new': 'New actor…',
  'issue.new': 'New issue…',
  'code.new': 'New code…',
  'pane.next': 'Next pane',
  'pane.previous': 'Previous pane',
  palette: 'All commands…',
  shortcuts: 'Shortcuts',
  settings: 'Settings…',
} as const;

/** The keys of the coding view, for the list of shortcuts. */
export const codingKeys: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ['A'], what: 'Actor' },
  { keys: ['S'], what: 'Stance' },
  { keys: ['E'], what: 'Evidence' },
  { keys: ['L'], what: 'Link' },
  { keys: ['C'], what: 'Code' },
  { keys: ['N'], what: 'Note' },
  { keys: ['[', ']'], what: 'Previous, next record' },
  { keys: ['Enter'], what: 'Edit the record' },
  { keys: ['Alt+←', 'Alt+→'], what: 'Move its end' },
  { keys: ['Shift+Alt+←', 'Shift+Alt+→'], what: 'Move its beginning' },
  { keys: ['Delete'], what: 'Remove, with undo' },
];

/** The keys of lists in the side panes. */
export const listKeys: typeof codingKeys = [
  { keys: ['↑', '↓'], what: 'Walk' },
  { keys: ['Enter'], what: 'Choose' },
  { keys: ['F2'], what: 'Rename' },
  { keys: ['Delete'], what: 'Remove' },
  { keys: ['Shift+F10'], what: 'Menu' },
];

/** The keys of the position scale. */
export const positionKeys: typeof codingKeys = [
  { keys: ['1', '2', '…'], what: 'A value of the scale, from the lowest' },
  { keys: ['M'], what: 'Mixed' },
  { keys: ['U'], what: 'Unclear' },
  { keys: ['D'], what: 'Declined' },
  { keys: ['Backspace'], what: 'Not set' },
];

/** What the sample project and its checklist say. */
export const sample = {
  heading: 'Sample project',
  lead: 'Three documents on an invented harbour dispute, coded throughout, and a checklist that leads through the coding loop. It is copied to your documents folder; you can change everything in it and put it back.',
  busy: 'Opening…',
  resetHeading: 'Reset the sample project?',
  resetText: (folder: string, documents: number, counts: string) =>
    `The folder “${folder}” goes back to how it was shipped. All that you coded, changed and imported in it is lost and cannot be taken back. It has ${documents} ${documents === 1 ? 'document' : 'documents'} now, ${counts}. Other files that you put in the folder stay.`,
  reset: 'Reset',
  isReset: 'The sample is as it was shipped.',
  checklist: (done: number, all: number) => `Checklist ${done} of ${all}`,
  hide: 'Hide the checklist',
  done: 'done:',
  toDo: 'to do:',
  steps: {
    open: 'Open a document',
    actor: 'Code an actor',
    stance: 'Code a stance',
    evidence: 'Link evidence to it',
    check: 'Settle what is to check',
    done: 'Mark the document as done',
    export: 'Export',
  },
  /** What to do next; `key` is the step's own, `palette` that of the palette, empty where there is none. */
  hints: {
    open: (key: string) =>
      `Go to “Record of the public hearing”${by(key)}, or choose it below. What stands under its headings 5 and 6 is not coded yet.`,
    actor: (key: string) =>
      `Under “5. The Quayside Residents” select “The Residents”${then(key)}. Enter takes Quayside Residents.`,
    stance: (key: string) =>
      `Select “They oppose the nights, all of them”${then(key)}. They are against dredging at night: press 1 for −2, Tab to the issue, and choose “Dredging should be allowed at night”. Enter saves.`,
    evidence: (key: string) =>
      `With that stance selected, select “Now think of ninety nights.”${then(key)}. It is linked at once.`,
    check: () =>
      'F8 goes to the next stance that waits; Review has them all. Give it what it lacks; or its menu marks it as checked, or says that there is no evidence.',
    done: (_key: string, palette: string) =>
      `Press Space on the document in the list${or(palette, 'mark document as done')}.`,
    export: (_key: string, palette: string) =>
      `From the menu${or(palette, 'export')}. Choose a format and a place; every row keeps its quotation.`,
  },
  finished: 'That was the whole loop. Look around in what is coded, or begin a project of your own.',
} as const;

function by(key: string): string {
  return key === '' ? '' : ` with ${key}`;
}

function then(key: string): string {
  return key === '' ? ' and code it' : `, press ${key}`;
}

function or(palette: string, words: string): string {
  return palette === '' ? '' : `, or press ${palette} and type “${words}”`;
}

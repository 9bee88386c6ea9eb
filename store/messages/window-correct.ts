function several(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What correcting a text says. */
export const correctText = {
  heading: (title: string) => `Correct the text of “${title}”`,
  lead: 'Every passage coded in it is found again; what is not certain you decide before anything changes.',
  astray: (count: number) =>
    `${several(count, 'passage is', 'passages are')} not where the words stand. Compare finds them again, also without a change.`,
  text: 'Text',
  fromFile: 'Replace from a file…',
  replaced: (name: string) => `This is the text of ${name}.`,
  bringBack: 'Bring the former back',
  part: (at: number, all: number) => `Part ${at.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  previousPart: 'Previous part',
  nextPart: 'Next part',
  find: 'Find in the text',
  found: (at: number, all: number) => `${at.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  notFound: 'not found',
  compare: 'Compare…',
  comparing: 'Comparing…',
  unchanged: 'Nothing is changed yet.',
  report: (title: string) => `Passages in the corrected text of “${title}”`,
  back: 'Back to the text',
  apply: 'Correct the text',
  discard: {
    heading: 'Give up this correction?',
    text: 'What you changed in the text is not in the project. It is gone when this closes.',
    confirm: 'Give it up',
    cancel: 'Keep on',
  },
  fates: { kept: 'Kept', moved: 'Moved', doubtful: 'Doubtful', lost: 'Lost' },
  none: 'Nothing is coded in this text.',
  allKept: (count: number) =>
    `${several(count, 'passage is', 'passages are')} kept as they are. Nothing is to be decided.`,
  pending: (count: number) =>
    count === 0 ? 'Everything is decided.' : `${several(count, 'passage is', 'passages are')} to be decided.`,
  going: (count: number) =>
    `${several(count, 'tag goes', 'tags go')} with the last words. Undo brings everything back.`,
  differs: (old: string, now: string) =>
    old === '' ? `“${now}” is new.` : now === '' ? `“${old}” is gone.` : `“${old}” is now “${now}”.`,
  moreDiffers: (count: number) => `And ${several(count, 'more difference', 'more differences')}.`,
  list: 'Passages to look at',
  states: { open: 'to be decided', placed: 'placed', gone: 'taken away' },
  old: 'Old text',
  now: 'New text',
  candidates: 'Places',
  likeness: (score: number) => `${Math.round(100 * score)} % alike`,
  confirm: 'Confirm',
  byHand: 'Place by hand…',
  useWords: 'Use the selected words',
  takeAway: 'Take it away',
  takesAway: 'Its words are not in the new text.',
  keepsWords: 'The tag stays, to be re-checked, and keeps the lost words among its attributes.',
  goesWith: 'The tag goes, with links and notes that hang on it.',
  confirmAll: (count: number) => `Confirm the first place of ${several(count, 'other', 'others')}`,
  hint: '↑ ↓ walk, 1–9 choose a place, Enter confirms, Delete takes away.',
  nowhere: 'nowhere',
  selectFirst: 'Select the words in the new text.',
  slots: {
    passages: '',
    condition: 'condition',
    anchors: 'words of a part',
    attribution: 'attribution',
    targets: 'target',
  },
  done: (kept: number, placed: number, away: number) => {
    const placedToo = placed === 0 ? '' : `, ${several(placed, 'other', 'others')} to re-check`;
    const awayToo = away === 0 ? '' : `, ${away.toLocaleString('en')} taken away`;
    return `The text is corrected; ${several(kept, 'passage', 'passages')} kept${placedToo}${awayToo}.`;
  },
  notCorrected: 'Nothing was changed: passages that are doubtful or lost are placed in the window.',
} as const;

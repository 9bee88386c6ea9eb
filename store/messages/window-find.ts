/** Everything that the search in a document says. */
export const findText = {
  label: 'Find in the document',
  field: 'Find',
  options: { matchesCase: 'Match case', isWhole: 'Whole words', isPattern: 'Regular expression' },
  next: 'Next hit',
  previous: 'Previous hit',
  close: 'Close the search',
  /** Which of the hits the reader is at. */
  place: (at: number, count: number, hasMore: boolean) => `${number(at)} of ${number(count)}${plus(hasMore)}`,
  count: (count: number, hasMore: boolean) =>
    `${number(count)}${plus(hasMore)} ${count === 1 ? 'hit' : 'hits'}`,
  none: 'No results',
  noneFor: (words: string) => `No results for “${words}”.`,
  searching: 'Searching…',
  /** `reason` is the platform's: what is wrong with the expression. */
  noPattern: (reason: string) =>
    `Not a regular expression: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
  tooSlow: (seconds: number) => `Stopped after ${seconds} seconds: this expression would take too long.`,
  fromStart: 'on from the beginning',
  fromEnd: 'on from the end',
  wentOn: { fromStart: 'Found again from the beginning.', fromEnd: 'Found again from the end.' },
} as const;

function number(count: number): string {
  return count.toLocaleString('en');
}

function plus(hasMore: boolean): string {
  return hasMore ? '+' : '';
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function several(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** Everything that the search in the project says. */
export const searchText = {
  label: 'Find in the project',
  field: 'Find in all texts',
  placeholder: 'Words in any text',
  inside: 'Only inside',
  kinds: { mention: 'Mentions', stance: 'Stances', evidence: 'Evidence', tag: 'Codes', note: 'Notes' },
  uncoded: 'Nothing coded',
  arrangement: 'Arrangement',
  arrangements: {
    documents: 'By document',
    place: 'In context',
    before: 'Sorted by words before',
    after: 'Sorted by words after',
  },
  results: 'Hits',
  line: (title: string, before: string, hit: string, after: string) => `${before}${hit}${after} (${title})`,
  group: (title: string, count: number) => `${title}, ${several(count, 'hit', 'hits')}`,
  count: number,
  found: (count: number, documents: number) =>
    `${several(count, 'hit', 'hits')} in ${several(documents, 'document', 'documents')}`,
  listed: (count: number) => `the first ${number(count)} are listed`,
  none: 'No hits',
  noneIn: (documents: number) => `No hits in ${several(documents, 'document', 'documents')}.`,
  searching: 'Searching…',
  progress: (done: number, total: number) => `document ${number(done)} of ${number(total)}`,
  stop: 'Stop',
  stopped: (done: number, total: number) => `stopped at document ${number(done)} of ${number(total)}`,
  unread: (count: number) => `${several(count, 'text', 'texts')} could not be read`,
  empty:
    'Type what to find in the texts of all documents. Enter goes to the hits, Enter on a hit shows it in its text.',
  chosen: (count: number) => `${several(count, 'hit', 'hits')} chosen`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  code: 'Code…',
  codeTip: 'Code the chosen hits, after a preview',
  textChanged: 'This text was changed since the search. Search again to find the words.',
  gone: 'This document is not there any more.',
  noMore: { next: 'This was the last hit.', previous: 'This was the first hit.' },
  noHits: 'Nothing was found in the project yet.',
  coding: {
    heading: (count: number) => `Code ${several(count, 'hit', 'hits')}`,
    as: 'Code as',
    ways: { tag: 'A code', mention: 'Mention of an actor' },
    code: 'Code',
    actor: 'Actor',
    preview: 'What is coded',
    states: ['', 'coded so already', 'text was changed'],
    hint: 'Choose what these words are to be coded with.',
    looking: 'Looking what is coded already…',
    summary: (made: number, present: number, changed: number) =>
      [
        `${number(made)} will be coded`,
        ...(present > 0 ? [`${number(present)} coded so already`] : []),
        ...(changed > 0 ? [`${number(changed)} in texts that were changed since the search`] : []),
      ].join(' · '),
    run: (count: number) => `Code ${several(count, 'hit', 'hits')}`,
    running: 'Coding…',
    done: (count: number, name: string) => `Coded ${several(count, 'hit', 'hits')}: ${name}`,
  },
} as const;

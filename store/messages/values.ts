import type { Evidence, Link, Origin, Relation } from '../model/records.ts';

/** How strongly a link holds. */
export const strengths: Readonly<Record<NonNullable<Link['strength']>, string>> = {
  weak: 'weak',
  moderate: 'moderate',
  strong: 'strong',
};

/** Reliability of a source, by the Admiralty code. */
export const reliabilities: Readonly<Record<NonNullable<Evidence['reliability']>, string>> = {
  A: 'A – completely reliable',
  B: 'B – usually reliable',
  C: 'C – fairly reliable',
  D: 'D – not usually reliable',
  E: 'E – unreliable',
  F: 'F – cannot be judged',
};

/** Credibility of information, by the Admiralty code. */
export const credibilities: readonly { readonly value: number; readonly label: string }[] = [
  { value: 1, label: '1 – confirmed by other sources' },
  { value: 2, label: '2 – probably true' },
  { value: 3, label: '3 – possibly true' },
  { value: 4, label: '4 – doubtful' },
  { value: 5, label: '5 – improbable' },
  { value: 6, label: '6 – cannot be judged' },
];

/** What a link of a relation starts from. */
export const relationStarts: Readonly<Record<Relation['from'], string>> = {
  evidence: 'evidence',
  stance: 'a stance',
};

/** Where a record comes from, in a few words. */
export function originLabel(origin: Origin): string {
  switch (origin.by) {
    case 'hand':
      return 'by hand';
    case 'import':
      return `imported from ${origin.file === '' ? origin.from : origin.file}`;
    case 'suggestion':
      return `suggested by ${origin.from}`;
  }
}

import type { AnyRecord } from '../../model/records.ts';
import type { Span } from '../../text/span.ts';
import { codedRecord, documentId, passageOf, stanceRecord, writeProject } from './large-project.ts';
import { seeded } from '../../analysis/seeded.ts';

/** A text and the stretches of it that are coded, in their order. */
export interface CodedProse {
  readonly text: string;
  readonly spans: readonly Span[];
}

const words =
  'the a of and to in that harbour office board league quay council canal mayor support oppose build close vote delay costs fishers pier before after unless because it they said would never again clearly public new old'.split(
    ' ',
  );

/**
 * Prose of about so many characters, in paragraphs of a few hundred, with a span for each hundred characters; every fifth
 * span overlaps the one before it. It is the same for the same length.
 */
export function codedProse(characters: number): CodedProse {
  const random = seeded(characters);
  const below = (count: number): number => Math.floor(random() * count);
  const sentence = (): string => {
    const own = Array.from({ length: 8 + below(16) }, () => words[below(words.length)]).join(' ');
    return `${own.charAt(0).toUpperCase()}${own.slice(1)}.`;
  };
  let text = '';
  while (text.length < characters) text += `${sentence()}${below(5) === 0 ? '\n' : ' '}`;
  const spans: Span[] = [];
  for (let at = 0; (at + 1) * 100 < text.length; at++) {
    const before = spans[at - 1];
    const from = at % 5 === 4 && before !== undefined ? before.to - 10 : at * 100 + below(40);
    spans.push({ from, to: from + 15 + below(40) });
  }
  return { text, spans };
}

/** The id of the record on the nth span of a document. */
export function recordId(document: string, nth: number): string {
  return `${document}r${nth}`;
}

/**
 * The records on the spans of a text: mentions, stances, evidence and tags, as a coder makes them by turns; then the links of
 * the evidence to the stance before it.
 */
function recordsOn(document: string, { text, spans }: CodedProse): AnyRecord[] {
  const links: AnyRecord[] = [];
  const records = spans.map((span, nth) => {
    const id = recordId(document, nth);
    const on = { document, passages: passageOf(text, span) };
    const actor = `a${nth % 50}`;
    if (nth % 10 < 4) return codedRecord(id, { type: 'mention', actor, ...on });
    if (nth % 10 < 7)
      return stanceRecord(id, { holders: [actor], issue: `i${nth % 20}`, position: (nth % 5) - 2, ...on });
    if (nth % 10 === 9) return codedRecord(id, { type: 'tag', code: 'cost', ...on });
    const ends = { from: id, to: recordId(document, nth - (nth % 10) + 6), relation: 'supports' };
    links.push(codedRecord(`${id}l`, { type: 'link', document, ...ends, strength: null, note: '' }));
    const source = { kind: null, citation: null, reliability: null, credibility: null, date: null, note: '' };
    return codedRecord(id, { type: 'evidence', ...source, ...on });
  });
  return [...records, ...links];
}

/** Writes a project whose documents are these texts, with a record on each of their spans. */
export function writeCodedProject(path: string, documents: readonly CodedProse[]): void {
  writeProject(path, { documents: documents.length, records: 0 }, (at) => {
    const prose = documents[at] ?? { text: '', spans: [] };
    return [prose.text, recordsOn(documentId(at), prose)];
  });
}

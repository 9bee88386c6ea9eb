import type { ActorId, DocumentId, IssueId } from '../../../../store/model/id.ts';
import type { Coded, Stance } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { actorIdOf } from '../../../../store/query/actor.ts';
import { proposeSpeech, type Speech } from '../../../../store/suggest/speech.ts';
import { sentenceAt } from '../../../../store/text/sentences.ts';
import type { Span } from '../../../../store/text/span.ts';

/** What a new stance is filled with before its coder says anything. */
export interface Proposal {
  readonly holder: ActorId | null;
  readonly issue: IssueId | null;
  readonly date: string | null;
  /** How it is said, and the words that tell so. */
  readonly speech: Speech | null;
}

/**
 * The actor mentioned last in the sentence before the words, else in the sentence at all, else last before it in the text.
 */
export function proposeHolder(
  records: Records,
  document: DocumentId,
  span: Span,
  text: string,
  locale?: string,
): ActorId | null {
  const sentence = sentenceAt(text, span.from, locale);
  let best: { readonly id: ActorId; readonly rank: number; readonly from: number } | undefined;
  for (const record of records.inDocument(document)) {
    if (record.type !== 'mention') continue;
    for (const { from } of record.passages) {
      const isInSentence = from >= sentence.from && from < Math.max(sentence.to, span.to);
      if (!isInSentence && from >= span.from) continue;
      const rank = isInSentence ? (from < span.to ? 2 : 1) : 0;
      if (best !== undefined && (rank < best.rank || (rank === best.rank && from <= best.from))) continue;
      best = { id: actorIdOf(records, record.actor), rank, from };
    }
  }
  return best?.id ?? null;
}

function newest(stances: Iterable<Stance>): Stance | undefined {
  let last: Stance | undefined;
  for (const stance of stances) {
    if (stance.issue !== null && (last === undefined || stance.created >= last.created)) last = stance;
  }
  return last;
}

/** The issue of the stance that was coded last, of this coder where there is one. */
export function proposeIssue(
  records: Records,
  document: DocumentId,
  coder: string | undefined,
): IssueId | null {
  const here = [...records.inDocument(document)].filter((record: Coded) => record.type === 'stance');
  const own = here.filter((record) => record.coder === coder);
  return (newest(own) ?? newest(here) ?? newest(records.all('stance')))?.issue ?? null;
}

/** What a new stance at some words is filled with. */
export function propose(
  records: Records,
  document: DocumentId,
  span: Span,
  {
    text,
    locale,
    coder,
  }: { readonly text: string; readonly locale?: string | undefined; readonly coder?: string },
): Proposal {
  return {
    holder: proposeHolder(records, document, span, text, locale),
    issue: proposeIssue(records, document, coder),
    date: records.find('document', document)?.date ?? null,
    speech: proposeSpeech(text, sentenceAt(text, span.from, locale), span, locale),
  };
}

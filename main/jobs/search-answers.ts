import type { SearchAsked, SearchOutcome } from '../../preload/contract.ts';
import type { DocumentId } from '../../store/model/id.ts';
import { fail, ok } from '../../store/model/result.ts';
import type { FoundHits } from '../../store/query/found-list.ts';
import { type Inside, insideOf } from '../../store/query/inside-tags.ts';
import { finderOf } from '../../store/text/find-in-text.ts';
import type { Span } from '../../store/text/span.ts';
import { HitCollector } from './hit-collector.ts';
import { textsOf } from './kept-texts.ts';
import type { AnswersTo, Given } from './questions.ts';

/** What can be asked about all texts. */
export interface SearchQuestions {
  readonly search: {
    readonly asked: SearchAsked;
    readonly part: FoundHits;
    readonly answer: SearchOutcome;
  };
}

/** Those of some hits that count, until nobody waits for them any more. */
function* counting(
  spans: Iterable<Span>,
  counts: (span: Span) => boolean,
  isOver: () => boolean,
): Generator<Span> {
  let looked = 0;
  for (const span of spans) {
    if (++looked % 128 === 0 && isOver()) return;
    if (counts(span)) yield span;
  }
}

/** What tells whether a place in a document counts; reads the codings there if need be. */
async function countsIn(
  document: DocumentId,
  inside: Inside,
  { project }: Given<FoundHits>,
): Promise<(span: Span) => boolean> {
  if (inside.type !== 'anywhere') await project.load(document);
  return insideOf(project.records.inDocument(document), inside);
}

export const search: AnswersTo<SearchQuestions> = {
  search: {
    async answer({ search, wanted, inside, documents }, given) {
      const finder = finderOf(wanted);
      if (finder.type === 'no-pattern') return ok(finder);
      const texts = textsOf(given.project);
      const isOver = (): boolean => given.isCancelled();
      const found = new HitCollector(search, documents.length, (part) => given.tell(part));
      const unread: DocumentId[] = [];
      for (const [at, document] of documents.entries()) {
        if (isOver()) return fail('cancelled');
        found.reach(at);
        const text = texts.kept(document) ?? (await texts.read(document));
        if (text === null) unread.push(document);
        if (text === null || text === undefined) continue;
        const counts = await countsIn(document, inside, given);
        found.add(text, counting(finder.find(text.text, isOver), counts, isOver));
      }
      if (isOver()) return fail('cancelled');
      found.end();
      const { count, inDocuments } = found;
      return ok({ type: 'done', count, inDocuments, unread });
    },
  },
};

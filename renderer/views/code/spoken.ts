import { codeText } from '../../../store/messages/window-code.ts';
import { firstPassage } from '../../../store/model/place.ts';
import type { Coded } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { snapToWords } from '../../../store/text/boundaries.ts';
import { sentenceAt } from '../../../store/text/sentences.ts';
import type { Span } from '../../../store/text/span.ts';
import type { ParagraphPlace } from '../../state/selection.ts';
import { recordText } from './records/describe.ts';
import { isCaret, type SelectedRange, spanOf } from './text/selected-range.ts';

/** How much of a text is said at once, in UTF-16 code units. */
const most = 200;

function short(words: string): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

function cut(text: string, { from, to }: Span): string {
  return short(text.slice(from, to).trim());
}

/** The word that the character at an offset belongs to; none in a gap and beyond the ends. */
function wordAt(text: string, at: number, locale: string | undefined): string {
  return at < 0 || at >= text.length ? '' : cut(text, snapToWords(text, at, at + 1, locale));
}

/** Where somebody has come to in a text. */
export interface SpokenScene {
  readonly text: string;
  readonly locale: string | undefined;
  readonly records: Records;
  readonly range: SelectedRange;
  readonly place: ParagraphPlace;
  /** The records whose tags lie at the caret. */
  readonly here: readonly Coded[];
}

/**
 * What a screen reader is told while somebody moves in a text with the keyboard: as the text is no field, nothing else
 * says it. Selected words are said themselves; a caret says its paragraph, when that is another one, with the sentence there,
 * and else the word; then the tags that begin to lie there.
 */
export class Spoken {
  #paragraph: number | undefined;
  #here: readonly string[] = [];

  /** What to say of the place that the caret or the selection has come to. */
  moved({ text, locale, records, range, place, here }: SpokenScene): string {
    const span = spanOf(range);
    const isElsewhere = place.paragraph !== this.#paragraph;
    const fresh = here.filter(({ id }) => !this.#here.includes(id));
    this.#paragraph = place.paragraph;
    this.#here = here.map(({ id }) => id);
    if (!isCaret(range)) return codeText.spoken.selected(short(text.slice(span.from, span.to)));
    const words = isElsewhere
      ? cut(text, sentenceAt(text, span.from, locale))
      : wordAt(text, span.from, locale) || wordAt(text, span.from - 1, locale);
    const tags = fresh.map((record) => recordText(records, record));
    return [isElsewhere ? codeText.spoken.paragraph(place) : '', words, ...tags]
      .filter((part) => part !== '')
      .join('. ');
  }

  /** What to say of a record that was chosen, and of where it is. */
  chose(records: Records, record: Coded, place: ParagraphPlace | undefined): string {
    const quote = record.type === 'link' ? undefined : firstPassage(record)?.quote;
    const words =
      quote === undefined || record.type === 'evidence' ? [] : [codeText.spoken.words(short(quote))];
    const where = place === undefined ? [] : [codeText.spoken.paragraph(place)];
    return [recordText(records, record), ...words, ...where].join('. ');
  }

  /** Forgets where one was: another text is shown. */
  begin(): void {
    this.#paragraph = undefined;
    this.#here = [];
  }
}

import type { FlatRun } from '../../../../store/text/segments.ts';
import type { MarkIndex } from './mark-index.ts';

/** An empty paragraph needs something to be as high as a line and to hold the caret; a line break has no text. */
function paintText(paragraph: HTMLElement, text: string): void {
  if (text === '') paragraph.replaceChildren(document.createElement('br'));
  else paragraph.textContent = text;
}

/** The element of a paragraph, without marks. `at` is its index, `number` stands in the margin. */
export function makeParagraph(text: string, at: number, number: number): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.dir = 'auto';
  if (text === '') paragraph.className = 'empty';
  paragraph.dataset['at'] = String(at);
  paragraph.dataset['number'] = String(number);
  paintText(paragraph, text);
  return paragraph;
}

function makeMark(words: string, { ids }: FlatRun, index: MarkIndex): HTMLElement {
  const mark = document.createElement('mark');
  const marks = ids.flatMap((id) => index.get(id) ?? []);
  const innermost = marks.findLast(({ fill }) => fill !== '');
  mark.className = marks.map(({ look }) => look).join(' ');
  if (innermost !== undefined) mark.classList.add(`fill-${innermost.fill}`);
  if (ids.length > 1) mark.classList.add('over');
  mark.dataset['ids'] = ids.join(' ');
  mark.title = marks.map(({ label }) => label).join('\n');
  mark.setAttribute('aria-description', marks.map(({ label }) => label).join('; '));
  mark.textContent = words;
  return mark;
}

/**
 * Draws a paragraph's marks anew: side by side, never nested, so that each stretch of text is one text node. Where nothing
 * is marked the paragraph is one text node again.
 */
export function paintMarks(
  paragraph: HTMLElement,
  text: string,
  runs: readonly FlatRun[],
  index: MarkIndex,
): void {
  const words = runs.map(({ from, to }) => text.slice(from, to));
  if (runs.every(({ ids }) => ids.length === 0)) {
    paintText(paragraph, words.join(''));
    return;
  }
  paragraph.replaceChildren(
    ...runs.map((run, at) =>
      run.ids.length === 0 ? (words[at] ?? '') : makeMark(words[at] ?? '', run, index),
    ),
  );
}

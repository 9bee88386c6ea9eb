import { lanes } from '../../../../store/text/lanes.ts';
import type { OwnedSpan } from '../../../../store/text/span.ts';
import type { TextBody } from './text-body.ts';

/** How far apart lanes are, in pixels, and how many fit beside the paragraph numbers. */
const step = 6;
const most = 3;

/** The spans of marks in a section that overlap another one or run over paragraphs: what underlines alone do not show. */
function crowded(body: TextBody, section: number): OwnedSpan[] {
  const { from, to } = body.layout.sections[section] ?? { from: 0, to: 0 };
  const found = new Map<string, OwnedSpan>();
  for (let paragraph = from; paragraph < to; paragraph++) {
    const marks = body.index.in(paragraph).filter(({ look }) => look !== 'actor');
    for (const mark of marks) {
      const first = mark.spans[0]?.from ?? 0;
      const last = mark.spans.at(-1)?.to ?? 0;
      const meets = marks.some(
        (other) => other !== mark && other.spans.some((span) => span.from < last && span.to > first),
      );
      if (meets || body.index.paragraphsOf(mark.id).length > 1)
        found.set(mark.id, { id: mark.id, from: first, to: last });
    }
  }
  return [...found.values()];
}

/** Draws the lanes of a section: bars in the margin beside the lines that a mark covers. Reads the layout. */
function drawLanes(body: TextBody, section: number): void {
  const element = body.section(section);
  if (element === undefined) return;
  for (const old of element.querySelectorAll(':scope > .lane')) old.remove();
  const top = element.getBoundingClientRect().top;
  const bars: HTMLElement[] = [];
  for (const [id, lane] of lanes(crowded(body, section))) {
    const drawn = body.marksOf(id).filter((mark) => element.contains(mark));
    const first = drawn[0]?.getClientRects()[0];
    const last = [...(drawn.at(-1)?.getClientRects() ?? [])].at(-1);
    if (first === undefined || last === undefined || lane >= most) continue;
    const bar = document.createElement('i');
    bar.className = `lane ${body.index.get(id)?.look ?? ''}`;
    bar.dataset['ids'] = id;
    bar.style.setProperty('top', `${first.top - top}px`);
    bar.style.setProperty('height', `${Math.max(4, last.bottom - first.top)}px`);
    bar.style.setProperty('left', `${38 + (most - 1 - lane) * step - 4}px`);
    bars.push(bar);
  }
  element.append(...bars);
}

/** Draws lanes a frame after the text, so that reading the layout never delays what was asked for. */
export class LanesLater {
  readonly #body: TextBody;
  readonly #wanted = new Set<number>();

  constructor(body: TextBody) {
    this.#body = body;
  }

  want(sections: Iterable<number>): void {
    if (this.#wanted.size === 0) requestAnimationFrame(() => setTimeout(() => this.#draw()));
    for (const section of sections) this.#wanted.add(section);
  }

  /** All that are drawn: after the lines of the text have changed. */
  wantAll(): void {
    this.want(this.#body.painted);
  }

  #draw(): void {
    for (const section of this.#wanted) drawLanes(this.#body, section);
    this.#wanted.clear();
  }
}

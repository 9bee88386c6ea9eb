import type { CodedProse } from '../../../store/disk/testing/coded-prose.ts';

/** What can be shown: only the visible part of the text, plain; all of it, plain; our text view. */
export type Kind = 'windowed' | 'whole' | 'view';

/** What is done to a tag. */
export type EditOfTag = 'add' | 'move' | 'delete';

/** What a page with one text in it can measure, in milliseconds. */
export interface TextBench {
  /** Has a text and its marks at hand. */
  take(prose: CodedProse): void;
  /** Shows the text, and gives the time until its first painting. */
  show(kind: Kind): Promise<number>;
  /** Whether all of the text is in the page, in the text view. */
  isWhole(): boolean;
  /** Shows the text in the text view, and gives the time until all of it is in the page, and the longest task on the way. */
  fill(): Promise<{ readonly ms: number; readonly longest: number }>;
  /** Adds the nth new tag among the words that are in sight, moves or deletes it; gives the time until that is painted. */
  edit(kind: Kind, what: EditOfTag, nth: number): Promise<number>;
  /** Goes to the nth span, and gives the time until it is painted, outlined. */
  jump(kind: Kind, nth: number): Promise<number>;
  /** Scrolls down to a place again and again, and gives the time of each frame. */
  scroll(kind: Kind): Promise<readonly number[]>;
}

declare global {
  interface Window {
    readonly textBench: TextBench;
  }
}

/** Makes `window.textBench` in an empty page. It is sent there as text, so it uses nothing from outside of itself. */
export function installTextBench(): void {
  interface Mark {
    readonly id: string;
    readonly spans: readonly { readonly from: number; readonly to: number }[];
    readonly look: string;
    readonly fill: string;
    readonly label: string;
  }
  interface Marks {
    get(id: string): Mark | undefined;
    near(from: number, to: number): readonly Mark[];
  }
  type TextView = HTMLElement & {
    text: string;
    marks: Marks;
    chosen: string | null;
    readonly updateComplete: Promise<boolean>;
    reveal(span: { readonly from: number; readonly to: number }): void;
  };

  const lineHeight = 29;
  const inLine = 64;
  const looks = [
    ['actor', 'actor'],
    ['stance for', 'for'],
    ['evidence', 'evidence'],
    ['tag', ''],
  ] as const;
  let text = '';
  let lastParagraph = 0;
  /** In the order of their beginnings. */
  let marks: readonly Mark[] = [];

  const host = document.createElement('div');
  const place = { position: 'fixed', inset: '0 auto auto 0', width: '720px', height: '800px' };
  const type = { font: '17px / 29px var(--font-text)', color: 'var(--ink)', background: 'var(--surface)' };
  const dress = (element: HTMLElement, style: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  };
  dress(host, { ...place, ...type });
  document.body.replaceChildren(host);

  const { clock } = window;
  /** What shows a text. */
  interface Surface {
    readonly element: HTMLElement;
    show(words: string): void;
  }

  const scroller = (): HTMLElement => {
    const element = document.createElement('div');
    const wrapping = { 'white-space': 'pre-wrap', 'overflow-wrap': 'anywhere' };
    dress(element, { height: '100%', overflow: 'auto', ...wrapping });
    return element;
  };

  const lines = document.createElement('div');
  const sheet = document.createElement('div');
  dress(lines, { position: 'absolute', 'inset-inline': '0' });
  dress(sheet, { position: 'relative', 'max-width': '64ch' });
  sheet.append(lines);

  const windowed = {
    element: scroller(),
    show(words: string): void {
      dress(sheet, { height: `${Math.ceil(words.length / inLine) * lineHeight}px` });
      this.element.scrollTop = 0;
      this.draw(words);
    },
    /** Draws the lines in sight, with a mark in them if there is one. */
    draw(words: string, mark?: { readonly from: number; readonly to: number }): void {
      const first = Math.floor(this.element.scrollTop / lineHeight);
      const [from, to] = [first * inLine, (first + 30) * inLine];
      dress(lines, { top: `${first * lineHeight}px` });
      if (mark === undefined) lines.textContent = words.slice(from, to);
      else {
        const element = document.createElement('mark');
        element.textContent = words.slice(mark.from, mark.to);
        lines.replaceChildren(words.slice(from, mark.from), element, words.slice(mark.to, to));
      }
    },
  };
  windowed.element.append(sheet);
  windowed.element.addEventListener('scroll', () => {
    windowed.draw(text);
  });

  const whole: Surface = {
    element: scroller(),
    show(words) {
      const paragraphs = words.split('\n').map((paragraph) => {
        const element = document.createElement('p');
        element.textContent = paragraph;
        return element;
      });
      this.element.replaceChildren(...paragraphs);
    },
  };

  const startOf = (mark: Mark | undefined): number => mark?.spans[0]?.from ?? Infinity;
  /** The index of the first mark that begins at or after an offset. */
  const firstFrom = (offset: number): number => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (startOf(marks[middle]) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const atHand = (): Marks => {
    const byId = new Map(marks.map((mark) => [mark.id, mark]));
    return {
      get: (id) => byId.get(id),
      near: (from, to) => marks.slice(firstFrom(from - 100), firstFrom(to + 1)),
    };
  };
  let given = atHand();

  const view = {
    element: document.createElement('sp-text-view') as TextView,
    show(words: string): void {
      Object.assign(this.element, {
        text: words,
        marks: words === '' ? { get: () => undefined, near: () => [] } : given,
      });
    },
  };
  dress(view.element, { height: '100%' });

  const surfaces: Readonly<Record<Kind, Surface>> = { windowed, whole, view };
  let last: Surface = windowed;

  /** Puts what shows a text into the page, without one, as when another document was shown before. */
  const ready = async (surface: Surface): Promise<void> => {
    for (const each of [last, surface]) each.show('');
    host.replaceChildren(surface.element);
    last = surface;
    await clock.settle();
  };

  /** Paragraphs come in their order. */
  const isWhole = (): boolean => {
    const body = view.element.shadowRoot?.querySelector('.body');
    const found = body?.lastElementChild?.lastElementChild?.querySelector<HTMLElement>('p:last-of-type');
    return Number(found?.dataset['at']) === lastParagraph;
  };

  const markOf = (id: string, from: number): Mark => ({
    id,
    spans: [{ from, to: from + 30 }],
    look: 'stance for',
    fill: 'for',
    label: 'A tag',
  });

  const isIn = (inner: DOMRect | undefined, outer: DOMRect): boolean =>
    inner !== undefined && inner.height > 0 && inner.top >= outer.top && inner.bottom <= outer.bottom;

  /** Whether the marks of the chosen record are in sight with a frame around them. */
  const isReached = (element: TextView): boolean => {
    const seen = element.getBoundingClientRect();
    const root = element.shadowRoot;
    const mark = root?.querySelector(`mark[data-ids~="${element.chosen ?? ''}"]`)?.getClientRects()[0];
    const frame = root?.querySelector('.frame')?.getBoundingClientRect();
    return isIn(mark, seen) && isIn(frame, seen) && Math.abs((mark?.top ?? 0) - (frame?.top ?? 0)) < 8;
  };

  const textBench: TextBench = {
    take(prose) {
      text = prose.text;
      marks = prose.spans.map((span, at) => {
        const [look, fill] = looks[at % looks.length] ?? looks[0];
        return { id: `r${at}`, spans: [span], look, fill, label: 'Office: supports the quay' };
      });
      given = atHand();
      lastParagraph = text.split('\n').length - 1;
    },
    async show(kind) {
      await ready(surfaces[kind]);
      const took = await clock.painting(() => {
        surfaces[kind].show(text);
      });
      if (kind === 'view' && view.element.shadowRoot?.querySelector('mark') === null)
        throw new Error('No mark was painted');
      return took;
    },
    isWhole,
    async fill() {
      await ready(view);
      const start = performance.now();
      view.show(text);
      await view.element.updateComplete;
      const longest = await clock.betweenTasks(() => !isWhole());
      return { ms: performance.now() - start, longest };
    },
    async edit(kind, what, nth) {
      const id = `new${nth}`;
      const mark = markOf(id, 40 + 9 * (nth % 80) + (what === 'move' ? 4 : 0));
      if (kind === 'view') {
        const others = marks.filter((each) => each.id !== id);
        marks = what === 'delete' ? others : [...others, mark].sort((a, b) => startOf(a) - startOf(b));
        given = atHand();
        const took = await clock.painting(() => {
          view.element.marks = given;
        });
        const drawn = view.element.shadowRoot?.querySelectorAll(`mark[data-ids~="${id}"]`).length ?? 0;
        if (drawn > 0 === (what === 'delete')) throw new Error(`The tag was not painted: ${what}`);
        return took;
      }
      return clock.painting(() => {
        windowed.draw(text, what === 'delete' ? undefined : mark.spans[0]);
      });
    },
    async jump(kind, nth) {
      const id = `r${nth}`;
      const span = given.get(id)?.spans[0] ?? { from: 0, to: 0 };
      if (kind === 'windowed') {
        return clock.painting(() => {
          windowed.element.scrollTop = (span.from / inLine) * lineHeight;
        });
      }
      const { element } = view;
      const first = await clock.painting(() => {
        element.chosen = id;
        element.reveal(span);
      });
      return first + (await clock.until(() => isReached(element), `at span ${nth}`));
    },
    async scroll(kind) {
      const { element } = surfaces[kind];
      const frames: number[] = [];
      for (const isWarm of [false, true]) {
        element.scrollTop = 0;
        await clock.settle();
        for (let top = 0; top < 24_000; top += 80) {
          const took = await clock.painting(() => {
            element.scrollTop = top;
          });
          if (isWarm) frames.push(took);
        }
      }
      return frames;
    },
  };
  Object.assign(window, { textBench });
}

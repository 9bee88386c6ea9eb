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
  type TextView = HTMLElement & {
    text: string;
    marks: ReadonlyMap<string, Mark>;
    chosen: string | null;
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
  let marks = new Map<string, Mark>();
  let ids: readonly string[] = [];

  const host = document.createElement('div');
  const place = { position: 'fixed', inset: '0 auto auto 0', width: '720px', height: '800px' };
  const type = { font: '17px / 29px var(--font-text)', color: 'var(--ink)', background: 'var(--surface)' };
  const dress = (element: HTMLElement, style: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  };
  dress(host, { ...place, ...type });
  document.body.replaceChildren(host);

  const { clock } = window;
  const taken = async (change: () => void): Promise<number> => {
    const { start, end } = await clock.painting(change);
    return end - start;
  };

  /** Scrolls: all plain kinds are made of it. */
  const scroller = (): HTMLElement => {
    const element = document.createElement('div');
    dress(element, {
      height: '100%',
      overflow: 'auto',
      'white-space': 'pre-wrap',
      'overflow-wrap': 'anywhere',
    });
    return element;
  };

  const windowed = {
    block: document.createElement('div'),
    element: scroller(),
    make(): HTMLElement {
      this.element = scroller();
      this.block = document.createElement('div');
      const whole = document.createElement('div');
      const height = `${Math.ceil(text.length / inLine) * lineHeight}px`;
      dress(whole, { height, position: 'relative', 'max-width': '64ch' });
      dress(this.block, { position: 'absolute', 'inset-inline': '0' });
      whole.append(this.block);
      this.element.append(whole);
      this.element.addEventListener('scroll', () => {
        this.draw();
      });
      this.draw();
      return this.element;
    },
    /** Draws the lines in sight, with a mark in them if there is one. */
    draw(mark?: { readonly from: number; readonly to: number }): void {
      const first = Math.floor(this.element.scrollTop / lineHeight);
      const [from, to] = [first * inLine, (first + 30) * inLine];
      dress(this.block, { top: `${first * lineHeight}px` });
      if (mark === undefined) this.block.textContent = text.slice(from, to);
      else {
        const element = document.createElement('mark');
        element.textContent = text.slice(mark.from, mark.to);
        this.block.replaceChildren(text.slice(from, mark.from), element, text.slice(mark.to, to));
      }
    },
  };

  const whole = (): HTMLElement => {
    const element = scroller();
    for (const words of text.split('\n')) {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      element.append(paragraph);
    }
    return element;
  };

  const view = (): TextView => {
    const element = document.createElement('sp-text-view') as TextView;
    dress(element, { height: '100%' });
    return Object.assign(element, { text, marks });
  };
  const shownView = (): TextView => host.querySelector('sp-text-view')!;

  const make = (kind: Kind): HTMLElement => {
    if (kind === 'windowed') return windowed.make();
    return kind === 'whole' ? whole() : view();
  };

  const clear = async (): Promise<void> => {
    host.replaceChildren();
    await clock.settle();
  };

  /** Sections are filled in order. */
  const isWhole = (): boolean => {
    const last = shownView().shadowRoot?.querySelector('.body')?.lastElementChild;
    return (last?.childElementCount ?? 0) > 0;
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
      ids = prose.spans.map((_, at) => `r${at}`);
      const entries = prose.spans.map((span, at): [string, Mark] => {
        const [look, fill] = looks[at % looks.length] ?? looks[0];
        return [`r${at}`, { id: `r${at}`, spans: [span], look, fill, label: 'Office: supports the quay' }];
      });
      marks = new Map(entries);
    },
    async show(kind) {
      await clear();
      const took = await taken(() => {
        host.append(make(kind));
      });
      if (kind === 'view' && shownView().shadowRoot?.querySelector('mark') === null)
        throw new Error('No mark was painted');
      return took;
    },
    isWhole,
    async fill() {
      await clear();
      const start = performance.now();
      host.append(view());
      const longest = await clock.betweenTasks(() => !isWhole());
      return { ms: performance.now() - start, longest };
    },
    async edit(kind, what, nth) {
      const id = `new${nth}`;
      const mark = markOf(id, 40 + 9 * (nth % 80) + (what === 'move' ? 4 : 0));
      if (kind === 'view') {
        const next = new Map(marks);
        const took = await taken(() => {
          if (what === 'delete') next.delete(id);
          else next.set(id, mark);
          shownView().marks = next;
        });
        marks = next;
        const drawn = shownView().shadowRoot?.querySelectorAll(`mark[data-ids~="${id}"]`).length ?? 0;
        if (drawn > 0 === (what === 'delete')) throw new Error(`The tag was not painted: ${what}`);
        return took;
      }
      return taken(() => {
        windowed.draw(what === 'delete' ? undefined : mark.spans[0]);
      });
    },
    async jump(kind, nth) {
      const [id, span] = [ids[nth] ?? '', marks.get(ids[nth] ?? '')?.spans[0] ?? { from: 0, to: 0 }];
      if (kind === 'windowed') {
        return taken(() => {
          windowed.element.scrollTop = (span.from / inLine) * lineHeight;
        });
      }
      const element = shownView();
      const { start, end } = await clock.painting(() => {
        element.chosen = id;
        element.reveal(span);
      });
      const reached = isReached(element)
        ? end
        : await clock.until(() => isReached(element), `at span ${nth}`);
      return reached - start;
    },
    async scroll(kind) {
      const element = kind === 'view' ? shownView() : (host.firstElementChild ?? host);
      const frames: number[] = [];
      for (const isWarm of [false, true]) {
        element.scrollTop = 0;
        await clock.settle();
        let last = performance.now();
        for (let top = 0; top < 24_000; top += 80) {
          const { end } = await clock.painting(() => {
            element.scrollTop = top;
          });
          if (isWarm) frames.push(end - last);
          last = end;
        }
      }
      return frames;
    },
  };
  Object.assign(window, { textBench });
}

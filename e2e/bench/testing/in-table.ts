/** What can be done with the table of all records while it is measured, in milliseconds. */
interface TableBench {
  /** Clicks the head of a column; the time until the rows are others and painted. */
  sort(column: string): Promise<number>;
  /** Types words to look for; the time until the count tells of them. */
  narrow(words: string): Promise<number>;
  /** Takes a stance its position away; the time until the table that is sorted by words was given anew and drawn. */
  edit(id: string, document: string): Promise<number>;
  /** The time of each frame while the table is moved, and how much of it the page's own thread took. */
  frames(way: string): Promise<readonly { readonly whole: number; readonly own: number }[]>;
}

declare global {
  interface Window {
    readonly tableBench: TableBench;
  }
}

/** Makes `window.tableBench`. It is sent to the page as text, so it uses nothing from outside of itself. */
export function installTableBench(): void {
  const find = (root: ParentNode, name: string): HTMLElement | null => {
    for (const each of root.querySelectorAll<HTMLElement>('*')) {
      if (each.matches(name)) return each;
      const found = each.shadowRoot === null ? null : find(each.shadowRoot, name);
      if (found !== null) return found;
    }
    return null;
  };
  const must = (name: string): HTMLElement => {
    const found = find(document, name);
    if (found === null) throw new Error(`There is no ${name}`);
    return found;
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const afterFrame = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  const shown = (): string => {
    const rows = must('.grid').querySelectorAll<HTMLElement>('[data-id]');
    const ids = Array.from(rows, (row) => row.dataset['id']).slice(0, 40);
    return `${ids.join(' ')} ${must('.count').textContent}`;
  };
  const timed = async (work: () => unknown, isSo: () => boolean): Promise<number> => {
    const start = performance.now();
    await work();
    for (let count = 0; count < 1200; count++) {
      await frame();
      if (!isSo()) continue;
      await afterFrame();
      return performance.now() - start;
    }
    throw new Error('The table stayed as it was');
  };
  const ways: Readonly<Record<string, (grid: HTMLElement, step: number) => void>> = {
    'nothing done': () => undefined,
    'page down held': (grid) =>
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true })),
    'scroll bar dragged': (grid, step) => {
      grid.scrollTop = ((step % 200) * grid.scrollHeight) / 200;
    },
    wheel: (grid) => {
      grid.scrollTop += 120;
    },
  };

  const tableBench: TableBench = {
    sort(column) {
      const before = shown();
      const heads = must('.grid').querySelectorAll<HTMLElement>('[role="columnheader"] button');
      const head = Array.from(heads).find((each) => each.textContent.includes(column));
      return timed(
        () => head?.click(),
        () => shown() !== before,
      );
    },
    narrow(words) {
      const before = must('.count').textContent;
      const field = find(must('sp-text-field').shadowRoot ?? document, 'input');
      if (!(field instanceof HTMLInputElement)) throw new Error('There is no field');
      field.value = words;
      return timed(
        () => field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })),
        () => must('.count').textContent !== before,
      );
    },
    async edit(id, document) {
      const input = { records: [{ id, document }], set: { position: null } };
      const wanted = { filter: {}, sort: { column: 'words', isDescending: false }, group: null };
      const run = await window.standpoint.request('command.run', { name: 'recodeRecords', input } as never);
      if (!run.ok) throw new Error(JSON.stringify(run.error));
      return timed(
        () =>
          window.standpoint.request('review.records', {
            ...wanted,
            from: 0,
            count: 200,
            withGroups: true,
          } as never),
        () => true,
      );
    },
    async frames(way) {
      const grid = must('.grid');
      grid.scrollTop = 0;
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
      const taken: { whole: number; own: number }[] = [];
      let last = await frame();
      for (let step = 0; step < 200; step++) {
        const begun = performance.now();
        ways[way]?.(grid, step);
        await afterFrame();
        const own = performance.now() - begun;
        const now = await frame();
        taken.push({ whole: now - last, own });
        last = now;
      }
      return taken.slice(5);
    },
  };
  Object.assign(window, { tableBench });
}

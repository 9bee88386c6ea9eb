/** When a change was told to the window and painted, in milliseconds after it was asked for. */
export interface Changed {
  /** The command was acknowledged: it is on disk. */
  readonly acknowledged: number;
  /** The window heard of the change. */
  readonly told: number;
  readonly painted: number;
}

/** What a window with an open project can measure. */
export interface WindowBench {
  /** Shows a document that is at hand, and gives the time until its first painting with marks. */
  show(document: string): Promise<number>;
  /** Asks main for a document and shows it; gives the time until then, all waiting included. */
  open(document: string): Promise<number>;
  /** Runs a command, and tells when the tag `id` was painted over these words, or with none was gone. */
  change(command: object, id: string, words: string): Promise<Changed>;
  /** Selects a record, and gives the time until its words are in sight and outlined. */
  jump(id: string): Promise<number>;
}

declare global {
  interface Window {
    readonly windowBench: WindowBench;
  }
}

/** Makes `window.windowBench`, after the clock. It is sent to the page as text, so it uses nothing from outside of itself. */
export function installWindowBench(): void {
  interface Workspace {
    readonly selection: { selectRecord(id: string): void };
    readonly open: ReadonlyMap<string, { readonly text: string }>;
    showDocument(id: string): Promise<boolean>;
    perform(command: object): Promise<boolean>;
  }
  interface CodeView extends HTMLElement {
    readonly workspace: Workspace;
  }
  const { clock } = window;
  const code = document.querySelector('sp-app')?.shadowRoot?.querySelector<CodeView>('sp-code-view');
  if (code === null || code === undefined) throw new Error('No project is open');
  const { workspace } = code;
  const view = (): (HTMLElement & { readonly text: string }) | null =>
    code.shadowRoot?.querySelector('sp-text-view') ?? null;
  const text = (): ShadowRoot | null => view()?.shadowRoot ?? null;
  const marksOf = (id: string): readonly Element[] => [
    ...(text()?.querySelectorAll(`mark[data-ids~="${id}"]`) ?? []),
  ];
  const wordsOf = (id: string): string =>
    marksOf(id)
      .map(({ textContent }) => textContent)
      .join('');
  const isShown = (document: string): boolean =>
    view()?.text === workspace.open.get(document)?.text && text()?.querySelector('mark') !== null;

  const isReached = (id: string): boolean => {
    const seen = text()?.host.getBoundingClientRect();
    const mark = marksOf(id)[0]?.getClientRects()[0];
    const frames = [...(text()?.querySelectorAll('.frame') ?? [])].map((frame) =>
      frame.getBoundingClientRect(),
    );
    if (seen === undefined || mark === undefined) return false;
    return (
      mark.top >= seen.top &&
      mark.bottom <= seen.bottom &&
      frames.some(({ top }) => Math.abs(top - mark.top) < 8)
    );
  };

  let told = 0;
  window.standpoint.on('changed', () => {
    told = performance.now();
  });

  /** Waits until the text's elements show something, looking only after they changed. */
  const drawn = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const body = text()?.querySelector('.body');
      const observer = new MutationObserver(() => {
        if (!isSo()) return;
        observer.disconnect();
        resolve();
      });
      if (body !== null && body !== undefined) observer.observe(body, { childList: true, subtree: true });
    });

  const windowBench: WindowBench = {
    async show(document) {
      await clock.settle();
      const first = await clock.painting(() => void workspace.showDocument(document));
      return first + (await clock.until(() => isShown(document), `${document} is shown`));
    },
    async open(document) {
      await clock.settle();
      const start = performance.now();
      await workspace.showDocument(document);
      await clock.until(() => isShown(document), `${document} is shown`);
      return performance.now() - start;
    },
    async change(command, id, words) {
      await clock.settle();
      const start = performance.now();
      const painted = drawn(() => wordsOf(id) === words).then(async () => {
        const made = performance.now() - start;
        return made + (await clock.painting(() => undefined));
      });
      const isDone = await workspace.perform(command);
      const acknowledged = performance.now() - start;
      if (!isDone) throw new Error(`Refused: ${JSON.stringify(command)}`);
      return { acknowledged, told: told - start, painted: await painted };
    },
    async jump(id) {
      await clock.settle();
      const first = await clock.painting(() => {
        workspace.selection.selectRecord(id);
      });
      return first + (await clock.until(() => isReached(id), `${id} is in sight`));
    },
  };
  Object.assign(window, { windowBench });
}

/** When a painting began and was done, in milliseconds since the page was. */
export interface Painted {
  readonly start: number;
  readonly end: number;
}

/** How times are taken inside a page. */
export interface Clock {
  /**
   * Does something and tells when the next frame's style, layout and painting were done by the page's thread: a message that
   * a frame posts before them is heard after them. What the screen then waits for is left out.
   */
  painting(change: () => void): Promise<Painted>;
  /** Waits for frames until something is so, and tells when the first such frame was painted. */
  until(isSo: () => boolean, what: string): Promise<number>;
  /** Does something between all other tasks until it returns false, and gives the longest time that passed in between. */
  betweenTasks(go: () => boolean): Promise<number>;
  /** Frees what is not in use any more, and waits for a part of a frame, each time another one. */
  settle(): Promise<void>;
}

declare global {
  interface Window {
    readonly clock: Clock;
  }
}

/** Makes `window.clock`. It is sent to the page as text, so it uses nothing from outside of itself. */
export function installClock(): void {
  const mostFrames = 2000;
  const nothing = (): void => undefined;
  let part = 0;

  const clock: Clock = {
    painting(change) {
      const start = performance.now();
      change();
      return new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve({ start, end: performance.now() });
            port1.close();
          };
          port2.postMessage(null);
        });
      });
    },
    async until(isSo, what) {
      for (let frames = 0; frames < mostFrames; frames++) {
        const { end } = await clock.painting(nothing);
        if (isSo()) return end;
      }
      throw new Error(`It did not come to this: ${what}`);
    },
    betweenTasks: (go) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        let last = performance.now();
        let longest = 0;
        port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (go()) port2.postMessage(null);
          else {
            port1.close();
            resolve(longest);
          }
        };
        port2.postMessage(null);
      }),
    async settle() {
      const { gc }: { gc?: (() => void) | undefined } = globalThis;
      gc?.();
      await clock.painting(nothing);
      part = (part + 7) % 17;
      await new Promise((resolve) => setTimeout(resolve, part));
    },
  };
  Object.assign(window, { clock });
}

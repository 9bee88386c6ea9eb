/** With `work`, frames begin as soon as there is something to draw; with `screen`, sixty times a second. */
export type Frames = 'work' | 'screen';

/** How times are taken inside a page, in milliseconds. */
export interface Clock {
  /**
   * Does something and gives the time until it is painted: until the page's thread has done with style, layout and painting,
   * since a message that a frame posts before them is heard after them. What follows outside of the page's thread is left
   * out. With `screen` the time begins at any moment and the wait for the next frame counts; with `work` it begins with a
   * frame, so that only what is done counts.
   */
  painting(change: () => void): Promise<number>;
  /** Waits for frames until something is so, and gives the time that these took, counted the same way. */
  until(isSo: () => boolean, what: string): Promise<number>;
  /** Does something between all other tasks until it returns false, and gives the longest time that passed in between. */
  betweenTasks(go: () => boolean): Promise<number>;
  /** Frees what is not in use any more, and waits until there is nothing left to do. */
  settle(): Promise<void>;
}

declare global {
  interface Window {
    readonly clock: Clock;
  }
}

/** Makes `window.clock`. It is sent to the page as text, so it uses nothing from outside of itself. */
export function installClock(frames: Frames): void {
  const mostFrames = 600;
  const nothing = (): void => undefined;
  let part = 0;

  const afterFrame = (start: number): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now() - start);
        port1.close();
      };
      port2.postMessage(null);
    });
  const nextFrame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        resolve(performance.now());
      });
    });

  const clock: Clock = {
    async painting(change) {
      if (frames === 'work') {
        const begun = await nextFrame();
        const painted = afterFrame(begun);
        change();
        return painted;
      }
      const begun = performance.now();
      change();
      await nextFrame();
      return afterFrame(begun);
    },
    async until(isSo, what) {
      let sum = 0;
      for (let count = 0; count < mostFrames; count++) {
        if (isSo()) return sum;
        sum += await clock.painting(nothing);
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
      // What was freed is swept later, bit by bit; and each time another part of a frame is over.
      part = (part + 7) % 17;
      await new Promise((resolve) => setTimeout(resolve, 50 + part));
    },
  };
  Object.assign(window, { clock });
}

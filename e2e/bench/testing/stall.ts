import type { Standpoint } from '../../support/standpoint.ts';

/** How long main was held up at most since the last time, in milliseconds. */
export function longestStall({ app }: Standpoint): Promise<number> {
  return app.evaluate(() => {
    const kept = globalThis as { stall?: { longest: number } };
    const longest = kept.stall?.longest ?? 0;
    if (kept.stall === undefined) {
      const stall = (kept.stall = { longest: 0 });
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        stall.longest = Math.max(stall.longest, now - last - 5);
        last = now;
      }, 5);
    } else kept.stall.longest = 0;
    return longest;
  });
}

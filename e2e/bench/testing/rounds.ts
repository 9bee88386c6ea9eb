import { test as base } from '../../support/launch.ts';
import type { Standpoint } from '../../support/standpoint.ts';
import { exponent, quantile } from '../../../store/disk/testing/figures.ts';
import { type Frames, installClock } from './clock.ts';

/** The sizes of the texts that are measured, in characters; a tag on each hundred. */
export const sizes = [100_000, 1_000_000, 5_000_000] as const;

/** A row of a report. */
export type Row = Readonly<Record<string, string | number>>;

/** A bench that can start the real program, its window as large as a small screen and with a clock in it. */
export const test = base.extend<{
  start: (frames: Frames, args?: readonly string[]) => Promise<Standpoint>;
}>({
  async start({ launchStandpoint }, use) {
    await use(async (frames, args = []) => {
      // Memory is freed when the bench says so.
      const switches = [
        '--js-flags=--expose-gc',
        ...(frames === 'work' ? ['--disable-frame-rate-limit'] : []),
      ];
      const program = await launchStandpoint({ switches, args });
      await program.window.evaluate(installClock, frames);
      await program.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900);
      });
      return program;
    });
  },
});

/** What a size is called in a table. */
export function sizeName(characters: number): string {
  return characters < 1_000_000 ? `${characters / 1000} kB` : `${characters / 1_000_000} MB`;
}

export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** Does something to each of several things by turns, so that whatever else the machine does falls on all of them. */
export async function byTurns<Name extends string>(
  rounds: number,
  names: readonly Name[],
  take: (name: Name, round: number) => Promise<number>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const figures = names.map((name) => [name, [] as number[]] as const);
  // The first two rounds only warm up.
  for (let round = -2; round < rounds; round++) {
    for (const [name, taken] of figures) {
      const figure = await take(name, round + 2);
      if (round >= 0) taken.push(figure);
    }
  }
  return Object.fromEntries(figures) as Record<Name, number[]>;
}

/** The rows with a last one: the power of the size that each column of times or memory grows with. */
export function withExponents(rows: readonly Row[]): readonly Row[] {
  const [first = {}] = rows;
  const of = (column: string): number =>
    exponent(rows.map((row, at) => [sizes[at] ?? 1, Number(row[column])]));
  const last = Object.keys(first).map((column, at) => {
    const value = / (ms|MB)$/.test(column) ? of(column) : '';
    return [column, at === 0 ? 'exponent' : value];
  });
  return [...rows, Object.fromEntries(last) as Row];
}

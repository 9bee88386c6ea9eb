import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The value below which a share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The power of the size that the figures grow with, by least squares over their logarithms. */
export function exponent(points: readonly (readonly [size: number, figure: number])[]): number {
  const logs = points.map(([size, figure]) => [Math.log(size), Math.log(figure)] as const);
  const [x, y] = [0, 1].map((at) => logs.reduce((sum, point) => sum + (point[at] ?? 0), 0) / logs.length);
  const slope = logs.map(([a, b]) => [(a - (x ?? 0)) * (b - (y ?? 0)), (a - (x ?? 0)) ** 2] as const);
  return slope.reduce((sum, [part]) => sum + part, 0) / slope.reduce((sum, [, part]) => sum + part, 0);
}

/** What a table says of a goal: that a figure is within it, or that it is not. Missing one is no failure of a bench. */
export function goal(figure: number, most: number): string {
  return `${figure <= most ? 'kept' : 'missed'}: at most ${most}`;
}

/** Prints rows as a table and keeps them as Markdown and JSON in bench-results/. */
export function report(name: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined): string =>
    typeof value === 'number' ? String(Number(value.toPrecision(3))) : (value ?? '');
  const lines = [
    columns,
    columns.map(() => '---'),
    ...rows.map((row) => columns.map((column) => cell(row[column]))),
  ];
  const markdown = lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
  const folder = join(import.meta.dirname, '../../../bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), `${markdown}\n`);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  process.stdout.write(`\n${name}\n${markdown}\n`);
}

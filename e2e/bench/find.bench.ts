import { expect, test } from '@playwright/test';
import { codedProse } from '../../store/disk/testing/coded-prose.ts';
import { exponent, quantile, report, timed } from '../../store/disk/testing/figures.ts';
import { findable, findInText } from '../../store/text/find-in-text.ts';

const wanted = { words: 'harbour', matchesCase: false, isWhole: false, isPattern: false };
const rounds = 15;

function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** How often a bare expression is found, without regard to anything: what finding costs at the least. */
function bare(text: string): number {
  return [...text.matchAll(/harbour/gi)].length;
}

test('finding words in a text', async () => {
  const rows: Record<string, string | number>[] = [];
  const columns = ['regex ms', 'first time ms', 'found ms'] as const;
  const sizes = [100_000, 1_000_000, 5_000_000];
  for (const size of sizes) {
    const { text } = codedProse(size);
    const times: Record<(typeof columns)[number], number[]> = {
      'regex ms': [],
      'first time ms': [],
      'found ms': [],
    };
    let hits = 0;
    for (let round = 0; round < rounds; round++) {
      times['regex ms'].push(await timed(async () => Promise.resolve(bare(text))));
      const hay = findable(text);
      for (const column of ['first time ms', 'found ms'] as const)
        times[column].push(
          await timed(async () => {
            const found = findInText(hay, wanted);
            hits = found.type === 'hits' ? found.hits.length / 2 : 0;
            return Promise.resolve();
          }),
        );
    }
    expect(hits).toBe(bare(text));
    const [limit = NaN, first = NaN, found = NaN] = columns.map((column) => median(times[column]));
    rows.push({
      text: size < 1_000_000 ? `${size / 1000} kB` : `${size / 1_000_000} MB`,
      hits,
      'regex ms': limit,
      'first time ms': first,
      'found ms': found,
      'found to regex': found / limit,
    });
  }
  const grows = columns.map((column) => [
    column,
    exponent(rows.map((row, at) => [sizes[at] ?? 1, Number(row[column])])),
  ]);
  const last = { text: 'exponent', hits: '', ...Object.fromEntries(grows), 'found to regex': '' };
  report('find in a text', [...rows, last]);
});

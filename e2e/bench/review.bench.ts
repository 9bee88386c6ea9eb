import type { Page } from '@playwright/test';
import { goal, quantile, report } from '../../store/disk/testing/figures.ts';
import {
  codedRecord,
  passageOf,
  stanceRecord,
  writeProject,
} from '../../store/disk/testing/large-project.ts';
import type { AnyRecord } from '../../store/model/records.ts';
import type {} from '../support/door.ts';
import { installTableBench } from './testing/in-table.ts';
import { type Row, test } from './testing/rounds.ts';
import { longestStall } from './testing/stall.ts';

const size = { documents: 1000, records: 100, actors: 2000, issues: 200 };
const nouns = [
  'office',
  'harbour',
  'quay',
  'league',
  'budget',
  'Ärger',
  'winter',
  'fishing',
  'board',
  'landing',
];

/** The nth document: stances, evidence linked to half of them, and mentions, each with words of its own. */
function filled(at: number): readonly [string, readonly AnyRecord[]] {
  const words = Array.from(
    { length: size.records },
    (_, nth) =>
      `${nouns[(at + nth * 7) % 10] ?? ''} ${nouns[(at * 3 + nth) % 10] ?? ''} said ${(at * 7919 + nth * 104_729) % 99_991}`,
  );
  const text = words.join('. ');
  let from = 0;
  const records = words.map((quote, nth): AnyRecord => {
    const on = { document: `d${at}`, passages: passageOf(text, { from, to: from + quote.length }) };
    from += quote.length + 2;
    const id = `r${at}x${nth}`;
    const actor = `a${(at + nth) % size.actors}`;
    const kind = nth % 4;
    if (kind === 0) return codedRecord(id, { type: 'mention', actor, ...on });
    if (kind === 2)
      return codedRecord(id, {
        type: 'evidence',
        kind: null,
        date: null,
        reliability: null,
        credibility: null,
        citation: null,
        note: '',
        ...on,
      });
    if (kind === 3 && nth % 8 === 7)
      return codedRecord(id, {
        type: 'link',
        document: `d${at}`,
        from: `r${at}x${nth - 1}`,
        to: `r${at}x${nth - 2}`,
        relation: 'supports',
        strength: null,
        note: '',
      });
    const issue = `i${(at * 7 + nth) % size.issues}`;
    return stanceRecord(id, { holders: [actor], issue, position: (nth % 5) - 2, ...on });
  });
  return [text, records];
}

type Ask = (page: Page, round: number) => Promise<number>;

const sortedBy =
  (name: string): Ask =>
  (page) =>
    page.evaluate((name) => window.tableBench.sort(name), name);
const narrowed =
  (word: (round: number) => string): Ask =>
  (page, round) =>
    page.evaluate((word) => window.tableBench.narrow(word), word(round));

const edited: Ask = (page, round) =>
  page.evaluate((at) => window.tableBench.edit(`r${at}x1`, `d${at}`), round);

test('a hundred thousand records in one table', async ({ start, temporaryFolder }) => {
  const path = `${await temporaryFolder('bench')}/project`;
  writeProject(path, size, filled);
  const program = await start('screen', [path]);
  const { window: page } = program;
  await page.waitForFunction(() =>
    document.querySelector('sp-app')?.shadowRoot?.querySelector('sp-code-view'),
  );
  await page.evaluate(installTableBench);
  await longestStall(program);
  const opening = performance.now();
  await program.chooseFromMenu('view.records');
  await page.getByRole('grid').locator('[data-id]').first().waitFor({ timeout: 120_000 });
  const rows: Row[] = [];
  const row = (what: string, first: number, again: number | '', goal: string): void => {
    rows.push({ what, 'first ms': first, 'again ms': again, goal });
  };
  row('all, the files read', performance.now() - opening, '', '');
  await page.waitForTimeout(3000);
  const asked: readonly (readonly [string, Ask])[] = [
    ['sorted by actor', sortedBy('Actor')],
    ['sorted by words', sortedBy('Words')],
    ['an edit, sorted by words', edited],
    ['sorted by position', sortedBy('Position')],
    ['narrowed to words', narrowed((round) => `said ${round + 10}`)],
  ];
  for (const [what, ask] of asked) {
    const taken: number[] = [];
    for (let round = 0; round < 9; round++) taken.push(await ask(page, round));
    const [first = 0, ...others] = taken;
    row(what, first, quantile(others, 0.5), `${goal(Math.max(first, quantile(others, 0.5)), 200)} ms`);
  }
  report('records in one table', rows);
  await page.evaluate(() => window.tableBench.narrow(''));
  const ways = ['nothing done', 'page down held', 'scroll bar dragged', 'wheel'] as const;
  const moved: Row[] = [];
  for (const way of ways) {
    const frames = await page.evaluate((way) => window.tableBench.frames(way), way);
    const longest = Math.max(...frames.map(({ whole }) => whole));
    moved.push({
      what: way,
      frames: frames.length,
      'frame p95 ms': quantile(
        frames.map(({ whole }) => whole),
        0.95,
      ),
      'longest ms': longest,
      'own work p95 ms': quantile(
        frames.map(({ own }) => own),
        0.95,
      ),
      'longest own work ms': Math.max(...frames.map(({ own }) => own)),
      goal: way === 'nothing done' ? '' : `${goal(longest, 50)} ms`,
    });
  }
  report('scrolling the records', moved);
});

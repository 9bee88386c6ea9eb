import type {} from '../support/door.ts';
import { goal, quantile, report } from '../../store/disk/testing/figures.ts';
import { writeLargeProject } from '../../store/disk/testing/large-project.ts';
import type { Standpoint } from '../support/standpoint.ts';
import { test } from './testing/rounds.ts';
import { longestStall } from './testing/stall.ts';

const size = { documents: 1000, records: 100, actors: 2000, issues: 200 };
const rounds = 9;

/** Asks for the first records of a table as the window does, and tells how long that takes and how many there are. */
function ask({ window: page }: Standpoint, wanted: object): Promise<{ ms: number; total: number }> {
  return page.evaluate(async (wanted) => {
    const start = performance.now();
    const given = { filter: {}, sort: null, group: null, from: 0, count: 300, ...wanted };
    const reply = await window.standpoint.request('review.records', given);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return { ms: performance.now() - start, total: reply.value.total };
  }, wanted);
}

/** How long frames take while the table is scrolled from its head to its foot, in milliseconds. */
function scrolled({ window: page }: Standpoint): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const find = (root: ParentNode, name: string): Element | null => {
      for (const each of root.querySelectorAll('*')) {
        if (each.matches(name)) return each;
        const found = each.shadowRoot === null ? null : find(each.shadowRoot, name);
        if (found !== null) return found;
      }
      return null;
    };
    const grid = find(document, '.grid');
    if (grid === null) throw new Error('There is no table');
    const frames: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 300; step++) {
      grid.scrollTop += step % 100 === 99 ? grid.scrollHeight / 4 : 240;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames.push(performance.now() - last);
      last = performance.now();
    }
    return frames.slice(1);
  });
}

test('a hundred thousand records in one table', async ({ start, temporaryFolder }) => {
  const path = `${await temporaryFolder('bench')}/project`;
  writeLargeProject(path, size);
  const program = await start('screen', [path]);
  await program.window.waitForFunction(() => document.querySelector('sp-app') !== null);
  await longestStall(program);
  const cold = await ask(program, {});
  const rows: Record<string, string | number>[] = [
    {
      what: 'all, the files read',
      records: cold.total,
      'first ms': cold.ms,
      'again ms': '',
      'longest stall of main ms': await longestStall(program),
      goal: '',
    },
  ];
  const column = (name: string) => ({ sort: { column: name, isDescending: false } });
  const asked: readonly (readonly [string, (round: number) => object])[] = [
    ['sorted by actor', (round) => ({ sort: { column: 'who', isDescending: round % 2 === 1 } })],
    ['sorted by words', (round) => ({ sort: { column: 'words', isDescending: round % 2 === 1 } })],
    ['sorted by position', (round) => ({ sort: { column: 'position', isDescending: round % 2 === 1 } })],
    ['put together by document', (round) => ({ group: 'title', ...(round % 2 === 1 ? column('date') : {}) })],
    ['narrowed to words', (round) => ({ filter: { text: `office ${round}` } })],
    ['narrowed to an actor', (round) => ({ filter: { actors: [`a${round}`] } })],
    [
      'what is to be checked',
      (round) => ({ filter: { gaps: ['no-evidence'] }, ...(round % 2 === 1 ? column('what') : {}) }),
    ],
  ];
  for (const [what, wanted] of asked) {
    const taken: number[] = [];
    let records = 0;
    for (let round = 0; round < rounds; round++) {
      const { ms, total } = await ask(program, wanted(round));
      taken.push(ms);
      records = total;
    }
    const [first = 0, ...others] = taken;
    rows.push({
      what,
      records,
      'first ms': first,
      'again ms': quantile(others, 0.5),
      'longest stall of main ms': await longestStall(program),
      goal: `${goal(Math.max(first, ...others), 200)} ms`,
    });
  }
  report('records in one table', rows);

  await program.chooseFromMenu('view.records');
  await program.window.getByRole('grid').locator('[data-id]').first().waitFor();
  const frames = await scrolled(program);
  const longest = Math.max(...frames);
  report('scrolling the records', [
    {
      frames: frames.length,
      'p95 ms': quantile(frames, 0.95),
      'longest ms': longest,
      goal: `${goal(longest, 50)} ms`,
    },
  ]);
});

import type { Page } from '@playwright/test';
import { codedProse } from '../../store/disk/testing/coded-prose.ts';
import { goal, quantile, report } from '../../store/disk/testing/figures.ts';
import { type EditOfTag, installTextBench, type Kind } from './testing/in-page.ts';
import { byTurns, median, type Row, sizeName, sizes, test, withExponents } from './testing/rounds.ts';

/** The text view is measured by itself, in an otherwise empty page, beside the least that shows the same words. */
const beside: readonly Kind[] = ['windowed', 'view'];

/** How many times longer than plain text a text may take to be shown, by its size. */
const mostToPlain = { 100_000: 2.5, 1_000_000: 3, 5_000_000: 4 } as const;

/** The longest that a tag may take to be painted, and a place to be gone to: a third of a frame, and one. */
const mostOf = { add: 5.5, move: 5.5, delete: 5.5, jump: 16.7 } as const;

async function take(page: Page, size: number): Promise<void> {
  await page.evaluate((prose) => window.textBench.take(prose), codedProse(size));
}

function show(page: Page, kind: Kind): Promise<number> {
  return page.evaluate((kind) => window.textBench.show(kind), kind);
}

test('showing a text until its first painting with marks', async ({ start }) => {
  const pages = { work: (await start('work')).window, screen: (await start('screen')).window };
  const rows: Row[] = [];
  for (const page of Object.values(pages)) await page.evaluate(installTextBench);
  for (const size of sizes) {
    for (const page of Object.values(pages)) await take(page, size);
    const work = await byTurns(11, beside, (kind) => show(pages.work, kind));
    const screen = await byTurns(15, beside, (kind) => show(pages.screen, kind));
    const fills = [];
    for (let round = 0; round < 7; round++)
      fills.push(await pages.work.evaluate(() => window.textBench.fill()));
    rows.push({
      text: sizeName(size),
      tags: size / 100,
      'plain ms': median(screen.windowed),
      'text view ms': median(screen.view),
      'to plain': median(screen.view) / median(screen.windowed),
      goal: goal(median(screen.view) / median(screen.windowed), mostToPlain[size]),
      'plain, work ms': median(work.windowed),
      'text view, work ms': median(work.view),
      'work to plain': median(work.view) / median(work.windowed),
      'all there ms': median(fills.map(({ ms }) => ms)),
      'longest task ms': median(fills.map(({ longest }) => longest)),
    });
  }
  report('text shown', withExponents(rows));
});

/** How long each of some tags takes, with the text shown in one way. */
async function ofTags(page: Page, kind: Kind, work: EditOfTag | 'jump', tags: number): Promise<number[]> {
  const figures: number[] = [];
  for (let nth = 0; nth < 40; nth++) {
    const words = [kind, work, work === 'jump' ? (nth * 7919) % tags : nth] as const;
    figures.push(
      await page.evaluate(async ([kind, work, nth]) => {
        await window.clock.settle();
        return work === 'jump' ? window.textBench.jump(kind, nth) : window.textBench.edit(kind, work, nth);
      }, words),
    );
  }
  return figures;
}

test('a tag in the text view until it is painted', async ({ start }) => {
  const page = (await start('work')).window;
  await page.evaluate(installTextBench);
  const works = ['add', 'move', 'delete', 'jump'] as const;
  const rows: Row[] = [];
  for (const size of sizes) {
    await take(page, size);
    const taken = new Map<string, readonly number[]>();
    for (const kind of beside) {
      await show(page, kind);
      for (const work of works) taken.set(`${kind} ${work}`, await ofTags(page, kind, work, size / 100));
    }
    for (const work of works) {
      const [plain = [], view = []] = beside.map((kind) => taken.get(`${kind} ${work}`));
      rows.push({
        text: sizeName(size),
        tags: size / 100,
        what: work,
        'plain ms': median(plain),
        'text view ms': median(view),
        'p95 ms': quantile(view, 0.95),
        'to plain': median(view) / median(plain),
        'goal of p50': goal(median(view), mostOf[work]),
      });
    }
  }
  report(
    'tag painted',
    works.flatMap((work) => withExponents(rows.filter(({ what }) => what === work))),
  );
});

test('scrolling down once more', async ({ start }) => {
  const page = (await start('work')).window;
  await page.evaluate(installTextBench);
  const rows: Row[] = [];
  for (const size of sizes) {
    await take(page, size);
    const frames: Record<'whole' | 'view', number[]> = { whole: [], view: [] };
    for (let round = 0; round < 2; round++)
      for (const kind of ['whole', 'view'] as const) {
        await show(page, kind);
        frames[kind].push(...(await page.evaluate((kind) => window.textBench.scroll(kind), kind)));
      }
    rows.push({
      text: sizeName(size),
      tags: size / 100,
      'plain p50 ms': median(frames.whole),
      'text view p50 ms': median(frames.view),
      'plain p95 ms': quantile(frames.whole, 0.95),
      'text view p95 ms': quantile(frames.view, 0.95),
      'p95 to plain': quantile(frames.view, 0.95) / quantile(frames.whole, 0.95),
      goal: goal(quantile(frames.view, 0.95) / quantile(frames.whole, 0.95), 1.5),
    });
  }
  report('warm scroll', withExponents(rows));
});

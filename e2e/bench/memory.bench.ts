import type { Page } from '@playwright/test';
import { codedProse } from '../../store/disk/testing/coded-prose.ts';
import { report } from '../../store/disk/testing/figures.ts';
import type { Standpoint } from '../support/standpoint.ts';
import { installTextBench, type Kind } from './testing/in-page.ts';
import { type Row, sizeName, sizes, test, withExponents } from './testing/rounds.ts';

/** What a window's process holds, in MB. */
interface Held {
  /** JavaScript's heap, after everything that is not in use was freed. */
  readonly heap: number;
  /** The memory of the whole process that is in use, the elements and their layout with it. */
  readonly resident: number;
}

async function held({ app, window }: Standpoint): Promise<Held> {
  const session = await window.context().newCDPSession(window);
  await session.send('Performance.enable');
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  const resident = await app.evaluate(({ app, BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    return app.getAppMetrics().find(({ pid }) => pid === own)?.memory.workingSetSize ?? NaN;
  });
  return { heap: heap / 1e6, resident: (resident * 1024) / 1e6 };
}

async function whole(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.clock.until(() => window.textBench.isWhole(), 'all of the text is there');
    await window.clock.settle();
  });
}

test('memory of a text that is shown', async ({ start }) => {
  const rows: Row[] = [];
  const kinds: readonly Kind[] = ['windowed', 'whole', 'view'];
  for (const size of sizes) {
    const grown: Partial<Record<Kind, Held>> = {};
    for (const kind of kinds) {
      // A process of its own: what one has freed it does not give back.
      const program = await start('work');
      const page = program.window;
      await page.evaluate(installTextBench);
      await page.evaluate((prose) => window.textBench.take(prose), codedProse(size));
      const before = await held(program);
      await page.evaluate((kind) => window.textBench.show(kind), kind);
      if (kind === 'view') await whole(page);
      const after = await held(program);
      grown[kind] = { heap: after.heap - before.heap, resident: after.resident - before.resident };
      await program.close();
    }
    rows.push({
      text: sizeName(size),
      tags: size / 100,
      'windowed plain MB': grown.windowed?.resident ?? NaN,
      'whole plain MB': grown.whole?.resident ?? NaN,
      'text view MB': grown.view?.resident ?? NaN,
      'to whole plain': (grown.view?.resident ?? NaN) / (grown.whole?.resident ?? NaN),
      'text view, heap MB': grown.view?.heap ?? NaN,
    });
  }
  report('memory of a text shown', withExponents(rows));
});

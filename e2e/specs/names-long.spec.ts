import { expect } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { openPanels } from '../pages/panels.ts';
import { test } from '../support/launch.ts';

const texts = [{ title: 'A letter', text: 'The office backs the quay.' }];
const solid = `Donau${'dampfschifffahrts'.repeat(29)}amt`;
const prose = `The ${'Northern Harbour and Quay Improvement '.repeat(13)}Office`;

test('names that do not end push nothing out of sight', async ({ launchStandpoint, temporaryFolder }) => {
  const { bench, documents } = await openPanels(launchStandpoint, await temporaryFolder('long'), texts);
  const { window, keyboard, program } = bench;
  const document = documents.get('A letter') ?? '';
  const passages = [{ from: 4, to: 10 }];
  await bench.make([
    { name: 'editProject', input: { set: { title: solid } } },
    {
      name: 'editDocument',
      input: { id: document, set: { title: solid, author: solid, outlet: 'دفتر شمال' } },
    },
    { name: 'addActor', input: { id: 'solid', name: solid } },
    { name: 'addActor', input: { id: 'prose', name: prose } },
    { name: 'addStance', input: { id: 's1', document, holders: ['prose', 'solid'], position: 1, passages } },
  ]);
  await bench.resize(1024, 700);
  await expect(window.getByRole('button', { name: 'coder: AK' })).toBeInViewport({ ratio: 1 });
  const scroller = window.locator('sp-text-view');
  const isWide = (): Promise<boolean> =>
    scroller.evaluate((view) => {
      const all = [view, ...(view.shadowRoot?.querySelectorAll('*') ?? [])];
      let outer: Element | null = view;
      while ((outer = outer.parentElement) !== null) all.push(outer);
      return all.some((each) => {
        const { overflowX } = getComputedStyle(each);
        return (overflowX === 'auto' || overflowX === 'scroll') && each.scrollWidth > each.clientWidth + 1;
      });
    });
  expect(await isWide()).toBe(false);

  await bench.openCard('s1');
  const chips = bench.cards.open.locator('sp-multi-combobox').first().getByRole('listitem');
  for (const chip of await chips.all()) expect((await chip.boundingBox())?.height).toBeLessThan(50);
  await keyboard.press('Escape');

  await keyboard.focus(bench.list('Actors').locator('[data-id=prose]'));
  await keyboard.press('Delete');
  const heading = window.getByRole('dialog').getByRole('heading');
  expect((await heading.boundingBox())?.height).toBeLessThan(90);
  await expect(window.getByRole('button', { name: 'Merge', exact: true })).toBeInViewport({ ratio: 1 });
  await keyboard.type('D');
  const options = window.locator('sp-merge-dialog [role=option]');
  await expect(options.first()).toBeVisible();
  for (const option of await options.all()) expect((await option.boundingBox())?.height).toBeLessThan(80);
  await program.screenshot('names-long');
  await expectNoFaults(window, 'long names');
});

import { expect } from '@playwright/test';
import { openLongText, recordsIn, wordsIn } from '../pages/long-text.ts';
import { test } from '../support/launch.ts';

test('cards and marks are narrowed down by conditions that all must hold, by keyboard', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('filters');
  const { bench, document } = await openLongText(launchStandpoint, folder);
  const { cards, text, keyboard, window } = bench;
  const { stance, evidence, mention, tag } = recordsIn(document);
  await bench.make([
    mention('m1', wordsIn(1)),
    stance('s1', wordsIn(1, 200), { issue: 'canal', position: 1 }),
    ...evidence('e1', wordsIn(2), 's1'),
    stance('s2', wordsIn(3), { holders: ['tevin'], status: 'draft' }),
    stance('s3', wordsIn(4), { status: 'draft', position: -1 }),
    tag('t1', wordsIn(4, 200)),
  ]);
  const shown = async () => {
    const cardIds = await cards.all.evaluateAll((all) => all.map((card) => card.getAttribute('data-id')));
    const markIds = await text.marks.evaluateAll((all) =>
      all.flatMap((mark) => mark.dataset['ids']?.split(' ') ?? []),
    );
    return [cardIds.join(' '), [...new Set(markIds)].join(' ')];
  };
  const dialog = window.getByRole('dialog', { name: 'Show only' });
  const check = async (name: string) => {
    await keyboard.focus(dialog.getByRole('checkbox', { name, exact: true }));
    await keyboard.press('Space');
  };

  await test.step('a button over the cards opens the conditions, Escape closes them', async () => {
    await expect.poll(shown).toEqual(['s1 s2 s3 t1', 'm1 s1 e1 s2 s3 t1']);
    await keyboard.focus(cards.region.getByRole('button', { name: 'Filter' }));
    await keyboard.press('Enter');
    await expect(dialog.getByRole('checkbox', { name: 'Stance', exact: true })).toBeFocused();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(cards.region.getByRole('button', { name: 'Filter' })).toBeFocused();
    await keyboard.press('Enter');
  });

  await test.step('kinds are alternatives; what is asked for has cards', async () => {
    await check('Actor');
    await expect.poll(shown).toEqual(['m1', 'm1']);
    await check('Evidence');
    await expect.poll(shown).toEqual(['m1 e1', 'm1 e1']);
    await check('Actor');
    await check('Evidence');
    await expect.poll(shown).toEqual(['s1 s2 s3 t1', 'm1 s1 e1 s2 s3 t1']);
  });

  await test.step('status, gaps, actor and issue hold together', async () => {
    await check('draft');
    await expect.poll(shown).toEqual(['s2 s3', 's2 s3']);
    await check('stances without a position');
    await expect.poll(shown).toEqual(['s2', 's2']);
    await keyboard.focus(dialog.getByRole('combobox', { name: 'Actor' }));
    await keyboard.type('Oda');
    await keyboard.press('Enter');
    await expect.poll(shown).toEqual(['', '']);
    await expect(cards.region.getByText('Nothing in this document matches the filter.')).toBeVisible();
    await bench.program.screenshot('cards-filters');
    await keyboard.press('Escape');
  });

  await test.step('each is a chip that takes it away, and one button takes away all', async () => {
    await cards.condition('stances without a position').click();
    await expect.poll(shown).toEqual(['s3', 's3']);
    await keyboard.focus(cards.condition('draft'));
    await keyboard.press('Enter');
    await expect.poll(shown).toEqual(['m1 s1 s3', 'm1 s1 s3']);
    await cards.region.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toEqual(['s1 s2 s3 t1', 'm1 s1 e1 s2 s3 t1']);
  });

  await test.step('the lists set theirs besides, and take it away again', async () => {
    await bench.list('Issues').locator('[data-id=canal]').click();
    await bench.list('Actors').locator('[data-id=tevin]').click();
    await expect(cards.condition('The canal')).toBeVisible();
    await expect.poll(shown).toEqual(['', '']);
    await bench.list('Actors').locator('[data-id=oda]').click();
    await expect(cards.condition('Tevin Rook')).toBeHidden();
    await expect.poll(shown).toEqual(['s1', 's1']);
    await bench.list('Actors').locator('[data-id=oda]').click();
    await bench.list('Issues').locator('[data-id=canal]').click();
    await expect.poll(shown).toEqual(['s1 s2 s3 t1', 'm1 s1 e1 s2 s3 t1']);
  });
});

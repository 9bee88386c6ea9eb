import { expect } from '@playwright/test';
import { openLongText, recordsIn, wordsIn } from '../pages/long-text.ts';
import { test } from '../support/launch.ts';

test('a card says what stands by itself; the rest can be shown, walked to and chosen', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('shown');
  const { bench, document } = await openLongText(launchStandpoint, folder);
  const { cards, text, keyboard, window } = bench;
  const { stance, evidence, mention, tag } = recordsIn(document);
  await bench.make([
    mention('m1', wordsIn(1)),
    stance('s1', wordsIn(1, 200)),
    ...evidence('e1', wordsIn(2), 's1'),
    ...evidence('e2', wordsIn(3)),
    ...evidence('e3', wordsIn(20), 's1'),
    tag('t1', wordsIn(4)),
    { name: 'addEvidence', input: { id: 'e4', document, citation: 'Minutes of the board, p. 3' } },
  ]);
  const ids = async () => cards.all.evaluateAll((all) => all.map((card) => card.getAttribute('data-id')));

  await test.step('evidence is told of in the card of its stance, and actors have none', async () => {
    await expect.poll(ids).toEqual(['s1', 'e2', 't1']);
    await expect(cards.card('s1').getByRole('button', { name: /^quotation · supports/ })).toHaveCount(2);
  });

  await test.step('evidence far from its stance has a card as well', async () => {
    await keyboard.focus(text.body);
    await keyboard.press('Control+End');
    await expect.poll(ids).toEqual(['e4']);
    await bench.walkTo('e3');
    await keyboard.press('Escape');
    await expect.poll(ids).toEqual(['e3']);
    await keyboard.press('Control+Home');
  });

  await test.step('one walks through all of them, also those without a card', async () => {
    for (const id of ['m1', 's1', 'e1', 'e2', 't1']) {
      await keyboard.press(']');
      await expect(cards.open).toHaveAttribute('data-id', id);
    }
    await keyboard.press('2 [');
    await expect(cards.open).toHaveAttribute('data-id', 'e1');
    await keyboard.press('Escape');
    await expect(cards.card('e1')).toHaveCount(0);
    await bench.walkTo('e4');
    await expect(cards.open).toContainText('Minutes of the board, p. 3');
    await expect(cards.open).toBeInViewport({ ratio: 0.99 });
    await keyboard.press('Escape', 'Control+Home');
  });

  await test.step('everything has a card where that is wanted, which is remembered', async () => {
    await keyboard.focus(window.getByRole('radio', { name: 'Stances' }));
    await keyboard.press('ArrowRight');
    await expect.poll(ids).toEqual(['m1', 's1', 'e1', 'e2', 't1']);
    await window.reload();
    await expect(window.getByRole('radio', { name: 'Everything' })).toBeChecked();
    await expect.poll(ids).toEqual(['m1', 's1', 'e1', 'e2', 't1']);
    await cards.show('Stances');
    await expect.poll(ids).toEqual(['s1', 'e2', 't1']);
  });

  await test.step('F6 goes to the cards, Tab through them in the order of the text', async () => {
    await text.enter();
    await keyboard.press('F6');
    await expect(cards.card('s1').getByRole('button').first()).toBeFocused();
    await keyboard.tabTo(cards.card('e2').getByRole('button').first());
    await keyboard.press('Tab');
    await expect(cards.card('t1').getByRole('button').first()).toBeFocused();
  });
});

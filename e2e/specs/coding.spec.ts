import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { type Exported, exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = `The Harbour Authority of Port Selm will close its northern quay to diesel ferries from 2031, the director Ilse Varrow said on Tuesday. “The quay must be clean before the school beside it opens,” she told the Selm Courier.

The Ferry Owners’ League rejects the date. Its chair Tomas Brandl called the plan “a tax on the islands”, and 14 of its 19 ferries cannot be converted. The League would agree only if the city paid for new boats.

The Forum of Island Parishes took no side: it welcomed quieter boats but warned that two sailings a week would be lost. The Ministry of Waterways, which had voted for the plan in the harbour board, declined to say whether the state would share the cost.

The board meets again in June. Until then the old boats sail on, one an hour, from the quay beside the school.
`;

const minutes = 'The board heard the director and the League, and put off its vote to June.\n';

const quay = 'Diesel ferries should leave the northern quay by 2031';

function withoutTimes({ created: _created, changed: _changed, ...fields }: Exported): object {
  return fields;
}

test('a text is coded with the keyboard alone, and outlives a kill', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(240_000);
  const path = await makeProject(await temporaryFolder('coding'), 'Clean quays of Port Selm', [
    { title: 'The quay and the ferries', text },
    { title: 'Minutes of the harbour board', text: minutes },
  ]);
  const first = await launchStandpoint({ args: [path] });
  let bench = await Workbench.of(first);
  const { keyboard, cards } = bench;
  const named = (type: string, key: string, records: readonly Exported[], value: unknown) =>
    records.find((record) => record.type === type && record[key] === value);

  await test.step('a document is opened by its title, and told where it is from', async () => {
    await bench.goTo('The quay and the ferries');
    await bench.run('Edit document');
    await keyboard.fillAt(bench.window.getByRole('textbox', { name: 'Outlet' }), 'Selm Courier');
    await keyboard.fillAt(bench.window.getByRole('textbox', { name: 'Date' }), '2029-05-14');
    await keyboard.press('Control+Enter');
    const text = bench.window.locator('sp-code-view');
    await expect(text.getByText(/Selm Courier · 2029-05-14|2029-05-14/).first()).toBeVisible();
  });

  await test.step('A makes actors of the words that name them', async () => {
    await bench.text.enter();
    for (const [paragraph, name] of [
      [1, 'Ilse Varrow'],
      [2, 'Ferry Owners’ League'],
      [3, 'Forum of Island Parishes'],
      [3, 'Ministry of Waterways'],
    ] as const) {
      await bench.text.selectWords(paragraph, name);
      await keyboard.press('a');
      await expect(bench.question('Whom do these words name?')).toHaveValue(name);
      await keyboard.press('Enter');
      await expect(bench.list('Actors').getByRole('treeitem', { name })).toBeVisible();
    }
  });

  await test.step('S makes a stance: holder, issue, one key for the position', async () => {
    await bench.text.selectWords(1, 'will close its northern quay to diesel ferries from 2031');
    await keyboard.press('s');
    await expect(cards.draft).toContainText('Ilse Varrow');
    await expect(cards.draft.getByRole('radio', { name: '+2 strongly for' })).toHaveText(/^\s*\+2\s*5\s*$/);
    await keyboard.press('5');
    await keyboard.tabTo(cards.draft.getByRole('combobox', { name: 'Issue' }));
    await keyboard.type(quay);
    await keyboard.press('Enter');
    await keyboard.at(cards.draft.getByRole('combobox', { name: 'Certainty' }), 'c');
    await keyboard.fillAt(cards.draft.getByRole('textbox', { name: 'Date' }), '2029-05');
    await keyboard.press('Enter');
    await expect(cards.open).toContainText('Ilse Varrow');
    await expect(cards.open.getByRole('radio', { name: '+2 strongly for' })).toBeChecked();
  });

  await test.step('the card says according to whom, and about whom', async () => {
    await keyboard.press('Enter');
    await keyboard.at(cards.disclosure('said'), 'Enter');
    await keyboard.tabTo(cards.choice('who says so of step 1'));
    await keyboard.type('Selm Courier');
    await keyboard.press('Enter');
    await keyboard.at(cards.choice('manner of step 1'), 'd');
    await keyboard.fillAt(cards.field('cue words of step 1'), 'said');
    await keyboard.press('Enter');
    await keyboard.at(cards.disclosure('More'), 'Enter');
    await keyboard.tabTo(cards.choice('Add an actor it is about or addresses'));
    await keyboard.type('Ferry Owners');
    await keyboard.press('Enter');
    await expect(cards.choice('actor of target 1')).toHaveValue('Ferry Owners’ League');
    await keyboard.press('Escape');
    await expect(bench.text.body).toBeFocused();
  });

  await test.step('E makes evidence, linked to the open stance at once', async () => {
    await bench.text.selectWords(1, 'The quay must be clean before the school beside it opens');
    await keyboard.press('e');
    await expect(bench.question('Kind of evidence')).toHaveValue('quotation');
    const kinds = bench.window.getByRole('listbox', { name: 'Kind of evidence' });
    await expect(kinds.getByRole('option', { selected: true })).toContainText('quotation');
    expect(await kinds.getByRole('option').count()).toBeGreaterThan(1);
    await keyboard.press('Enter');
    await expect(cards.open).toContainText('quotation · supports');
  });

  await test.step('more stances, a code and a note', async () => {
    for (const [paragraph, words, position] of [
      [2, 'rejects the date', '1'],
      [3, 'welcomed quieter boats but warned that two sailings a week would be lost', 'm'],
      [3, 'declined to say whether the state would share the cost', 'd'],
    ] as const) {
      await bench.text.selectWords(paragraph, words);
      await keyboard.press('s', position, 'Enter');
      await expect(cards.draft).toBeHidden();
    }
    await bench.text.selectWords(3, 'voted for the plan in the harbour board');
    await bench.resize(1000, 600);
    await keyboard.press('e');
    await bench.question('Kind of evidence').waitFor();
    expect(await bench.questionUncovered('Kind of evidence')).toBe(true);
    await bench.resize(1440, 900);
    await keyboard.type('vote');
    await keyboard.press('Enter');
    await expect(cards.open).toContainText('vote · supports');
    await bench.text.selectWords(2, 'a tax on the islands');
    await keyboard.press('c');
    await bench.question('Code').waitFor();
    await keyboard.type('sharing the burden');
    await keyboard.press('Enter');
    await expect(bench.list('Codes').getByRole('treeitem', { name: 'sharing the burden' })).toBeVisible();
    await bench.text.selectWords(2, '14 of its 19 ferries');
    await keyboard.press('n');
    await bench.question('Note', 'textbox').waitFor();
    await keyboard.type('Ask the League for its list of boats.');
    await keyboard.press('Enter');
    await expect(cards.open).toContainText('Ask the League');
  });

  await test.step('Ctrl+Z takes back by name, Ctrl+Shift+Z makes again', async () => {
    const note = cards.saying('Ask the League');
    await keyboard.press('Control+z');
    await expect(note).toBeHidden();
    await expect(bench.window.getByText('Undone: add note')).toBeVisible();
    await keyboard.press('Control+Shift+z');
    await expect(note).toBeVisible();
    await bench.saved();
  });

  await test.step('the picture of it', async () => {
    for (let n = 0; n < 12 && !(await cards.open.getByText('quotation · supports').isVisible()); n++)
      await keyboard.press('[');
    await keyboard.press('Alt+ArrowDown');
    await bench.window.getByText(/Undone:|Redone:/).waitFor({ state: 'hidden' });
    await first.screenshot('coding');
    await bench.chooseTheme('Dark');
    await first.screenshot('coding-dark');
    await bench.chooseTheme('Light');
  });

  const before = await test.step('one more edit, saved, then the program is killed', async () => {
    await bench.text.enter();
    await keyboard.press('Enter');
    await keyboard.at(cards.choice('Certainty'), 'p');
    // What is shown as saved may still be what was there before the key.
    const isThere = async () =>
      (await exportProject(path)).some((record) => record['certainty'] === 'probable');
    await expect.poll(isThere).toBe(true);
    await bench.saved();
    const records = await exportProject(path);
    await first.kill();
    return records;
  });

  await test.step('everything acknowledged is there when it is opened again', async () => {
    const varrow = named('actor', 'name', before, 'Ilse Varrow');
    const league = named('actor', 'name', before, 'Ferry Owners’ League');
    const issue = named('issue', 'name', before, quay);
    const stance = before.find(
      (record) => record.type === 'stance' && (record['holders'] as string[])[0] === varrow?.id,
    );
    expect(stance).toMatchObject({
      holders: [varrow?.id],
      issue: issue?.id,
      position: 2,
      certainty: 'probable',
      date: '2029-05',
      attribution: [
        { source: named('actor', 'name', before, 'Selm Courier')?.id, manner: 'direct', cue: 'said' },
      ],
      targets: [{ role: 'about', actor: league?.id }],
      passages: [{ quote: 'will close its northern quay to diesel ferries from 2031' }],
    });
    const evidence = named('evidence', 'kind', before, 'quotation');
    expect(named('link', 'from', before, evidence?.id)).toMatchObject({
      to: stance?.id,
      relation: 'supports',
    });
    const second = await launchStandpoint({ userData: first.userData, args: [path] });
    bench = await Workbench.of(second);
    await expect(bench.cards.saying('Ilse Varrow').first()).toBeVisible();
    const after = await exportProject(path);
    expect(after.map(withoutTimes)).toEqual(before.map(withoutTimes));
  });

  await test.step('undo still works, and says what it takes back', async () => {
    await bench.run('Undo');
    await expect(bench.window.getByText('Undone: edit stance')).toBeVisible();
    await bench.saved();
    const records = await exportProject(path);
    expect(records.filter(({ type }) => type === 'stance').map((stance) => stance['certainty'])).toContain(
      'certain',
    );
  });
});

import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Checklist } from '../pages/checklist.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { Workbench } from '../pages/workbench.ts';
import { answerDialog } from '../support/dialogs.ts';
import { useDocuments } from '../support/documents-folder.ts';
import { test } from '../support/launch.ts';

const TITLE = 'The Ostrelle channel (sample) – Standpoint';
const STEPS = [
  'Open a document',
  'Code an actor',
  'Code a stance',
  'Link evidence to it',
  'Settle what is to check',
  'Mark the document as done',
  'Export',
];
const HEARING = 'Record of the public hearing on the Ostrelle channel';

test('the sample is opened from the welcome by keyboard, and the checklist leads through the loop', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const documents = await temporaryFolder('documents');
  const standpoint = await launchStandpoint();
  await useDocuments(standpoint, documents);
  const { window } = standpoint;
  const checklist = new Checklist(window);

  await test.step('welcome', async () => {
    await standpoint.screenshot('sample-welcome-light');
    const welcomeKeys = new Keyboard(window);
    await welcomeKeys.at(window.getByRole('button', { name: 'Open the sample project' }), 'Enter');
    await expect(window).toHaveTitle(TITLE);
    await checklist.hasTicked();
  });
  const bench = await Workbench.of(standpoint);
  const { keyboard, cards, text } = bench;
  const height = await checklist.height();

  await test.step('open a document', async () => {
    await bench.goTo(HEARING);
    await checklist.hasTicked('Open a document');
  });

  await test.step('code an actor', async () => {
    await text.enter();
    await text.selectWords(16, 'The Residents');
    await keyboard.press('a');
    await expect(window.getByRole('option', { name: 'Quayside Residents' })).toBeVisible();
    await keyboard.press('Enter');
    await checklist.hasTicked('Open a document', 'Code an actor');
  });

  await test.step('code a stance', async () => {
    await text.selectWords(16, 'They oppose the nights, all of them');
    await keyboard.press('s');
    await expect(cards.draft).toBeVisible();
    await keyboard.press('1', 'Tab');
    await keyboard.type('Dredging should be allowed at night');
    await keyboard.press('Enter', 'Enter');
    await expect(cards.draft).toBeHidden();
    await checklist.hasTicked('Open a document', 'Code an actor', 'Code a stance');
  });

  await test.step('link evidence', async () => {
    await text.selectWords(16, 'Now think of ninety nights.');
    await keyboard.press('e');
    await expect(bench.question('Kind of evidence')).toBeFocused();
    await keyboard.press('Enter');
    await expect(cards.open).toContainText('supports');
    await checklist.hasTicked(...STEPS.slice(0, 4));
  });

  await test.step('settle what is to check', async () => {
    const group = window.locator('sp-to-check-panel summary').filter({ hasText: 're-check' });
    await keyboard.focus(group);
    await keyboard.press('Enter');
    const row = window.getByRole('treeitem').filter({ hasText: 'Fishers’ Guild' }).last();
    await keyboard.focus(row);
    await keyboard.press('Shift+F10');
    await keyboard.press('ArrowDown', 'Enter');
    await checklist.hasTicked(...STEPS.slice(0, 5));
  });

  await test.step('mark the document as done', async () => {
    await bench.run('mark document as done');
    await checklist.hasTicked(...STEPS.slice(0, 6));
  });

  await test.step('export', async () => {
    const out = join(documents, 'channel.jsonl');
    await answerDialog(standpoint, 'showSaveDialog', out);
    await bench.run('Export');
    const dialog = window.locator('sp-export-dialog');
    await keyboard.at(dialog.getByRole('button', { name: 'Export' }), 'Enter');
    await expect(dialog.getByText(documents, { exact: false })).toBeVisible();
    await keyboard.press('Escape');
    await checklist.hasTicked(...STEPS);
    await standpoint.screenshot('sample-finished');
  });
  expect(await checklist.height()).toBe(height);
});

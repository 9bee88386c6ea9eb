import { expect } from '@playwright/test';
import { test } from '../support/launch.ts';

test('the menu offers what can be done without a project', async ({ launchStandpoint }) => {
  const { app } = await launchStandpoint();
  const menu = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label, submenu }) => ({
      label,
      entries: submenu?.items
        .filter(({ type }) => type !== 'separator')
        .map(({ label, enabled }) => `${label}${enabled ? '' : ' (off)'}`),
    })),
  );
  expect(menu).toMatchObject([
    {
      label: '&File',
      entries: [
        'New project…',
        'Open project…',
        'Open the sample project',
        'New window',
        'Open &Recent',
        'Import texts… (off)',
        'Import a folder… (off)',
        'Paste a text… (off)',
        'Import codings… (off)',
        'Export… (off)',
        'Print… (off)',
        'Save now (off)',
        'Close project (off)',
        '&Quit',
      ],
    },
    {
      label: '&Edit',
      entries: [
        'Undo (off)',
        'Redo (off)',
        'Cu&t',
        '&Copy',
        '&Paste',
        'Select &All',
        'Find in document… (off)',
        'Find next (off)',
        'Find previous (off)',
        'Find in project… (off)',
        'Next hit in project (off)',
        'Previous hit in project (off)',
      ],
    },
    { label: '&Code' },
    { label: '&View' },
    { label: '&Help' },
  ]);
});

test('an entry is carried out by the window, whose settings and the menu follow one another', async ({
  launchStandpoint,
}) => {
  const standpoint = await launchStandpoint();
  const { window } = standpoint;
  await expect(window.getByRole('main')).toBeVisible();
  await standpoint.chooseFromMenu('shortcuts');
  await expect(window.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await window.getByRole('button', { name: 'Menu', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Settings…' }).click();
  const themes = window.getByRole('radiogroup', { name: 'Theme' });
  await themes.getByRole('radio', { name: 'Light' }).click();
  await expect(themes.getByRole('radio', { name: 'Light' })).toBeChecked();
  await standpoint.chooseFromMenu('theme.dark');
  await expect(themes.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(window.locator(':root')).toHaveAttribute('data-theme', 'dark');
});

test('the theme of the menu reaches the page, and lasts', async ({ launchStandpoint, temporaryFolder }) => {
  const userData = await temporaryFolder('settings');
  const first = await launchStandpoint({ userData });
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  for (const [theme, dark] of [
    ['light', false],
    ['dark', true],
  ] as const) {
    await first.chooseFromMenu(`theme.${theme}`);
    await expect.poll(() => first.window.evaluate(isDark)).toBe(dark);
  }
  await first.close();
  const second = await launchStandpoint({ userData });
  expect(await second.window.evaluate(isDark)).toBe(true);
  const checked = await second.app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme.dark')?.checked,
  );
  expect(checked).toBe(true);
});

import { expect } from '@playwright/test';
import { test } from '../support/launch.ts';

test('the program opens one window', async ({ launchStandpoint }) => {
  const standpoint = await launchStandpoint();
  await expect(standpoint.window).toHaveTitle('Standpoint');
  await expect(
    standpoint.window.getByRole('main').getByRole('heading', { name: 'Standpoint' }),
  ).toBeVisible();
  await standpoint.screenshot('start');
});

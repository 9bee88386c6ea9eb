import { expect, type Locator } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** A field of a dialog: what is put into it the first, the second and the last time, and what an export says then. */
export interface FormField {
  readonly gives: readonly [unknown, unknown, unknown];
  /** Does what belongs to pass 0, 1 or 2. */
  readonly act: (bench: Workbench, pass: 0 | 1 | 2) => Promise<void>;
}

function control({ window }: Workbench, role: 'textbox' | 'combobox', name: string): Locator {
  return window.getByRole(role, { name, exact: true });
}

/** A field for text; `cleared` is what an export says of the empty one, or what the field keeps. */
export function line(
  name: string,
  [first, second]: readonly [string, string],
  cleared: { readonly gives: unknown } | { readonly kept: string },
): FormField {
  const last = 'kept' in cleared ? second : '';
  return {
    gives: [first, second, 'kept' in cleared ? second : cleared.gives],
    async act(bench, pass) {
      await bench.keyboard.focus(control(bench, 'textbox', name));
      await bench.keyboard.fill([first, second, last][pass] ?? '');
    },
  };
}

/** A list of a few values, by the first letters of their names. */
export function list(
  name: string,
  [first, second, third]: readonly (readonly [string, unknown])[] & { readonly length: 3 },
): FormField {
  const values = [first, second, third];
  return {
    gives: [first?.[1], second?.[1], third?.[1]],
    async act(bench, pass) {
      const field = control(bench, 'combobox', name);
      await bench.keyboard.focus(field);
      await bench.keyboard.press('Home');
      await bench.keyboard.type(values[pass]?.[0] ?? '');
      await expect(field).toBeVisible();
    },
  };
}

/** A small table: a row is added, its first cell changed, and the row removed. */
export function rows(
  name: string,
  cell: string,
  kind: 'textbox' | 'combobox',
  [first, second]: readonly [string, string],
  gives: readonly [unknown, unknown, unknown],
  others: Readonly<Record<string, string>> = {},
): FormField {
  return {
    gives,
    async act({ window, keyboard }, pass) {
      const table = window.getByRole('table', { name, exact: true });
      if (pass === 2) {
        const remove = window.getByRole('button', { name: `Remove row 1 of ${name.toLowerCase()}` });
        await keyboard.focus(remove);
        await keyboard.press('Enter');
        return;
      }
      if (pass === 0) {
        await keyboard.focus(window.getByRole('button', { name: `Add to ${name.toLowerCase()}` }));
        await keyboard.press('Enter');
      }
      await keyboard.focus(table.getByRole(kind, { name: `${cell} 1`, exact: true }));
      await keyboard.fill([first, second][pass] ?? '');
      if (kind === 'combobox') await keyboard.press('Enter');
      if (pass === 1) return;
      for (const [column, words] of Object.entries(others)) {
        await keyboard.focus(table.getByRole('textbox', { name: `${column} 1`, exact: true }));
        await keyboard.fill(words);
      }
    },
  };
}

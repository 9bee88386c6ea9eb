import { expect, it } from 'vitest';
import { firstShortcuts, mayBeShortcut, shortcutsOf } from './shortcuts.ts';

const all = Object.values(firstShortcuts).flat();

it('gives no keys to two actions', () => {
  expect(all).toEqual([...new Set(all)]);
});

it('lets every shortcut that actions begin with be set', () => {
  expect(all.filter((keys) => !mayBeShortcut(keys))).toEqual([]);
});

it('keeps the keys that move, leave and copy', () => {
  const keys = [
    'Tab',
    'Shift+Tab',
    'Escape',
    'ArrowUp',
    'Shift+End',
    'Mod+C',
    'Mod+A',
    'Mod+Shift+ArrowLeft',
    'Shift',
  ];
  expect([...keys, 'Shift+Shift', 'Mod+Control', 'Alt+Alt'].filter(mayBeShortcut)).toEqual([]);
});

it('takes what the user has set, also where that is nothing', () => {
  expect(shortcutsOf('coding.actor', { 'coding.actor': ['Alt+1'] })).toEqual(['Alt+1']);
  expect(shortcutsOf('coding.actor', { 'coding.actor': [] })).toEqual([]);
  expect(shortcutsOf('coding.actor', {})).toEqual(['A']);
  expect(shortcutsOf('settings', {})).toEqual([]);
});

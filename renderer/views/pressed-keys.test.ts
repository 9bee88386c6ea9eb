import { expect, it } from 'vitest';
import { belongsToField, pressedKeys } from './pressed-keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const cases = [
  [{ ...none, key: 'z', code: 'KeyZ', ctrlKey: true }, 'Mod+Z'],
  [{ ...none, key: 'Z', code: 'KeyZ', metaKey: true, shiftKey: true }, 'Mod+Shift+Z'],
  [{ ...none, key: 'я', code: 'KeyZ', ctrlKey: true }, 'Mod+Z'],
  [{ ...none, key: 'ظ', code: 'KeyZ', ctrlKey: true }, 'Mod+Z'],
  [{ ...none, key: '?', code: 'Slash', shiftKey: true }, '?'],
  [{ ...none, key: 'F6', code: 'F6', shiftKey: true }, 'Shift+F6'],
  [{ ...none, key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft'],
  [{ ...none, key: 's', code: 'KeyS' }, 'S'],
] as const;

it('names keys the same on every keyboard', () => {
  expect(cases.map(([event]) => pressedKeys(event))).toEqual(cases.map(([, keys]) => keys));
});

it('leaves a field its letters, and its undo where it has one', () => {
  const keys = ['S', '?', 'Delete', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+S', 'Mod+K', 'F6', 'Shift+F6'];
  const kept = (hasOwnUndo: boolean) => keys.filter((each) => belongsToField(each, hasOwnUndo));
  expect(kept(true)).toEqual(['S', '?', 'Delete', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y']);
  expect(kept(false)).toEqual(['S', '?', 'Delete']);
});

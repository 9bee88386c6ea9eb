import { describe, expect, it } from 'vitest';
import { placesOf } from './row-item.ts';
import { actionOn } from './row-keys.ts';

const rows = [
  { id: 'a', label: 'a', depth: 0, isOpen: true },
  { id: 'b', label: 'b', depth: 1, isOpen: false },
  { id: 'c', label: 'c', depth: 0 },
];
const places = placesOf(rows);

/** What a key does on a row, in a word. */
function pressed(
  at: number,
  key: string,
  more: { altKey?: boolean; rtl?: boolean; shiftKey?: boolean; page?: number } = {},
): string {
  const row = rows[at] ?? { id: '', label: '' };
  const { rtl = false, altKey = false, shiftKey = false, page = 0 } = more;
  const around = { count: rows.length, page, place: places[at], isRightToLeft: rtl };
  const action = actionOn(row, at, { key, altKey, shiftKey }, around);
  if (action === undefined) return 'none';
  return action.type === 'go'
    ? `go ${action.to}`
    : action.type === 'move'
      ? `move ${action.by}`
      : action.type;
}

describe('a key on a row', () => {
  it.each([
    ['ArrowDown', 0, 'go 1'],
    ['ArrowDown', 2, 'go 2'],
    ['ArrowUp', 0, 'go 0'],
    ['End', 0, 'go 2'],
    ['Home', 2, 'go 0'],
    ['ArrowRight', 0, 'go 1'],
    ['ArrowRight', 1, 'fold'],
    ['ArrowRight', 2, 'stay'],
    ['ArrowLeft', 0, 'fold'],
    ['ArrowLeft', 1, 'go 0'],
    ['ArrowLeft', 2, 'stay'],
    ['Enter', 0, 'choose'],
    [' ', 0, 'mark'],
    ['PageDown', 0, 'none'],
    ['PageUp', 2, 'none'],
    ['F2', 0, 'rename'],
    ['Delete', 0, 'remove'],
    ['F10', 0, 'none'],
    ['x', 0, 'none'],
  ])('%s on %i: %s', (key, at, expected) => {
    expect(pressed(at, key)).toBe(expected);
  });

  it('goes by pages where the list has some', () => {
    const by = (at: number, key: string): string => pressed(at, key, { page: 2 });
    expect([by(0, 'PageDown'), by(1, 'PageDown'), by(2, 'PageUp'), by(1, 'PageUp')]).toEqual([
      'go 2',
      'go 2',
      'go 0',
      'go 0',
    ]);
  });

  it('goes the other way where the text does', () => {
    expect([pressed(1, 'ArrowLeft', { rtl: true }), pressed(1, 'ArrowRight', { rtl: true })]).toEqual([
      'fold',
      'go 0',
    ]);
    expect([
      pressed(1, 'ArrowRight', { altKey: true }),
      pressed(1, 'ArrowRight', { altKey: true, rtl: true }),
      pressed(1, 'ArrowDown', { altKey: true }),
      pressed(1, 'F10', { shiftKey: true }),
    ]).toEqual(['move 1', 'move -1', 'none', 'menu']);
  });
});

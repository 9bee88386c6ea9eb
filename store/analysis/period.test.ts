import { describe, expect, it } from 'vitest';
import { dayText, periodOf, startOf, unitOf, units } from './period.ts';

describe('the days of a date', () => {
  it.each([
    ['2022-03-05', '2022-03-05', '2022-03-05'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02~', '2024-02-01', '2024-02-29'],
    ['2021-11/2022-03', '2021-11-01', '2022-03-31'],
    ['0044', '0044-01-01', '0044-12-31'],
    ['2022/..', '2022-01-01', ''],
    [null, '', ''],
  ])('%s are from %s to %s', (date, first, last) => {
    const period = periodOf(date);
    expect([period.first, period.last].map((day) => (Number.isFinite(day) ? dayText(day) : ''))).toEqual([
      first,
      last,
    ]);
  });
});

describe('units', () => {
  it('follow each other over the turn of a year, and begin where the one before ends', () => {
    for (const unit of units) {
      for (const day of [-800_000, -1, 0, 18_992, 19_000]) {
        const number = unitOf(day, unit);
        expect(startOf(number, unit)).toBeLessThanOrEqual(day);
        expect(startOf(number + 1, unit)).toBeGreaterThan(day);
        expect(unitOf(startOf(number + 1, unit) - 1, unit)).toBe(number);
      }
    }
  });

  it('of a week begin on Monday', () => {
    expect(dayText(startOf(unitOf(periodOf('2021-01-03').first, 'week'), 'week'))).toBe('2020-12-28');
  });
});

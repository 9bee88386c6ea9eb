import { expect, it } from 'vitest';
import { Desk } from '../../../store/commands/testing/desk.ts';
import { type Coded, isCoded } from '../../../store/model/records.ts';
import { Spoken } from './spoken.ts';

const text = 'The board met. It voted.\nNobody came.';

it('says a paragraph with its sentence, then words, then selections, and tags where they begin', () => {
  const made = new Desk();
  made.addStanceWithEvidence();
  const stance = [...made.records.all('stance')].filter(isCoded);
  const spoken = new Spoken();
  const at = (focus: number, here: readonly Coded[] = [], anchor = focus, paragraph = 1): string =>
    spoken.moved({
      text,
      locale: 'en',
      records: made.records,
      range: { anchor, focus },
      place: { paragraph, of: 2 },
      here,
    });
  expect(at(0)).toBe('Paragraph 1 of 2. The board met.');
  expect(at(5)).toBe('board');
  expect(at(9)).toBe('board');
  expect(at(4, [], 9)).toBe('Selected: board');
  expect(at(10, stance)).toMatch(/^met\. Stance: /);
  expect(at(11, stance)).toBe('met');
  expect(at(12)).toBe('met');
  expect(at(11, stance)).toMatch(/^met\. Stance: /);
  expect(at(30, [], 30, 2)).toBe('Paragraph 2 of 2. Nobody came.');
  expect(at(text.length, [], text.length, 2)).toBe('.');
  spoken.begin();
  expect(at(30, [], 30, 2)).toBe('Paragraph 2 of 2. Nobody came.');
});

it('says what was chosen, with its words cut where they are long', () => {
  const made = new Desk();
  made.addStanceWithEvidence();
  const [stance] = made.records.all('stance');
  if (stance === undefined) throw new Error('no stance');
  const place = { paragraph: 1, of: 1 };
  const [first] = stance.passages;
  if (first === undefined) throw new Error('no words');
  expect(new Spoken().chose(made.records, stance, place)).toMatch(/^Stance: .+\. “.+”\. Paragraph 1 of 1$/);
  const long = { ...stance, passages: [{ ...first, quote: 'word '.repeat(100) }] };
  expect(new Spoken().chose(made.records, long, undefined)).toMatch(/^Stance: .{0,60}\. “.{200}…”$/);
});

import { expect, it } from 'vitest';
import { isEdtf } from '../../store/model/schema/edtf.ts';
import { looksLikeEdtf } from './looks-like-edtf.ts';

const dates = [
  '2022', '2022-03', '2022-03-15', '2021-11/2022-03', '2022~', '2022?', '2022-03%', '202X', '2022-XX', '2022-21',
  '2022-03-15T09:30:00Z', '../2022', '2022/..', '2022-03/', '[2021,2022]', '{2021..2023}', 'Y17000000002', '-0044-03-15',
]; // prettier-ignore
const others = ['', 'March 2022', '15.3.2022', '2022-3', '2022-13-40x', '2022/03/15', '2022-03-15 09:30'];

it('takes for dates what the store takes for dates', () => {
  expect(dates.filter((text) => !isEdtf(text))).toEqual([]);
  expect(dates.filter((text) => !looksLikeEdtf(text))).toEqual([]);
  expect(others.filter((text) => isEdtf(text))).toEqual([]);
  expect(others.filter(looksLikeEdtf)).toEqual([]);
});

import { expect, test } from 'vitest';
import { inForce } from './in-force.ts';

const roles = [
  { name: 'clerk', from: null, to: null },
  { name: 'harbour master', from: '2004', to: '2014-06' },
  { name: 'mayor', from: '2014-06', to: null },
  { name: 'adviser', from: null, to: '1999~' },
];

test.each([
  [null, ['clerk', 'harbour master', 'mayor', 'adviser']],
  ['2010', ['harbour master']],
  ['2014', ['harbour master', 'mayor']],
  ['2014-06-30', ['harbour master', 'mayor']],
  ['2014-07-01', ['mayor']],
  ['2013/2020', ['harbour master', 'mayor']],
  ['1998', ['adviser']],
  ['2001', ['clerk']],
  ['[2001,2010]', ['harbour master', 'mayor', 'adviser']],
])('at %j the roles are %j', (date, names) => {
  expect(inForce(roles, date).map(({ name }) => name)).toEqual(names);
});

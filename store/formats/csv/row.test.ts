import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowFormat } from './row.ts';

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', '’', '"', ',', ';', '\t', '\n', '\r', ' ', '=') }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

test.each([',', '\t'])('rows with %j between the cells are those of csv-stringify', (delimiter) => {
  const options = { delimiter, eof: false, quoted_match: /[\r\n]/, cast: { boolean: String } };
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (row) => {
      expect(rowFormat(delimiter)(row)).toBe(stringify([row], options));
    }),
  );
});

import { type Failure, fail } from '../../model/result.ts';

/** The failure for a cell that cannot be read. */
export function badCell(column: string, value: string): Failure {
  return fail('bad-row', {
    column,
    value,
    problem: value === '' ? `${column} is empty` : `${column}: “${value}”`,
  }).error;
}

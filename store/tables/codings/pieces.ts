import type { Passage } from '../../model/records.ts';
import { type Result, ok } from '../../model/result.ts';
import { splitValues } from '../cells.ts';
import { type Quoted, findQuotation } from './quotations.ts';
import { passagesAt } from './slots.ts';
import type { RowWork } from './work.ts';

function findAll(
  { text }: RowWork,
  quotes: readonly string[],
  within: readonly Passage[],
): Result<readonly Quoted[]> {
  const found: Quoted[] = [];
  for (const quote of quotes) {
    const quoted = findQuotation(text, quote, { within });
    if (!quoted.ok) return quoted;
    found.push(quoted.value);
  }
  return ok(found);
}

/**
 * Finds the quotations in the cell of a row's evidence. One with a `;` is a single quotation where the text has it in these
 * very words, else several; where these are not all found, a single one again if it is found at all.
 */
function findQuotations(work: RowWork, within: readonly Passage[]): Result<readonly Quoted[]> {
  const cell = work.row.cell('evidence_quote');
  const several = splitValues(cell);
  if (several.length < 2) return findAll(work, several, within);
  const whole = findAll(work, [cell], within);
  if (whole.ok && whole.value.every(({ exact }) => exact)) return whole;
  const each = findAll(work, several, within);
  return each.ok || !whole.ok ? each : whole;
}

const withoutWords: Quoted = { passages: [], score: 1, exact: true };

/**
 * The places of the words of each piece of evidence that a row names: by offsets where these hold, else by the words, of
 * several places those `within` the stance's. Pieces of which only a citation is known have none.
 */
export function findPieces(work: RowWork, within: readonly Passage[]): Result<readonly Quoted[]> {
  const byOffsets = passagesAt(work, 'evidence_passages');
  const found: Result<readonly Quoted[]> =
    byOffsets.length > 0
      ? ok(byOffsets.map((passages) => ({ ...withoutWords, passages })))
      : findQuotations(work, within);
  if (!found.ok || found.value.length > 0) return found;
  return ok(splitValues(work.row.cell('evidence_citation')).map(() => withoutWords));
}

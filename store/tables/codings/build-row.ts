import { parseRecord } from '../../model/parse.ts';
import type { Stance, Target } from '../../model/records.ts';
import { type Failure, type Result, fail, ok } from '../../model/result.ts';
import { badCell } from './bad-cell.ts';
import { actorNamed, holderOf } from './actors.ts';
import { issueNamed } from './codebook-entries.ts';
import { idFor } from './ids.ts';
import { pieceValues } from './piece-values.ts';
import { findPieces } from './pieces.ts';
import { type Quoted, findQuotation } from './quotations.ts';
import { type RowValues, rowValues } from './row-values.ts';
import { whereIs } from './sheet.ts';
import { showBy } from './show.ts';
import { anchorsAt, passagesAt } from './slots.ts';
import { type RowWork, codedStamp } from './work.ts';

/** Remarks that a quotation was found in other words than its own, or only by the order of its runs. */
function noteLikeness(
  { row, notices }: RowWork,
  column: string,
  { score, exact, passages }: Quoted,
  quote: string,
): void {
  if (exact && score === 1) return;
  const found = passages.map((passage) => passage.quote).join(' […] ');
  const details = { column, quote, found, score: Math.round(score * 1000) / 1000 };
  notices.push({ code: 'quote-fuzzy', where: whereIs(row), details });
}

/** Where the words of the stance are: by the offsets that Standpoint wrote where these hold, else by the words. */
function findStance(work: RowWork): Result<Quoted> {
  const [byOffsets = []] = passagesAt(work, 'stance_passages');
  if (byOffsets.length > 0) return ok({ passages: byOffsets, score: 1, exact: true });
  return findQuotation(work.text, work.row.cell('stance_quote'));
}

function attributionOf(
  work: RowWork,
  { steps }: RowValues,
  holders: Stance['holders'],
): Stance['attribution'] {
  const passages = passagesAt(work, 'attribution_passages');
  return steps.map(({ source, manner, cue }, at) => ({
    source:
      source.type === 'named'
        ? actorNamed(work, source.name)
        : source.type === 'holder'
          ? (holders[0] ?? null)
          : null,
    manner,
    cue,
    passages: passages[at] ?? [],
  }));
}

function targetsOf(work: RowWork, role: 'about' | 'addressee', names: readonly string[]): readonly Target[] {
  const passages = passagesAt(work, `${role}_passages`);
  return names.map((name, at) => ({ role, actor: actorNamed(work, name), passages: passages[at] ?? [] }));
}

function stanceOf(work: RowWork, values: RowValues, { passages }: Quoted): Stance {
  const holders = [...new Set(values.holders.map((holder) => holderOf(work, holder)))];
  const { position, certainty, date, status, attributes, condition } = values;
  return {
    type: 'stance',
    id: idFor<'stance'>(work.context.newId()),
    holders,
    issue: issueNamed(work, values.issue),
    position,
    certainty,
    date,
    attribution: attributionOf(work, values, holders),
    targets: [...targetsOf(work, 'about', values.about), ...targetsOf(work, 'addressee', values.addressee)],
    condition:
      condition === ''
        ? null
        : { text: condition, passages: passagesAt(work, 'condition_passages')[0] ?? [] },
    passages,
    anchors: anchorsAt(work),
    status,
    attributes,
    ...codedStamp(work),
  };
}

/** A value that no record can have, as a name of more than 1,000 characters. */
function brokenValue({ register }: RowWork): Failure | undefined {
  for (const record of register.row()) {
    const parsed = parseRecord(record);
    if (!parsed.ok) {
      const { field = '', problem = '' } = parsed.error.details;
      return fail('bad-row', {
        column: `${record.type}.${field}`,
        value: '',
        problem: `${field}: ${problem}`,
      }).error;
    }
  }
  return undefined;
}

function noteStanceTargets({ row, notices, columns }: RowWork): void {
  const lost = columns.own ? row.cell('about_stances') : '';
  if (lost !== '')
    notices.push({
      code: 'target-lost',
      where: whereIs(row),
      details: { slot: 'about_stances', to: lost },
    });
}

/**
 * Puts the records of a row into the register: a stance, its evidence and links, and the names that are new. Fails, for the
 * caller to drop what was put, with `quote-not-found`, `quote-ambiguous` or `bad-row`.
 */
export function buildRow(work: RowWork): Result<Stance> {
  const { row, columns, register } = work;
  const problems: Failure[] = [];
  const bad = (column: string, value: string): void => {
    problems.push(badCell(column, value));
  };
  const values = rowValues(row, columns, register.find('scale', 'scale'), bad);
  const quoted = findStance(work);
  if (!quoted.ok) return withColumn(quoted.error, 'stance_quote');
  const pieces = findPieces(work, quoted.value.passages);
  if (!pieces.ok) return withColumn(pieces.error, 'evidence_quote');
  const details = pieceValues(row, pieces.value.length, bad);
  for (const [at, { passages }] of pieces.value.entries()) {
    if (passages.length === 0 && details[at]?.citation === null)
      bad('evidence_quote', row.cell('evidence_quote'));
  }
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, error: problem };
  noteLikeness(work, 'stance_quote', quoted.value, row.cell('stance_quote'));
  const stance = stanceOf(work, values, quoted.value);
  register.put(stance);
  pieces.value.forEach((piece, at) => {
    noteLikeness(work, 'evidence_quote', piece, row.cell('evidence_quote'));
    const said = details[at];
    if (said !== undefined) showBy(work, stance.id, values.status, piece, said);
  });
  noteStanceTargets(work);
  const broken = brokenValue(work);
  return broken === undefined ? ok(stance) : { ok: false, error: broken };
}

function withColumn({ code, details }: Failure, column: string): Result<never> {
  return fail(code, { column, ...details });
}

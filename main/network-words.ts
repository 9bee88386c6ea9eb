import {
  type NetworkParameters,
  aggregates,
  misfit,
  normalisations,
  usualNetwork,
} from '../store/analysis/network-parameters.ts';
import { units } from '../store/analysis/period.ts';
import { repeats } from '../store/analysis/repeats.ts';
import type { Windows } from '../store/analysis/windows.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { Records } from '../store/model/record-set.ts';
import { isEdtf } from '../store/model/schema/edtf.ts';
import { levelIn } from './analysis-words.ts';
import type { Line } from './parse-line.ts';

/** The options of the command line that say what a network is made of, and how. */
export const networkOptions = [
  ...['rows', 'columns', 'mode', 'aggregate', 'normalise', 'duplicates', 'level', 'from', 'to'],
  ...['imprecise', 'range', 'window', 'step', 'unit', 'filter'],
] as const;

type Options = Line['options'];

function wrong(problem: string): ReturnType<typeof fail> {
  return fail('wrong-usage', { problem });
}

/** One of some words; the usual one where none is given. */
export function oneOf<Word extends string>(
  options: Options,
  name: string,
  words: readonly Word[],
  usual: Word,
): Result<Word> {
  const given = options[name];
  if (given === undefined) return ok(usual);
  const found = words.find((word) => word === given);
  return found === undefined ? wrong(`--${name} takes ${words.join(', ')} and not ${given}`) : ok(found);
}

export function dateIn(options: Options, name: 'from' | 'to'): Result<string | null> {
  const given = options[name];
  if (given !== undefined && !isEdtf(given))
    return wrong(`--${name} takes a date as 2022-03 and not ${given}`);
  return ok(given ?? null);
}

/** The sides: issues where actors are not, whichever of the two is named. */
function rowsIn(options: Options): Result<NetworkParameters['rows']> {
  const sides = ['actors', 'issues'] as const;
  const columns = oneOf(options, 'columns', sides, options['rows'] === 'issues' ? 'actors' : 'issues');
  if (!columns.ok) return columns;
  const rows = oneOf(options, 'rows', sides, columns.value === 'issues' ? 'actors' : 'issues');
  if (rows.ok && rows.value === columns.value)
    return wrong('--rows and --columns are actors and issues, or issues and actors');
  return rows;
}

/** All values of a table of results, or the first failure. */
export function together<Values extends object>(results: {
  readonly [Name in keyof Values]: Result<Values[Name]>;
}): Result<Values>;
export function together(
  results: Readonly<Record<string, Result<unknown>>>,
): Result<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, result] of Object.entries(results)) {
    if (!result.ok) return result;
    values[name] = result.value;
  }
  return ok(values);
}

/** What a command line asks of a network. Fails with `wrong-usage` or `not-found`. */
export function networkIn(records: Records, options: Options): Result<NetworkParameters> {
  const mode = oneOf(options, 'mode', ['one', 'two'] as const, usualNetwork.mode);
  if (!mode.ok) return mode;
  const [usual] = aggregates[mode.value];
  const read = together<NetworkParameters>({
    mode,
    level: levelIn(records, options['level']),
    rows: rowsIn(options),
    aggregate: oneOf(options, 'aggregate', [...new Set([...aggregates.one, ...aggregates.two])], usual),
    normalise: oneOf(
      options,
      'normalise',
      [...new Set([...normalisations.one, ...normalisations.two])],
      'no',
    ),
    duplicates: oneOf(options, 'duplicates', repeats, usualNetwork.duplicates),
    range: oneOf(options, 'range', ['scale', 'observed'] as const, usualNetwork.range),
    from: dateIn(options, 'from'),
    to: dateIn(options, 'to'),
    imprecise: oneOf(options, 'imprecise', ['count', 'leave-out'] as const, usualNetwork.imprecise),
  });
  if (!read.ok) return read;
  switch (misfit(read.value)) {
    case 'aggregate':
      return wrong(`--mode ${mode.value} takes --aggregate ${aggregates[mode.value].join(', ')}`);
    case 'normalise':
      return wrong(`--mode ${mode.value} takes --normalise ${normalisations[mode.value].join(', ')}`);
    case undefined:
      return read;
  }
}

function wholeIn(options: Options, name: 'window' | 'step', usual: number): Result<number> {
  const given = options[name];
  const number = Number(given ?? usual);
  if (Number.isSafeInteger(number) && number > 0) return ok(number);
  return wrong(`--${name} takes a whole number from 1 on and not ${given}`);
}

/** How a command line cuts time; null where it does not. Fails with `wrong-usage`. */
export function windowsIn(options: Options): Result<Windows | null> {
  if (options['window'] === undefined) {
    const left = ['step', 'unit'].find((name) => options[name] !== undefined);
    return left === undefined ? ok(null) : wrong(`--${left} goes with --window`);
  }
  return together<Windows>({
    size: wholeIn(options, 'window', 1),
    step: wholeIn(options, 'step', 1),
    unit: oneOf(options, 'unit', [...units, 'statement'] as const, 'month'),
  });
}

import { chosenStances } from '../store/analysis/chosen-stances.ts';
import { dossierOf } from '../store/analysis/dossier.ts';
import {
  type MatrixParameters,
  type PositionMatrix,
  cellSources,
  matrixOrders,
  positionMatrix,
  usualMatrix,
} from '../store/analysis/position-matrix.ts';
import { repeats } from '../store/analysis/repeats.ts';
import { statementsOf } from '../store/analysis/statements.ts';
import { timelineOf } from '../store/analysis/timeline.ts';
import type { Stance } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { Records } from '../store/model/record-set.ts';
import { dossierLines, matrixLines, timelineLines } from './analysis-text.ts';
import { actorIn, filterIn, issueIn, levelIn } from './analysis-words.ts';
import { type CommandLine, type Output, within } from './line-command.ts';
import { dateIn, oneOf, together } from './network-words.ts';
import type { Line } from './parse-line.ts';
import { projectHere } from './project-here.ts';

type Options = Line['options'];

/** An analysis of the stances that a line chooses. */
type Analysis = (
  records: Records,
  stances: readonly Stance[],
  options: Options,
) => Result<Omit<Output, 'remarks'>>;

/** What runs an analysis over the whole project. */
function analysing(analyse: Analysis): CommandLine['run'] {
  return ({ places: [folder = ''], options }, surroundings, absolute) =>
    within(absolute(folder), null, surroundings, async (session) => {
      const project = await projectHere(session, surroundings.disk);
      if (!project.ok) return project;
      const { records } = project.value;
      const filter = filterIn(records, options['filter']);
      if (!filter.ok) return filter;
      const output = analyse(records, chosenStances(records, filter.value), options);
      return output.ok ? ok({ ...output.value, remarks: [] }) : output;
    });
}

function matrixIn(records: Records, options: Options): Result<MatrixParameters> {
  return together<MatrixParameters>({
    level: levelIn(records, options['level']),
    duplicates: oneOf(options, 'duplicates', repeats, usualMatrix.duplicates),
    from: dateIn(options, 'from'),
    to: dateIn(options, 'to'),
    imprecise: oneOf(options, 'imprecise', ['count', 'leave-out'] as const, usualMatrix.imprecise),
    order: oneOf(options, 'order', matrixOrders, usualMatrix.order),
  });
}

/** A matrix as JSON: its cells as objects, null where there is no value. */
function matrixJson(matrix: PositionMatrix, parameters: MatrixParameters): unknown {
  const { rows, columns, cells, counted, without } = matrix;
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ id, name }));
  return {
    parameters,
    rows: named(rows),
    columns: named(columns),
    cells: Array.from(cells.row, (row, at) => {
      const value = (of: Float64Array): number | null => (cells.count[at] === 0 ? null : (of[at] ?? null));
      const { mixed, unclear, declined, unset } = cells.apart;
      return {
        ...{ row, column: cells.column[at], count: cells.count[at], mean: value(cells.mean) },
        ...{
          lowest: value(cells.lowest),
          highest: value(cells.highest),
          isOpposed: cells.isOpposed[at] === 1,
        },
        ...{ mixed: mixed[at], unclear: unclear[at], declined: declined[at], unset: unset[at] },
        stances: cellSources(matrix, at),
      };
    }),
    ...{ counted, without },
  };
}

const matrix: CommandLine = {
  name: 'matrix',
  places: ['FOLDER'],
  options: ['level', 'from', 'to', 'imprecise', 'duplicates', 'order', 'filter'],
  needed: [],
  help: 'shows who stands where on what: the mean of positions, how many, how far apart, and what is no position on the scale',
  run: analysing((records, stances, options) => {
    const parameters = matrixIn(records, options);
    if (!parameters.ok) return parameters;
    const made = positionMatrix(statementsOf(records, stances, parameters.value.level), parameters.value);
    return ok({ json: matrixJson(made, parameters.value), lines: matrixLines(made) });
  }),
};

const timeline: CommandLine = {
  name: 'timeline',
  places: ['FOLDER'],
  options: ['actor', 'issue', 'filter'],
  needed: [],
  help: 'shows positions by date, and where they change',
  run: analysing((records, stances, options) => {
    const of = together<{ readonly holder: string | null; readonly issue: string | null }>({
      holder: options['actor'] === undefined ? ok(null) : actorIn(records, options['actor']),
      issue: options['issue'] === undefined ? ok(null) : issueIn(records, options['issue']),
    });
    if (!of.ok) return of;
    const made = timelineOf(records, statementsOf(records, stances, { type: 'coded' }), of.value);
    return ok({ json: made, lines: timelineLines(made) });
  }),
};

const dossier: CommandLine = {
  name: 'dossier',
  places: ['FOLDER'],
  options: ['actor', 'filter'],
  needed: ['actor'],
  help: 'tells what is known of an actor: names, roles, positions with who says so and what shows them, contradictions',
  run: analysing((records, stances, options) => {
    const { actor: name = '' } = options;
    const actor = actorIn(records, name);
    if (!actor.ok) return actor;
    const made = dossierOf(records, actor.value, stances);
    return made === undefined
      ? fail('not-found', { type: 'actor', name })
      : ok({ json: made, lines: dossierLines(made) });
  }),
};

/** What the command line can tell about positions. */
export const analysisLines: readonly CommandLine[] = [matrix, timeline, dossier];

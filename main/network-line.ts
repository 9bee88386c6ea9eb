import { extname } from 'node:path';
import { chosenStances } from '../store/analysis/chosen-stances.ts';
import { type Graph, graphOf } from '../store/analysis/graph.ts';
import { networkOf, picked } from '../store/analysis/network.ts';
import { dayText } from '../store/analysis/period.ts';
import { statementsOf } from '../store/analysis/statements.ts';
import { windowsOf } from '../store/analysis/windows.ts';
import type { Disk } from '../store/disk/disk.ts';
import { OutputFiles } from '../store/disk/output-files.ts';
import { networkFormatById, networkFormats } from '../store/formats/networks/index.ts';
import type { NetworkFormat } from '../store/formats/networks/network-format.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { Records } from '../store/model/record-set.ts';
import { filterIn } from './analysis-words.ts';
import { type CommandLine, within } from './line-command.ts';
import { networkIn, networkOptions, windowsIn } from './network-words.ts';
import type { Line } from './parse-line.ts';
import { projectHere } from './project-here.ts';

/** A network, with the days that it is of where time is cut into windows. */
interface Cut {
  readonly graph: Graph;
  readonly days: { readonly from: string; readonly to: string } | null;
}

/** The networks that a command line asks for: one, or one for each window of time. */
function networksIn(records: Records, options: Line['options']): Result<readonly Cut[]> {
  const parameters = networkIn(records, options);
  if (!parameters.ok) return parameters;
  const windows = windowsIn(options);
  if (!windows.ok) return windows;
  const filter = filterIn(records, options['filter']);
  if (!filter.ok) return filter;
  const { level } = parameters.value;
  const statements = statementsOf(records, chosenStances(records, filter.value), level);
  const cut = (numbers?: readonly number[]): Graph => {
    const of = picked(statements, parameters.value, numbers);
    return graphOf(records, of, networkOf(of));
  };
  if (windows.value === null) return ok([{ graph: cut(), days: null }]);
  return ok(
    windowsOf(statements, parameters.value, windows.value).map(({ first, last, numbers }) => ({
      graph: cut(numbers),
      days: { from: dayText(first), to: dayText(last) },
    })),
  );
}

/** The name of the file for a window: with its days before the ending. */
function fileFor(path: string, days: Cut['days']): string {
  if (days === null) return path;
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${days.from}-${days.to}${ending}`;
}

/** Writes networks to files; nothing is put there before all of them are whole. */
async function write(
  disk: Disk,
  path: string,
  cuts: readonly Cut[],
  format: NetworkFormat,
): Promise<Result<readonly string[]>> {
  const outputs = new OutputFiles(disk);
  const encoder = new TextEncoder();
  for (const { graph, days } of cuts)
    for (const piece of format.write(graph)) {
      const written = await outputs.append(fileFor(path, days), encoder.encode(piece));
      if (written.ok) continue;
      await outputs.abandon();
      return written;
    }
  const finished = await outputs.finish();
  if (finished.ok) return ok(cuts.map(({ days }) => fileFor(path, days)));
  await outputs.abandon();
  return finished;
}

/** What a network comes to, on one line. */
function line({ graph, days }: Cut): string {
  const { rows, nodes, mode, ties, counted } = graph;
  const sides = mode === 'one' ? `${rows}` : `${rows} x ${nodes.length - rows}`;
  const when = days === null ? '' : `${days.from} to ${days.to}: `;
  return `${when}${sides} nodes, ${ties.size} ties, from ${counted} statements`;
}

/** Makes networks of who agrees with whom, or who says what, for other programs. */
export const networkLine: CommandLine = {
  name: 'network',
  places: ['FOLDER'],
  options: [...networkOptions, 'format', 'out'],
  needed: ['out'],
  help: 'writes a network of actors, or of actors and issues; with --window one for each stretch of time',
  run({ places: [folder = ''], options }, surroundings, absolute) {
    const { format: id = 'json', out = '' } = options;
    const format = networkFormatById(id);
    const known = networkFormats.map((each) => each.id).join(', ');
    if (format === undefined)
      return Promise.resolve(fail('wrong-usage', { problem: `--format takes ${known} and not ${id}` }));
    return within(absolute(folder), null, surroundings, async (session) => {
      const project = await projectHere(session, surroundings.disk);
      if (!project.ok) return project;
      const cuts = networksIn(project.value.records, options);
      if (!cuts.ok) return cuts;
      const files = await write(surroundings.disk, absolute(out), cuts.value, format);
      if (!files.ok) return files;
      const networks = cuts.value.map(({ graph, days }, at) => ({
        file: files.value[at],
        ...days,
        nodes: graph.nodes.length,
        ties: graph.ties.size,
        counted: graph.counted,
        apart: graph.apart,
      }));
      return ok({ json: { format: id, networks }, lines: cuts.value.map(line), remarks: [] });
    });
  },
};

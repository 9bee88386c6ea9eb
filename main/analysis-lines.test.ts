import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lineCommands } from './command-line.ts';
import { parseLine } from './parse-line.ts';
import { type Bench, addDocument, must, onBench, sampleText } from './testing/bench.ts';

/** A closed project in which an office turns on tolls, with evidence, and a league that it belongs to answers. */
async function filled(bench: Bench): Promise<void> {
  await bench.create();
  const session = await bench.open();
  const document = await addDocument(session, sampleText);
  const passages = [{ from: 0, to: 18 }];
  const tolls = { document, issue: 'tolls', passages };
  for (const [name, input] of [
    ['addActor', { id: 'league', name: 'The Fishers’ League', kind: 'organisation' }],
    [
      'addActor',
      {
        ...{
          id: 'office',
          name: 'The Harbour Office',
          memberships: [{ of: 'league', from: '2020', to: null }],
        },
        aliases: [{ name: 'The Port', from: null, to: '2019' }],
      },
    ],
    ['addIssue', { id: 'tolls', name: 'Tolls' }],
    ['addStance', { id: 's1', ...tolls, holders: ['office'], position: 2, date: '2021' }],
    ['addStance', { id: 's2', ...tolls, holders: ['office'], position: -1, date: '2022-05-01' }],
    ['addStance', { id: 's3', ...tolls, holders: ['office'], position: 'mixed', date: '2022' }],
    [
      'addStance',
      {
        ...{ id: 's4', ...tolls, holders: ['league'], position: null },
        attribution: [{ source: 'office', manner: 'direct', cue: null, passages: [] }],
      },
    ],
    ['addEvidence', { id: 'e1', document, kind: 'vote', passages, reliability: 'B', credibility: 2 }],
    ['addLink', { id: 'l1', document, from: 'e1', to: 's2', relation: 'supports' }],
    ['saveFilter', { name: 'Set', filter: { positions: [2, -1] } }],
  ] as const)
    must(await session.run({ name, input }));
  must(await session.close());
}

/** Runs a command as it is typed after the program's name; the folder is put in. */
async function run(bench: Bench, name: string, ...words: readonly string[]) {
  const command = lineCommands.find((each) => each.name === name);
  if (command === undefined) throw new Error(`No ${name}`);
  const line = parseLine([bench.path(), ...words], command);
  return line.ok ? command.run(line.value, bench.surroundings(), (path) => resolve(path)) : line;
}

test('the matrix, the timeline and the dossier tell what was coded', () =>
  onBench(async (bench) => {
    await filled(bench);
    const lines = async (...words: readonly [string, ...string[]]) => must(await run(bench, ...words)).lines;
    expect(await lines('matrix')).toEqual([
      'The Fishers’ League  Tolls                                 1 not set',
      'The Harbour Office   Tolls  +0.5  2  −1 to +2  both sides  1 mixed',
    ]);
    expect(await lines('matrix', '--filter', 'set', '--to', '2021')).toEqual([
      'The Harbour Office  Tolls  +2.0  1  +2',
    ]);
    expect(await lines('timeline', '--actor', 'the port')).toEqual([
      '2021        The Harbour Office  Tolls  +2                    the author',
      '2022-05-01  The Harbour Office  Tolls  −1     turns from +2  the author',
      '',
      'Not on the scale',
      '2022        The Harbour Office  Tolls  mixed                 the author',
    ]);
    expect(await lines('timeline', '--issue', 'Tolls', '--filter', 'Set')).toHaveLength(2);
    expect(await lines('dossier', '--actor', 'office')).toEqual([
      'The Harbour Office',
      '  also called: The Port, until 2019',
      '  belongs to: The Fishers’ League, since 2020',
      '',
      '  Tolls',
      '    +2 · 2021 · the author · text',
      '      “The Harbour Office”',
      '    mixed · 2022 · the author · text',
      '      “The Harbour Office”',
      '    −1 · 2022-05-01 · the author · text',
      '      “The Harbour Office”',
      '      supports · vote · B2: The Harbour Office',
      '',
      '  it says that others hold',
      '    The Fishers’ League  Tolls  not set  The Harbour Office (direct speech)',
    ]);
  }));

test('as JSON they have the ids behind every number', () =>
  onBench(async (bench) => {
    await filled(bench);
    const json = async (...words: readonly [string, ...string[]]) => must(await run(bench, ...words)).json;
    expect(await json('matrix', '--order', 'similarity')).toMatchObject({
      parameters: { order: 'similarity', duplicates: 'include' },
      rows: [{ id: 'office' }, { id: 'league' }],
      cells: [
        { row: 0, column: 0, mean: 0.5, count: 2, isOpposed: true, mixed: 1, stances: ['s1', 's3', 's2'] },
        { row: 1, column: 0, mean: null, lowest: null, count: 0, unset: 1, stances: ['s4'] },
      ],
    });
    expect(await json('matrix', '--level', 'organisation')).toMatchObject({
      rows: [{ id: 'league' }],
      cells: [{ stances: ['s4', 's1', 's3', 's2'] }],
    });
    expect(await json('timeline')).toMatchObject({
      points: [{ stance: 's1' }, { stance: 's2', change: { type: 'turn', before: 's1', isSure: true } }],
    });
    expect(await json('dossier', '--actor', 'The Port')).toMatchObject({ actor: { id: 'office' } });
  }));

test.each<[readonly [string, ...string[]], object]>([
  [['matrix', '--order', 'size'], { code: 'wrong-usage' }],
  [['matrix', '--from', 'yesterday'], { code: 'wrong-usage' }],
  [['matrix', '--duplicates', 'hour'], { code: 'wrong-usage' }],
  [['matrix', '--level', 'planet'], { code: 'not-found', details: { type: 'actorKind', name: 'planet' } }],
  [['timeline', '--issue', 'Dues'], { code: 'not-found', details: { type: 'issue', name: 'Dues' } }],
  [['timeline', '--filter', 'None'], { code: 'not-found', details: { type: 'filter', name: 'None' } }],
  [['dossier'], { code: 'wrong-usage' }],
  [['dossier', '--actor', 'Nobody'], { code: 'not-found', details: { type: 'actor', name: 'Nobody' } }],
])('%j is refused', (words, error) =>
  onBench(async (bench) => {
    await bench.create();
    expect(await run(bench, ...words)).toMatchObject({ ok: false, error });
  }),
);

test('an empty project has nothing to tell', () =>
  onBench(async (bench) => {
    await bench.create();
    expect(must(await run(bench, 'matrix')).lines).toEqual(['nothing coded']);
    expect(must(await run(bench, 'timeline')).lines).toEqual(['nothing coded']);
  }));

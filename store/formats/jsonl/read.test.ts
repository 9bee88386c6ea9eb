import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryProject, newProject } from '../testing/memory-project.ts';
import { toUtf8 } from '../utf8.ts';
import { jsonl } from './jsonl.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const source = 'Ada Quill stated that the night ferry would probably go on.';

/** Lines as another program would write them: what is unset is left out. */
const foreign: readonly Record<string, unknown>[] = [
  { type: 'stance', id: 's1', document: 'd1', coder: 'ak', holders: ['a1'], issue: 'i1', position: -1, certainty: 'probable', date: '2022-03', attribution: [{ source: 'a4', manner: 'indirect', cue: 'stated' }], targets: [], condition: null, passages: [{ from: 10, to: 16, quote: 'stated', prefix: '...', suffix: '...' }], status: 'done' },
  { type: 'link', id: 'l1', document: 'd1', coder: 'ak', from: 'e1', to: 's1', relation: 'supports', strength: null },
  { type: 'evidence', id: 'e1', document: 'd1', coder: 'ak', passages: [{ from: 26, to: 37 }] },
  { type: 'actor', id: 'a1', name: 'Quillhaven', kind: 'state', aliases: [{ name: 'The Haven' }], roles: [], memberships: [{ of: 'a9', from: '1992' }] },
  { type: 'actor', id: 'a4', name: 'Ada Quill' },
  { type: 'actor', id: 'a9', name: 'Island League' },
  { type: 'issue', id: 'i1', name: 'Night ferry' },
  { type: 'document', id: 'd1', title: 'Ferry', text: source },
  { type: 'stance', document: 'd1', coder: 'nb', holders: ['a4'] },
]; // prettier-ignore

function bytesOf(lines: readonly unknown[]): Uint8Array {
  return toUtf8(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
}

function reading(project: MemoryProject, lines: readonly unknown[]) {
  return project.read(jsonl, [{ name: 'a.jsonl', bytes: bytesOf(lines) }]);
}

test('lines of another program are completed: order does not matter and unset values may be left out', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  const read = await reading(project, foreign);
  expect([read.in, read.imported, read.reported, read.texts]).toEqual([9, 9, [], [source]]);
  expect(project.records.find('actor', 'a1')).toMatchObject({
    kind: 'state',
    aliases: [{ name: 'The Haven', from: null, to: null }],
    memberships: [{ of: 'a9', from: '1992', to: null }],
    coder: 'nb',
    origin: { by: 'import', from: 'jsonl', file: 'a.jsonl' },
  });
  expect(project.records.find('stance', 's1')).toMatchObject({
    attribution: [{ source: 'a4', manner: 'indirect', cue: 'stated', passages: [] }],
    passages: [{ from: 10, to: 16, quote: 'stated', prefix: '...', suffix: '...' }],
    status: 'done',
    anchors: {},
    codebookRevision: 1,
  });
  expect(project.records.find('evidence', 'e1')).toMatchObject({
    passages: [
      { quote: 'night ferry', prefix: 'Ada Quill stated that the ', suffix: ' would probably go on.' },
    ],
    status: 'draft',
  });
  expect(project.records.find('document', 'd1')).toMatchObject({
    sha256: hash(source),
    length: source.length,
  });
  expect(project.records.find('coder', 'ak')?.name).toBe('ak');
  expect(read.notices).toMatchObject([{ code: 'coder-made', details: { type: 'coder', to: 'ak' } }]);
  const again = await reading(project, foreign);
  expect([again.imported, again.diff, new Set(again.reported.map(({ code }) => code))]).toEqual([
    0,
    [],
    new Set(['already-present']),
  ]);
});

const valid = foreign.filter(({ type }) => type === 'document' || type === 'actor' || type === 'issue');
const stance = { type: 'stance', id: 's9', document: 'd1', holders: ['a1'] };

test.each<[string, unknown, string]>([
  ['is cut off', '{"type":"actor","id":"x"', 'bad-record'],
  ['is a list', '[1]', 'bad-record'],
  ['is of no type', { id: 'x' }, 'bad-record'],
  ['is of a type that is not known', { type: 'constructor', id: 'x' }, 'bad-record'],
  ['lacks what cannot be unset', { type: 'actor', id: 'x' }, 'bad-record'],
  ['has a value of the wrong type', { type: 'actor', id: 'x', name: 'X', aliases: null }, 'bad-record'],
  ['has an id that is a path', { type: 'actor', id: '../x', name: 'X' }, 'bad-record'],
  ['has an id twice', { type: 'actor', id: 'a1', name: 'X' }, 'id-taken'],
  [
    'is nested too deeply',
    `{"type":"actor","id":"x","name":"X","y":${'['.repeat(300)}${']'.repeat(300)}}`,
    'too-deep',
  ],
  [
    'is nested far too deeply',
    `{"type":"actor","id":"x","name":"X","y":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
    'too-deep',
  ],
  ['points to nothing', { ...stance, issue: 'i7' }, 'reference-missing'],
  ['points to something else', { ...stance, issue: 'a1' }, 'reference-type'],
  ['has a position off the scale', { ...stance, position: 7 }, 'position-not-on-scale'],
  [
    'has a passage outside the text',
    { ...stance, passages: [{ from: 50, to: 70, quote: 'x'.repeat(20) }] },
    'passage-outside',
  ],
  [
    'has other words than the text',
    { ...stance, passages: [{ from: 0, to: 3, quote: 'Eve' }] },
    'passage-differs',
  ],
  ['is evidence of nothing', { type: 'evidence', id: 'e9', document: 'd1' }, 'evidence-empty'],
  [
    'has another text than its hash says',
    { type: 'document', id: 'd2', title: 'X', text: 'x', sha256: hash('y') },
    'text-differs',
  ],
  [
    'has another length than its text',
    { type: 'document', id: 'd2', title: 'X', text: 'x', length: 2 },
    'bad-record',
  ],
  [
    'has a text that UTF-8 cannot hold',
    '{"type":"document","id":"d2","title":"X","text":"\\ud800"}',
    'bad-record',
  ],
  [
    'is a document without its text',
    { type: 'document', id: 'd2', title: 'X', sha256: hash('x'), length: 1 },
    'bad-record',
  ],
])('a line that %s is reported with its number', async (_, line, code) => {
  const project = new MemoryProject(hash, newProject('nb'));
  const read = await reading(project, [...valid, '', line]);
  expect(read.reported.map((finding) => [finding.code, finding.where])).toEqual([
    [code, `line ${valid.length + 2}`],
  ]);
  expect([read.in, read.imported]).toEqual([valid.length + 1, valid.length]);
});

test('what depends on a line that is not taken is not taken either', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  const lines = foreign.map((line) => (line['id'] === 'i1' ? { ...line, parent: 'i1' } : line));
  const read = await reading(project, lines);
  expect(read.reported.map(({ code, where }) => [code, where]).sort()).toEqual([
    ['reference-loop', 'line 7'],
    ['reference-missing', 'line 1'],
    ['reference-missing', 'line 2'],
  ]);
  expect([read.in, read.imported]).toEqual([9, 6]);
});

test('into a project with documents shared records stay as they are, and what differs is named', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  await reading(project, valid);
  const read = await reading(project, [
    { type: 'project', title: 'Another' },
    { type: 'kind', id: 'vote', name: 'Vote, differently' },
    { type: 'actor', id: 'a77', name: 'New' },
  ]);
  expect([read.in, read.imported, read.diff.length]).toEqual([3, 1, 1]);
  expect(read.reported.map(({ code }) => code)).toEqual(['already-present', 'already-present']);
  expect(
    read.notices.map(({ where, details }) => [where, String(details['differs']).split(', ')[0]]),
  ).toEqual([
    ['line 1', 'title'],
    ['line 2', 'name'],
  ]);
});

test('a whole project takes the place of a new one, but what was added by hand and what that needs stays', async () => {
  const other = new MemoryProject(hash, newProject('zz', '2025-05-05T00:00:00.000Z'));
  await reading(other, valid);
  const lines = (await other.write(jsonl)).get('project.jsonl') ?? '';
  const project = new MemoryProject(hash, newProject('nb'));
  const stamp = { created: '2026-01-01T00:00:00.000Z', changed: '2026-01-01T00:00:00.000Z' };
  const meaning = {
    definition: '',
    rule: '',
    example: '',
    revision: 1,
    history: [],
    coder: null,
    origin: { by: 'hand' },
  };
  project.add([
    { type: 'issue', id: 'dogs', name: 'Dogs', ...meaning, coder: 'nb', parent: null, ...stamp },
    { type: 'kind', id: 'mine', name: 'Mine', ...meaning, ...stamp },
    { type: 'evidence', id: 'e5', document: null, coder: 'nb', kind: 'mine', passages: [], citation: 'A book', reliability: null, credibility: null, date: null, note: '', status: 'draft', attributes: {}, codebookRevision: 1, origin: { by: 'hand' }, ...stamp },
  ]); // prettier-ignore
  const read = await project.read(jsonl, [{ name: 'a.jsonl', bytes: toUtf8(lines) }]);
  expect([read.reported, read.imported]).toEqual([[], lines.trimEnd().split('\n').length]);
  expect(Array.from(project.records.all('coder'), ({ id }) => id).sort()).toEqual(['nb', 'zz']);
  expect([project.records.find('issue', 'dogs'), project.records.find('kind', 'mine')?.name]).toEqual([
    undefined,
    'Mine',
  ]);
  expect(project.records.find('codebook', 'codebook')?.created).toBe('2025-05-05T00:00:00.000Z');
});

test('bytes that are no UTF-8 cost their own line only', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(valid), 0x0a, 0x22, 0xff, 0x0d, 0x0a]);
  const read = await project.read(jsonl, [{ name: 'a.jsonl', bytes }]);
  expect(read.reported).toMatchObject([{ code: 'undecodable', where: `line ${valid.length + 1}` }]);
  expect(read.imported).toBe(valid.length);
});

test('a file without a line is refused', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  expect(await jsonl.read?.([{ name: 'a.jsonl', bytes: toUtf8('\n\n') }], project.context())).toMatchObject({
    ok: false,
    error: { code: 'empty-file' },
  });
});

test('a key that is a trap is a field like any other', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  const line =
    '{"type":"actor","id":"x","name":"X","attributes":{"__proto__":"a","constructor":"b"},"__proto__":{"kind":"state"}}';
  await reading(project, [...valid, line]);
  const written = (await project.write(jsonl)).get('project.jsonl') ?? '';
  expect(written).toContain('"attributes":{"__proto__":"a","constructor":"b"}');
  expect(written).toContain('"__proto__":{"kind":"state"}');
  expect(project.records.find('actor', 'x')?.kind).toBe(null);
});

const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, -1, 1e308, '', '__proto__', [], {}, [[]], 'd1', 'a1'),
);

test('whatever becomes of lines, reading does not throw, the counts add up and what is taken can be written', async () => {
  const lines = foreign.map((line) => JSON.stringify(line));
  const mutation = fc.record({
    line: fc.nat(lines.length - 1),
    how: fc.constantFrom('flip', 'cut', 'set', 'drop', 'twice'),
    at: fc.nat(),
    byte: fc.nat(255),
    value: junk,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
      const parts = lines.map((line) => toUtf8(line));
      for (const { line, how, at, byte, value } of mutations) {
        const bytes = parts[line] ?? new Uint8Array();
        const parsed = foreign[line] ?? {};
        const keys = Object.keys(parsed);
        const key = keys[at % keys.length] ?? '';
        if (how === 'flip' && bytes.length > 0) parts[line] = bytes.with(at % bytes.length, byte);
        if (how === 'cut') parts[line] = bytes.slice(0, at % Math.max(1, bytes.length));
        if (how === 'set') parts[line] = toUtf8(JSON.stringify({ ...parsed, [key]: value }));
        if (how === 'drop')
          parts[line] = toUtf8(
            JSON.stringify(Object.fromEntries(Object.entries(parsed).filter(([each]) => each !== key))),
          );
        if (how === 'twice') parts.push(bytes);
      }
      const bytes = Uint8Array.from(parts.flatMap((part) => [...part, 0x0a]));
      const project = new MemoryProject(hash, newProject('nb'));
      const result = await jsonl.read?.([{ name: 'a.jsonl', bytes }], project.context());
      if (result?.ok !== true) return;
      expect(result.value.in).toBe(result.value.imported + result.value.reported.length);
      project.take(result.value);
      const written = toUtf8((await project.write(jsonl)).get('project.jsonl') ?? '');
      const copy = new MemoryProject(hash, newProject('nb'));
      expect(
        (await copy.read(jsonl, [{ name: 'b.jsonl', bytes: written }])).reported.filter(
          ({ code }) => code !== 'already-present',
        ),
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

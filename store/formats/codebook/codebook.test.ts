import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Desk } from '../../commands/testing/desk.ts';
import { arbitraryProject } from '../../commands/testing/arbitrary.ts';
import { canonicalJson } from '../../model/canonical.ts';
import type { AnyRecord } from '../../model/records.ts';
import { RecordSet } from '../../model/record-set.ts';
import { type GivenCodebook, codebookPlan } from '../../query/codebook-plan.ts';
import { toUtf8 } from '../utf8.ts';
import { readCodebook } from './read.ts';
import { type CodebookFormat, writeCodebook } from './write.ts';

async function read(text: string, file = 'book'): Promise<GivenCodebook> {
  const codebook = await readCodebook(file, toUtf8(text));
  if (!codebook.ok) throw new Error(JSON.stringify(codebook.error));
  return codebook.value;
}

async function wrong(text: string): Promise<unknown> {
  const codebook = await readCodebook('book', toUtf8(text));
  return codebook.ok ? 'ok' : codebook.error;
}

/** A codebook with earlier wordings, trees, and names that a spreadsheet would take for formulas. */
function filled(): Desk {
  const desk = new Desk();
  desk.do('addIssue', { id: 'peace', name: '=Peace', definition: '@all', rule: 'a "b"\n,c;', example: '-1' });
  desk.do('addIssue', { id: 'war', name: 'מלחמה', parent: 'peace' });
  desk.do('addCode', { id: 'costs', name: "'=costs" });
  desk.do('editIssue', { id: 'peace', set: { definition: 'Not war.' } });
  desk.do('editKind', { id: 'vote', set: { rule: 'Of a body.' } });
  const { values } = desk.get('scale', 'scale');
  desk.do('editScale', { set: { values: values.slice(1), definition: 'For or against.' } });
  return desk;
}

/** A record whose name no other one has, and which a command could have given. */
function named(record: AnyRecord): AnyRecord {
  return 'name' in record ? { ...record, name: `${record.name} ${record.id}` } : record;
}

/** What the codebook of a project says, without who made it when. */
function said({ records }: Desk, isWhole: boolean): readonly string[] {
  const types = ['issue', 'code', 'kind', 'relation', 'actorKind', 'scale'] as const;
  return types
    .flatMap((type) => [...records.all(type)])
    .map(({ created: _created, changed: _changed, ...entry }) => {
      const { coder: _coder, origin: _origin, ...rest } = { coder: null, origin: null, ...entry };
      const { history: _history, revision: _revision, ...wording } = rest;
      return canonicalJson(isWhole ? rest : wording);
    })
    .sort();
}

describe('a codebook in a file', () => {
  it.each<readonly [CodebookFormat, boolean]>([
    ['json', true],
    ['csv', false],
  ])(
    'as %s makes the same of another project, earlier wordings too where it has them',
    async (format, isWhole) => {
      const desk = filled();
      const codebook = await read(new TextDecoder().decode(writeCodebook(desk.records, format)));
      const other = new Desk();
      const { values } = desk.get('scale', 'scale');
      other.do('editScale', { set: { values }, meaning: 'same' });
      other.do('importCodebook', { file: 'book', ...codebook });
      expect(said(other, isWhole)).toEqual(said(desk, isWhole));
      expect(codebookPlan(other.records, codebook).filter(({ state }) => state !== 'same')).toEqual([]);
      if (isWhole) expect(other.get('codebook', 'codebook').revision).toBe(4);
    },
  );

  test.each(['json', 'csv'] as const)('as %s is as the project it came from', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryProject(() => 'a'.repeat(64)),
        async ({ records: all }) => {
          const records = new RecordSet(all.map(named));
          const codebook = await readCodebook('book', writeCodebook(records, format));
          if (!codebook.ok) throw new Error(JSON.stringify(codebook.error));
          const plan = codebookPlan(records, codebook.value);
          expect(plan.filter(({ state }) => state !== 'same')).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('guards what a spreadsheet would take for a formula', () => {
    const csv = new TextDecoder().decode(writeCodebook(filled().records, 'csv'));
    expect(csv).toContain(",'=Peace,");
    expect(csv).not.toMatch(/(^|,)[=@]/m);
  });

  it('may be written by hand: columns in any order, parents and entries by name', async () => {
    const codebook = await read(
      'Name;Chapter;Parent;note\nLocks;issue;Canals;x\nCanals;Issues;;\n;;;\nvote;kind of evidence;;\n',
    );
    expect(codebook.entries).toEqual([
      { type: 'issue', name: 'Locks', parent: 'Canals' },
      { type: 'issue', name: 'Canals', parent: null },
      { type: 'kind', name: 'vote' },
    ]);
    const desk = new Desk();
    expect(codebookPlan(desk.records, codebook).map(({ state, name }) => `${state} ${name}`)).toEqual([
      'added Locks',
      'added Canals',
      'same vote',
    ]);
    desk.do('importCodebook', { file: 'book.csv', ...codebook });
    const issues = new Map(Array.from(desk.records.all('issue'), (issue) => [issue.name, issue]));
    expect(issues.get('Locks')?.parent).toBe(issues.get('Canals')?.id);
    expect(issues.get('Locks')?.origin).toMatchObject({ by: 'import', file: 'book.csv' });
  });

  it.each([
    ['a chapter that is none', 'chapter,name\nthing,A\n', { line: 2, field: 'chapter' }],
    ['an entry without a name', 'chapter,name\nissue,A\nissue,\n', { line: 3, field: 'name' }],
    ['a column that is missing', 'name\nA\n', { line: 1, field: 'chapter' }],
    [
      'a name twice',
      'chapter,name\nissue,A\nissue, a\n',
      { line: 3, field: 'name', problem: 'the same as in line 2' },
    ],
    ['an id that is none', 'chapter,name,id\nissue,A,../x\n', { line: 2, field: 'id' }],
    ['a position without a number', 'chapter,name,value\nposition,A,x\n', { line: 2, field: 'value' }],
    ['quotation marks that are open', 'chapter,name\nissue,"A\n', { line: 2 }],
    ['JSON that is cut', '{"format":"standpoint-codebook",\n"version":1,', { line: 2 }],
    ['other JSON', '{"a":1}', { line: 1, field: 'format' }],
    [
      'JSON of a later version',
      '{"format":"standpoint-codebook","version":2}',
      { line: 1, field: 'version' },
    ],
    [
      'an entry of JSON with a wrong field',
      '{"format":"standpoint-codebook","version":1,"entries":[\n{"type":"issue","name":"A"},\n{"type":"issue","name":"}{","rule":7}\n]}',
      { line: 3, field: 'rule' },
    ],
    ['nothing in it', '{"format":"standpoint-codebook","version":1,"entries":[]}', { line: 1 }],
  ])('is refused for %s, which is named', async (_what, text, details) => {
    expect(await wrong(text)).toMatchObject({ code: 'bad-codebook', details: { file: 'book', ...details } });
  });

  it('is refused where it is no text', async () => {
    expect(await readCodebook('book', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject({
      error: { code: 'binary-file' },
    });
  });
});

describe('taking over a codebook', () => {
  const file = 'book.csv';

  it('says what is new, changed, the same and left out, and leaves what the file lacks', async () => {
    const desk = filled();
    const codebook = await read(
      'chapter,id,parent,name,definition\nissue,war,,Conflict,\nissue,,nowhere,Lost,\nissue,,war,Siege,New.\nissue,talks,,Talks should be held,\nposition,,,x,\n'.replace(
        'position,,,x,',
        'scale,,,Place,',
      ),
    ).catch(() => null);
    expect(codebook).toBeNull();
    const given = await read(
      'chapter,id,parent,name,definition\nissue,war,,Conflict,\nissue,,nowhere,Lost,\nissue,,war,Siege,New.\nissue,talks,,Talks should be held,\n',
    );
    expect(
      codebookPlan(desk.records, given).map(({ state, name, differs }) => [state, name, ...differs]),
    ).toEqual([
      ['changed', 'Conflict', 'name', 'parent'],
      ['left', 'Lost', 'parent'],
      ['added', 'Siege'],
      ['same', 'Talks should be held'],
    ]);
    desk.do('importCodebook', { file, ...given });
    expect(desk.get('issue', 'war')).toMatchObject({ name: 'Conflict', parent: null, history: [] });
    expect(desk.get('issue', 'peace').name).toBe('=Peace');
    expect(desk.get('codebook', 'codebook').revision).toBe(4);
  });

  it('begins a revision where a wording is another and its meaning too, and else does not', async () => {
    const given = await read('chapter,id,name,definition\nissue,talks,Talks should be held,Formal.\n');
    const desk = new Desk();
    desk.do('importCodebook', { file, ...given, meaning: 'same' });
    expect(desk.get('issue', 'talks')).toMatchObject({ definition: 'Formal.', revision: 1, history: [] });
    const other = new Desk();
    other.do('importCodebook', { file, ...given });
    expect(other.get('issue', 'talks')).toMatchObject({ revision: 2, history: [{ revision: 1 }] });
    expect(other.get('codebook', 'codebook').revision).toBe(2);
  });

  it('leaves the scale as it is where the file lacks a value of it', async () => {
    const given = await read('chapter,name,value\nposition,no,-2\nposition,yes,2\n');
    const desk = new Desk();
    expect(codebookPlan(desk.records, given)).toMatchObject([{ state: 'left', type: 'scale' }]);
    expect(desk.do('importCodebook', { file, ...given })).toEqual([]);
  });

  it('refuses a name that another entry has, and a tree that would be a ring', async () => {
    const desk = filled();
    const code = async (csv: string) => desk.codeOf('importCodebook', { file, ...(await read(csv)) });
    expect([
      await code('chapter,id,name\nissue,war,=Peace\n'),
      await code('chapter,id,name,parent\nissue,peace,=Peace,war\n'),
    ]).toEqual(['name-taken', 'reference-loop']);
  });
});

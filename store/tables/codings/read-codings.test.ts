import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { actorName, nameOf } from '../names.ts';
import { MemoryProject, newProject } from '../../formats/testing/memory-project.ts';
import { csv } from '../../formats/csv/csv.ts';
import { text as textFormat } from '../../formats/text/text.ts';
import { toUtf8 } from '../../formats/utf8.ts';
import type { Reading } from '../../formats/format.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const source = `Harbour Council argues over the night ferry
Mayor Ada Quill said the night ferry “must go on; there is no other way.” The ferry users' union, Quill noted, "wants it free".
The Council voted 7 to 2 to keep the night ferry, provided that the Ministry pays. The night ferry is loved.
Odd Lund of the Island Party did not vote [...] and left. Lund said: no. Lund said: no.
`;

let project: MemoryProject;

beforeEach(async () => {
  project = new MemoryProject(hash, newProject('nb'));
  await project.read(textFormat, [{ name: 'ferry.txt', bytes: toUtf8(source) }]);
});

function importing(table: string, name = 'codings.csv'): Promise<Reading> {
  return project.read(csv, [{ name, bytes: toUtf8(table) }]);
}

function only<Item>(items: Iterable<Item>): Item {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0)
    throw new Error(`not one: ${others.length + (item === undefined ? 0 : 1)}`);
  return item;
}

const actorNames = (): string[] => Array.from(project.records.all('actor'), ({ name }) => name).sort();

describe('a row', () => {
  test('becomes a stance with all that it says', async () => {
    const reading = await importing(
      `actor,actor_type,role,member_of,issue,position,certainty,manner,reported_by,about,addressee,condition,date,stance_quote,evidence_quote,evidence_kind,relation,cue
Harbour Council,organisation,,Quillhaven,Night ferry,+2,probable,indirect,Ada Quill,Odd Lund; Island Party,Ministry,the Ministry pays,2022~,"The Council voted 7 to 2 to keep the night ferry",voted 7 to 2,vote,supports,noted
`,
    );
    expect(reading).toMatchObject({ in: 1, imported: 1, reported: [], notices: [] });
    const stance = only(project.records.all('stance'));
    const { records } = project;
    const named = (id: string): string => records.find('actor', id)?.name ?? '';
    expect({
      holders: stance.holders.map(named),
      issue: nameOf(records, 'issue', stance.issue),
      position: stance.position,
      certainty: stance.certainty,
      date: stance.date,
      attribution: stance.attribution.map((step) => ({
        ...step,
        source: step.source === null ? null : named(step.source),
      })),
      targets: stance.targets.map((target) => ({
        role: target.role,
        name: 'actor' in target ? named(target.actor) : '',
      })),
      condition: stance.condition,
      quotes: stance.passages.map(({ quote }) => quote),
      status: stance.status,
      attributes: stance.attributes,
    }).toEqual({
      holders: ['Harbour Council'],
      issue: 'Night ferry',
      position: 2,
      certainty: 'probable',
      date: '2022~',
      attribution: [{ source: 'Ada Quill', manner: 'indirect', cue: 'noted', passages: [] }],
      targets: [
        { role: 'about', name: 'Odd Lund' },
        { role: 'about', name: 'Island Party' },
        { role: 'addressee', name: 'Ministry' },
      ],
      condition: { text: 'the Ministry pays', passages: [] },
      quotes: ['The Council voted 7 to 2 to keep the night ferry'],
      status: 'draft',
      attributes: {},
    });
    expect(actorNames()).toEqual([
      'Ada Quill',
      'Harbour Council',
      'Island Party',
      'Ministry',
      'Odd Lund',
      'Quillhaven',
    ]);
    const link = only(records.all('link'));
    const evidence = only(records.all('evidence'));
    expect([link.from, link.to, link.relation, evidence.kind, evidence.passages[0]?.quote]).toEqual([
      ...[evidence.id, stance.id, 'supports', 'vote', 'voted 7 to 2'],
    ]);
  });

  test('with nothing but the needed columns leaves all else unset', async () => {
    await importing('stance_quote;Issue;ACTOR\nThe night ferry is loved;Night ferry;Everyone\n');
    expect(only(project.records.all('stance'))).toMatchObject({
      ...{ position: null, certainty: null, date: null, attribution: [], targets: [], condition: null },
    });
    expect(only(project.records.all('actor'))).toMatchObject({
      name: 'Everyone',
      kind: null,
      roles: [],
      memberships: [],
    });
  });

  test.each([
    ['direct', '', 'Mayor'],
    ['vote', '', 'Mayor'],
    ['act', '', 'Mayor'],
    ['omission', '', 'Mayor'],
    ['indirect', '', null],
    ['paraphrase', '', null],
    ['direct', 'Gull Gazette', 'Gull Gazette'],
    ['', 'Gull Gazette', 'Gull Gazette'],
  ])('said in the manner %j and reported by %j has the source %j', async (manner, reporter, expected) => {
    await importing(
      `actor,issue,manner,reported_by,stance_quote\nMayor,Night ferry,${manner},${reporter},The night ferry is loved\n`,
    );
    const [step] = only(project.records.all('stance')).attribution;
    expect(step?.source === null || step === undefined ? null : actorName(project.records, step.source)).toBe(
      expected,
    );
    expect(step?.manner).toBe(manner === '' ? null : manner);
  });

  test.each([
    ['+1', 1],
    ['1', 1],
    ['-2', -2],
    ['−2', -2],
    ["'-2", -2],
    ['0', 0],
    ['-0', 0],
    ['1.0', 1],
    ['mixed', 'mixed'],
    ['Unclear', 'unclear'],
    ['declined', 'declined'],
    ['', null],
  ])('has for the position %j %j', async (cell, position) => {
    await importing(
      `actor,issue,position,stance_quote\nMayor,Night ferry,${cell},The night ferry is loved\n`,
    );
    expect(Object.is(only(project.records.all('stance')).position, position)).toBe(true);
  });

  test.each([
    ['position', '3'],
    ['position', '1/2'],
    ['position', 'yes'],
    ['certainty', 'sure'],
    ['manner', 'sung'],
    ['date', '9 March 2022'],
    ['evidence_credibility', '7'],
    ['evidence_kind', 'vote'],
    ['actor', ''],
    ['issue', 'i'.repeat(1001)],
  ])('whose %s is %j is reported and leaves nothing behind', async (column, value) => {
    const columns: Record<string, string> = {
      actor: 'Mayor',
      issue: 'Dogs',
      stance_quote: 'The night ferry is loved',
    };
    const cells = { ...columns, [column]: value };
    const before = project.sorted();
    const reading = await importing(`${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`);
    expect([reading.in, reading.imported, reading.diff]).toEqual([1, 0, []]);
    expect(reading.reported).toMatchObject([{ code: 'bad-row', where: 'row 2' }]);
    expect(project.sorted()).toEqual(before);
  });

  test.each([
    [
      'the moon ferry is purple and sings',
      'quote-not-found',
      { quote: 'the moon ferry is purple and sings' },
    ],
    ['Lund said: no.', 'quote-ambiguous', { quote: 'Lund said: no.', count: 2 }],
  ])('whose quotation is %j is reported as %s', async (quote, code, details) => {
    const reading = await importing(`actor,issue,stance_quote\n,,\nLund,Night ferry,${quote}\n`);
    expect(reading.reported).toEqual([
      { code, where: 'row 3', details: { column: 'stance_quote', ...details } },
    ]);
    expect([reading.in, reading.imported, reading.diff.length]).toEqual([1, 0, 0]);
  });

  test('whose quotation is nearly in the text is taken with a notice', async () => {
    const reading = await importing(
      'actor,issue,stance_quote\nMayor,Night ferry,The council voted 7 to 2 to keep that night ferry\n',
    );
    expect(reading.imported).toBe(1);
    expect(reading.notices).toMatchObject([{ code: 'quote-fuzzy', where: 'row 2' }]);
    const score = Number(reading.notices[0]?.details['score']);
    expect(score > 0.5 && score < 1).toBe(true);
  });

  test('with cells too few or too many is reported', async () => {
    const reading = await importing(
      'actor,issue,stance_quote\nMayor,Night ferry\nMayor,Night ferry,The night ferry is loved,,\nMayor,a,b,c\n',
    );
    expect(reading.imported).toBe(1);
    expect(reading.reported.map(({ code, where }) => [code, where])).toEqual([
      ['bad-row', 'row 2'],
      ['bad-row', 'row 4'],
    ]);
  });
});

describe('evidence', () => {
  test('is the place inside the stance, of several', async () => {
    await importing(
      'actor,issue,stance_quote,evidence_quote\nMayor,Night ferry,The night ferry is loved,night ferry\n',
    );
    const [passage] = only(project.records.all('evidence')).passages;
    expect(passage?.from).toBe(source.indexOf('night ferry is loved'));
  });

  test('whose words have a semicolon is one piece, and several pieces have one value each', async () => {
    const reading = await importing(
      `actor,issue,stance_quote,evidence_quote,evidence_kind,relation
Mayor,Night ferry,Mayor Ada Quill said the night ferry,“must go on; there is no other way.”,quotation,supports
Council,Night ferry,The Council voted,voted 7 to 2; the Ministry pays,vote;argument,supports;qualifies
`,
    );
    expect(reading.reported).toEqual([]);
    const shown = Array.from(project.records.all('link'), ({ from, relation }) => {
      const evidence = project.records.find('evidence', from);
      return [evidence?.passages.map(({ quote }) => quote).join(), evidence?.kind, relation];
    });
    expect(shown).toEqual([
      ['“must go on; there is no other way.”', 'quotation', 'supports'],
      ['voted 7 to 2', 'vote', 'supports'],
      ['the Ministry pays', 'argument', 'qualifies'],
    ]);
  });

  test('of the same words and kind is one record that serves several stances, also of an earlier import', async () => {
    const row = (actor: string, kind = 'vote'): string =>
      `${actor},Night ferry,The Council voted,voted 7 to 2,${kind},supports\n`;
    const head = 'actor,issue,stance_quote,evidence_quote,evidence_kind,relation\n';
    await importing(head + row('Council') + row('Quill'));
    await importing(head + row('Lund'), 'more.csv');
    expect([
      project.records.count('stance'),
      project.records.count('evidence'),
      project.records.count('link'),
    ]).toEqual([3, 1, 3]);
    await importing(head + row('Lund', 'observation'), 'more.csv');
    expect(project.records.count('evidence')).toBe(2);
  });

  test('can be a citation, and without a relation supports', async () => {
    const reading = await importing(
      'actor,issue,stance_quote,evidence_quote,evidence_citation\nMayor,Dogs,The night ferry is loved,,"Minutes 3; page 4"\nMayor,Cats,The night ferry is loved,night ferry is loved,\n',
    );
    expect(reading.notices).toMatchObject([
      { code: 'relation-assumed', where: 'row 1', details: { columns: 'relation' } },
    ]);
    expect(
      Array.from(project.records.all('evidence'), ({ citation, passages }) => [citation, passages.length]),
    ).toEqual([
      ['Minutes 3', 0],
      ['page 4', 0],
      [null, 1],
    ]);
    expect(Array.from(project.records.all('link'), ({ relation }) => relation)).toEqual([
      'supports',
      'supports',
      'supports',
    ]);
  });
});

describe('actors', () => {
  test('are found by name and alias, whatever the case, and get kind, roles and memberships that they lack', async () => {
    const shared = {
      coder: null,
      origin: { by: 'hand' },
      created: '2026-01-01T00:00:00.000Z',
      changed: '2026-01-01T00:00:00.000Z',
    };
    const lists = { aliases: [], roles: [], memberships: [], externalIds: [] };
    const plain = {
      type: 'actor',
      kind: null,
      ...lists,
      description: '',
      attributes: {},
      mergedInto: null,
      ...shared,
    };
    const from = { from: '2019', to: null };
    project.add([
      {
        ...plain,
        id: 'quill',
        name: 'Ada Quill',
        aliases: [{ name: 'The Mayor', from: null, to: null }],
        roles: [{ name: 'mayor', ...from }],
      },
      { ...plain, id: 'old', name: 'Mayor Quill', mergedInto: 'quill' },
    ]);
    const reading = await importing(
      `actor,actor_type,role,member_of,issue,stance_quote
the mayor,person,mayor; poet,Quillhaven,Night ferry,Mayor Ada Quill said
Mayor Quill,person,,Quillhaven,Cats,Mayor Ada Quill said
`,
    );
    expect([reading.imported, reading.notices]).toEqual([2, []]);
    expect(actorNames()).toEqual(['Ada Quill', 'Mayor Quill', 'Quillhaven']);
    const whole = Array.from(project.records.all('actor')).find(({ name }) => name === 'Quillhaven');
    expect(project.records.find('actor', 'quill')).toMatchObject({
      kind: 'person',
      roles: [
        { name: 'mayor', ...from },
        { name: 'poet', from: null, to: null },
      ],
      memberships: [{ of: whole?.id, from: null, to: null }],
    });
    expect(Array.from(project.records.all('stance'), ({ holders }) => holders)).toEqual([
      ['quill'],
      ['quill'],
    ]);
  });

  test('of the same name but another kind stay as they are, with a notice', async () => {
    const reading = await importing(
      'actor,actor_type,issue,stance_quote\nQuillhaven,state,Dogs,The night ferry is loved\nQuillhaven,group,Cats,The night ferry is loved\n',
    );
    expect(only(project.records.all('actor')).kind).toBe('state');
    expect(reading.notices).toMatchObject([
      { code: 'kind-differs', where: 'row 3', details: { column: 'actor_type', value: 'group' } },
    ]);
  });

  test('several hold a stance jointly, each with its own kind and roles', async () => {
    await importing(
      'actor,actor_type,role,issue,stance_quote\nAda Quill; Odd Lund,person,mayor; sailor | poet,Dogs,The night ferry is loved\n',
    );
    expect(only(project.records.all('stance')).holders.length).toBe(2);
    expect(
      Array.from(project.records.all('actor'), ({ name, roles }) => [name, roles.map((role) => role.name)]),
    ).toEqual([
      ['Ada Quill', ['mayor']],
      ['Odd Lund', ['sailor', 'poet']],
    ]);
  });
});

describe('a sheet', () => {
  test('read again takes nothing; the same row twice counts twice; another coder has rows of its own', async () => {
    const table =
      'actor,issue,stance_quote\nMayor,Dogs,The night ferry is loved\nMayor,Dogs,The night ferry is loved\n';
    const once = 'actor,issue,stance_quote\nMayor,Dogs,The night ferry is loved\n';
    expect((await importing(once)).imported).toBe(1);
    expect((await importing(table)).imported).toBe(1);
    const again = await importing(table);
    expect([
      again.in,
      again.imported,
      again.diff,
      again.reported.map(({ code, where }) => [code, where]),
    ]).toEqual([
      ...[
        2,
        0,
        [],
        [
          ['already-present', 'row 2'],
          ['already-present', 'row 3'],
        ],
      ],
    ]);
    const [coder] = new MemoryProject(hash, newProject('zz')).records.all('coder');
    if (coder === undefined) throw new Error('no coder');
    project.add([coder]);
    const other = await project.read(csv, [{ name: 'c.csv', bytes: toUtf8(table) }], { coder: coder.id });
    expect(other.imported).toBe(2);
  });

  test('keeps columns that are not known as attributes', async () => {
    const reading = await importing(
      'actor,issue,stance_quote,Page,mood\nMayor,Dogs,The night ferry is loved,7,\n',
    );
    expect(reading.notices).toEqual([
      { code: 'unknown-columns', where: 'row 1', details: { columns: 'Page, mood' } },
    ]);
    expect(only(project.records.all('stance')).attributes).toEqual({ Page: '7' });
  });

  test('with quotation marks, line breaks, a byte order mark and semicolons between is read', async () => {
    const reading = await importing(
      '\ufeffactor;issue;stance_quote\r\n"Mayor";"Night\r\nferry";"Mayor Ada Quill said"\r\n',
    );
    expect(reading.reported).toEqual([]);
    expect(only(project.records.all('issue')).name).toBe('Night\nferry');
  });

  test('without the needed columns, a document or closed quotation marks is refused', async () => {
    const refused = async (table: string, into = project) => {
      const result = await csv.read?.([{ name: 'c.csv', bytes: toUtf8(table) }], into.context());
      return result?.ok === false ? result.error : undefined;
    };
    expect(await refused('actor,quote\nMayor,x\n')).toEqual({
      code: 'missing-columns',
      details: { columns: 'issue, stance_quote' },
    });
    expect(await refused('actor,issue,stance_quote\nMayor,"x,y\n')).toMatchObject({ code: 'bad-row' });
    const empty = new MemoryProject(hash, newProject('nb'));
    expect(await refused('actor,issue,stance_quote\n', empty)).toMatchObject({ code: 'which-document' });
  });

  test('finds discontinuous quotations, and text that has […] of its own', async () => {
    await importing(
      'actor,issue,stance_quote\nMayor,Dogs,Mayor Ada Quill said […] wants it free\nLund,Dogs,Lund of the Island Party did not vote [...] and left\n',
    );
    expect(
      Array.from(project.records.all('stance'), ({ passages }) => passages.map(({ quote }) => quote)),
    ).toEqual([
      ['Mayor Ada Quill said', 'wants it free'],
      ['Lund of the Island Party did not vote [...] and left'],
    ]);
  });
});

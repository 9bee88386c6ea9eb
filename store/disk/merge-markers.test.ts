import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnyRecord } from '../model/records.ts';
import { type Database, encodeDatabase, formatDatabase } from './database.ts';
import { type Merge, mergeMarkers } from './merge-markers.ts';
import { actor, database, mention, textHash } from './testing/sample.ts';
import { inTemporaryFolder } from './testing/tree.ts';

/** Lets Git itself merge three versions of a file; the bytes that it leaves. */
async function gitMerge(
  base: Database,
  ours: Database,
  theirs: Database,
  style: readonly string[],
): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const paths = ['ours', 'base', 'theirs'].map((name) => join(folder, name));
    for (const [at, each] of [ours, base, theirs].entries())
      await writeFile(paths[at] ?? '', formatDatabase(each));
    try {
      execFileSync('git', ['merge-file', ...style, ...paths]);
    } catch (error) {
      // Git ends with the number of conflicts.
      if (!(error instanceof Error && 'status' in error && error.status !== 255)) throw error;
    }
    return readFile(paths[0] ?? '');
  });
}

const file = 'actors.json';

function actors(...names: readonly string[]): AnyRecord[] {
  return names.map((each) => {
    const [id = '', name = id] = each.split('=');
    return actor(id, name);
  });
}

async function merged(
  [base, ours, theirs]: readonly [string, string, string],
  style: readonly string[],
): Promise<{ readonly names: string; readonly conflicts: readonly string[] }> {
  const versions = [base, ours, theirs].map((names) =>
    database(file, actors(...names.split(' ').filter(Boolean))),
  );
  const [a, b, c] = versions;
  if (a === undefined || b === undefined || c === undefined) throw new Error('Three versions');
  const bytes = await gitMerge(a, b, c, style);
  const result = mergeMarkers(bytes, file);
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)} in ${Buffer.from(bytes).toString()}`);
  const { records } = result.value.database;
  return {
    names: records.map((record) => (record.type === 'actor' ? `${record.id}=${record.name}` : '')).join(' '),
    conflicts: result.value.conflicts.map(({ id }) => id),
  };
}

const cases: readonly (readonly [string, readonly [string, string, string], string, readonly string[]])[] = [
  ['both add at the end', ['a=A', 'a=A b=B', 'a=A c=C'], 'a=A b=B c=C', []],
  ['both add to nothing', ['', 'b=B', 'c=C'], 'b=B c=C', []],
  ['both add the same and more', ['a=A', 'a=A b=B c=C', 'a=A b=B d=D'], 'a=A b=B c=C d=D', []],
  ['both change one', ['a=A b=B', 'a=A1 b=B', 'a=A2 b=B'], 'a=A1 b=B', ['a']],
  ['neighbours are changed', ['a=A b=B c=C', 'a=A b=B1 c=C', 'a=A b=B c=C2'], 'a=A b=B1 c=C2', []],
  ['one removes what the other changes', ['a=A b=B', 'a=A', 'a=A b=B2'], 'a=A b=B2', ['b']],
  ['one removes, the other adds next to it', ['a=A b=B', 'a=A', 'a=A b=B c=C'], 'a=A c=C', []],
];

test.each(cases)('with the base shown: %s', async (_name, versions, names, conflicts) => {
  expect(await merged(versions, ['--diff3'])).toEqual({ names, conflicts });
});

/** Without the base nobody can tell a change of one side from a change of the other, nor a removal from an addition. */
const withoutBase: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'neighbours are changed': ['a=A b=B1 c=C', ['b', 'c']],
  'one removes what the other changes': ['a=A b=B2', []],
  'one removes, the other adds next to it': ['a=A b=B c=C', []],
};

test.each(cases)('without the base: %s', async (name, versions, names, conflicts) => {
  const [otherNames, otherConflicts] = withoutBase[name] ?? [names, conflicts];
  expect(await merged(versions, [])).toEqual({ names: otherNames, conflicts: otherConflicts });
});

const coding = 'codings/ak/d1.json';

test('a record that one side moved and the other changed is one conflict, not two records', async () => {
  const around = [
    mention('m1', 10, 'ten'),
    mention('m3', 30, 'thirty'),
    mention('m5', 50, 'fifty'),
    mention('m7', 70, 'x'),
  ];
  const base = database(coding, [...around, mention('m2', 20, 'twenty')]);
  const ours = database(coding, [...around, mention('m2', 60, 'twenty')]);
  const theirs = database(coding, [...around, mention('m2', 20, 'twenty', '2026-02-01T00:00:00.000Z')]);
  const result = mergeMarkers(await gitMerge(base, ours, theirs, []), coding);
  expect(result).toMatchObject({ ok: true, value: { conflicts: [{ id: 'm2' }] } });
  expect(result.ok && result.value.database.records.map(({ id }) => id)).toEqual([
    'm1',
    'm3',
    'm5',
    'm2',
    'm7',
  ]);
});

test('a header that differs is a conflict of its own', async () => {
  const base = database(coding, [mention('m1', 10, 'ten')]);
  const headed = (sha256: string): Database => ({ ...base, header: { ...base.header, sha256 } });
  const bytes = await gitMerge(base, headed('a'.repeat(64)), headed('b'.repeat(64)), []);
  const result = mergeMarkers(bytes, coding);
  const expected: Partial<Merge> = {
    type: 'merged',
    conflicts: [{ id: 'header', ours: null, theirs: null }],
  };
  expect(result).toMatchObject({ ok: true, value: expected });
});

test('a file without markers is none, and one with a side that is no JSON is left to people', async () => {
  const base = database(coding, [mention('m1', 10, 'ten')]);
  expect(mergeMarkers(encodeDatabase(base), coding)).toMatchObject({
    ok: false,
    error: { code: 'damaged-file' },
  });
  const ours = database(coding, [mention('m1', 11, 'ten')]);
  const marked = Buffer.from(
    await gitMerge(base, ours, database(coding, [mention('m1', 12, 'ten')]), []),
  ).toString();
  const broken = Buffer.from(marked.replace('"from":12', '"from":'));
  expect(mergeMarkers(broken, coding)).toMatchObject({ ok: false, error: { code: 'merge-conflict' } });
  const unended = Buffer.from(marked.replace(/>>>>>>>.*\n/, ''));
  expect(mergeMarkers(unended, coding)).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
  expect(marked).toContain(textHash);
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GeneratedProject, arbitraryProject } from '../../commands/testing/arbitrary.ts';
import { canonicalJson } from '../../model/canonical.ts';
import { toUtf8 } from '../utf8.ts';
import { MemoryProject, newProject } from '../testing/memory-project.ts';
import { jsonl } from './jsonl.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** How long a property may take on a machine that does other things as well, in ms. */
const patience = 60_000;

function projectOf({ records, texts }: GeneratedProject): MemoryProject {
  const project = new MemoryProject(hash, records);
  for (const [sha256, text] of texts) project.texts.set(sha256, text);
  return project;
}

async function written(project: MemoryProject): Promise<string> {
  return (await project.write(jsonl)).get('project.jsonl') ?? '';
}

function shuffled(lines: string, seed: number): string {
  const parts = lines.trimEnd().split('\n');
  const keyed = parts.map((line, at) => ({ line, key: hash(`${seed} ${at}`) }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => `${line}\n`)
    .join('');
}

test(
  'out, in to a new project, out gives the same bytes and the same records, in any order of lines',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject(hash), fc.nat(), async (generated, seed) => {
        const project = projectOf(generated);
        const lines = await written(project);
        const copy = new MemoryProject(hash, newProject('zz'));
        const reading = await copy.read(jsonl, [{ name: 'a.jsonl', bytes: toUtf8(shuffled(lines, seed)) }]);
        expect(reading.reported).toEqual([]);
        expect(reading.imported).toBe(generated.records.length);
        expect(await written(copy)).toBe(lines);
        expect(copy.sorted().map(canonicalJson)).toEqual(project.sorted().map(canonicalJson));
        expect([...copy.texts].sort()).toEqual([...generated.texts].sort());
      }),
      { numRuns: 40 },
    );
  },
  patience,
);

test(
  'a second import of the same file takes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject(hash), async (generated) => {
        const project = projectOf(generated);
        const reading = await project.read(jsonl, [
          { name: 'a.jsonl', bytes: toUtf8(await written(project)) },
        ]);
        expect([reading.imported, reading.diff.length, reading.notices.length]).toEqual([0, 0, 0]);
        expect(new Set(reading.reported.map(({ code }) => code))).toEqual(new Set(['already-present']));
        expect(reading.reported.length).toBe(reading.in);
      }),
      { numRuns: 25 },
    );
  },
  patience,
);

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProject } from '../../commands/testing/arbitrary.ts';
import { toUtf8 } from '../utf8.ts';
import { allSaid, isTellable, needed, projectOf } from '../testing/said.ts';
import { csv, tsv } from './csv.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** How long a property may take on a machine that does other things as well, in ms. */
const patience = 60_000;

test.each([
  ['csv', csv, false],
  ['csv', csv, true],
  ['tsv', tsv, false],
] as const)(
  'stances written as %s and read into a project with the same texts say the same',
  async (_, format, guardFormulas) => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject(hash).filter(isTellable), async (generated) => {
        const project = projectOf(generated);
        const stances = [...project.records.all('stance')];
        const written = await project.write(format, { guardFormulas });
        const bytes = toUtf8(written.get(`stances.${format.id}`) ?? '');
        const bare = projectOf(generated, ({ type }) => needed.has(type));
        const reading = await bare.read(format, [{ name: 'stances', bytes }]);
        expect(reading.reported).toEqual([]);
        expect([reading.in, reading.imported]).toEqual([stances.length, stances.length]);
        expect(allSaid(bare)).toEqual(allSaid(project));
      }),
      { numRuns: 30 },
    );
  },
  patience,
);

test(
  'stances read back into the project that wrote them are all there already',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject(hash), async (generated) => {
        const project = projectOf(generated);
        const written = await project.write(csv);
        const reading = await project.read(csv, [
          { name: 'stances.csv', bytes: toUtf8(written.get('stances.csv') ?? '') },
        ]);
        expect(reading.diff).toEqual([]);
        expect(reading.reported.map(({ code }) => code)).toEqual(
          Array.from(project.records.all('stance'), () => 'already-present'),
        );
      }),
      { numRuns: 25 },
    );
  },
  patience,
);

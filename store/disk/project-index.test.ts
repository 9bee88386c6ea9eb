import fc from 'fast-check';
import { atOnce } from '../model/in-steps.ts';
import { postedBy } from './posted.ts';
import { expect, test } from 'vitest';
import { Desk } from '../commands/testing/desk.ts';
import { draw, requestFrom } from '../commands/testing/requests.ts';
import { type Diff, added } from '../model/diff.ts';
import { type Document, isCoded } from '../model/records.ts';
import type { Postings } from './postings.ts';
import { ProjectIndex } from './project-index.ts';
import type { IndexKey } from './posted.ts';

const emptyIndex = (): ProjectIndex => new ProjectIndex(null, () => Promise.resolve<Postings>(new Map()));

function follow(index: ProjectIndex, { records }: Desk, diff: Diff): void {
  index.follow(diff, atOnce(postedBy(diff)), {
    inDocument: (document) => records.inDocument(document),
    isLoaded: () => true,
  });
}

/** An index made at once of what is there. */
async function counted({ records }: Desk): Promise<ProjectIndex> {
  const index = emptyIndex();
  const documents = new Map<IndexKey, Document | null>([['', null]]);
  for (const document of records.all('document')) documents.set(document.id, document);
  const read = [...documents].map(([key, document]) => {
    return [key, { document, records: [...records.inDocument(document?.id ?? null)] }] as const;
  });
  await index.replace(new Map(read));
  return index;
}

function shown(index: ProjectIndex): unknown {
  const documents = [...index.documents].filter(([key, { counts }]) => key !== '' || sum(counts) > 0);
  return { documents: new Map(documents), uses: index.allUses(), totals: index.totals() };
}

function sum(counts: object): number {
  return Object.values(counts).reduce((total: number, each) => total + Number(each), 0);
}

test('an index that followed every command knows what one knows that was made at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(draw, { minLength: 1, maxLength: 60 }), async (draws) => {
      const desk = new Desk();
      const index = emptyIndex();
      follow(
        index,
        desk,
        [...desk.records.values()].map((record) => added(record)),
      );
      for (const each of draws) {
        const request = requestFrom(each, desk.records);
        const result = request === undefined ? undefined : desk.tryRequest(request);
        if (result?.ok !== true) continue;
        desk.records.apply(result.value.diff);
        follow(index, desk, result.value.diff);
      }
      expect(shown(index)).toEqual(shown(await counted(desk)));
    }),
  );
});

test('evidence for a stance of another document counts there as soon as it is linked', () => {
  const desk = new Desk();
  const index = emptyIndex();
  const run = (...command: Parameters<Desk['do']>): void => follow(index, desk, desk.do(...command));
  follow(
    index,
    desk,
    [...desk.records.values()].map((record) => added(record)),
  );
  run('addStance', { id: 's1', document: 'd2', holders: ['eu'] });
  run('addEvidence', { id: 'e1', document: 'd1', passages: [{ from: 0, to: 4 }] });
  expect(index.totals()).toMatchObject({ stancesWithEvidence: 0 });
  run('addLink', { id: 'l1', document: 'd1', from: 'e1', to: 's1', toDocument: 'd2', relation: 'supports' });
  expect(index.totals()).toMatchObject({ stancesWithEvidence: 1 });
  expect([...desk.records.values()].filter(isCoded)).toHaveLength(3);
  run('removeRecords', { document: 'd1', ids: ['l1'] });
  expect(index.totals()).toMatchObject({ stancesWithEvidence: 0 });
});

test('a note counts as a use of what it is about, in whatever document', async () => {
  const desk = new Desk();
  const index = emptyIndex();
  follow(
    index,
    desk,
    [...desk.records.values()].map((record) => added(record)),
  );
  follow(index, desk, desk.do('addNote', { id: 'n1', document: 'd2', text: 'See.', about: 'talks' }));
  expect([index.uses('talks'), await index.pointingTo('talks')]).toEqual([1, ['d2']]);
});

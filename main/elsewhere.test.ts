import { expect, test } from 'vitest';
import { added } from '../store/model/diff.ts';
import type { DocumentId } from '../store/model/id.ts';
import { openDocument } from './project-shown.ts';
import type { Session } from './session.ts';
import { type AtHand, cutTo } from './slices.ts';
import { addDocument, must, onBench, sampleText } from './testing/bench.ts';

/** Two documents: a stance in the first, evidence in the second with a link to it, and a stance there that justifies it. */
async function linkedAcross(session: Session): Promise<readonly [DocumentId, DocumentId]> {
  const here = await addDocument(session, sampleText, 'here.txt');
  const there = await addDocument(session, `${sampleText} again`, 'there.txt');
  const passages = [{ from: 4, to: 40 }];
  const stance = { holders: ['office'], passages };
  const link = { document: there, to: 'first', toDocument: here };
  for (const step of [
    { name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } },
    { name: 'addStance', input: { id: 'first', document: here, ...stance } },
    { name: 'addStance', input: { id: 'second', document: there, ...stance } },
    { name: 'addEvidence', input: { id: 'proof', document: there, kind: 'quotation', passages } },
    { name: 'addEvidence', input: { id: 'other', document: there, kind: 'quotation', passages } },
    { name: 'addLink', input: { id: 'shows', from: 'proof', relation: 'supports', ...link } },
    { name: 'addLink', input: { id: 'reason', from: 'second', relation: 'justifies', ...link } },
  ])
    must(await session.run(step));
  const [a, b] = (await session.documentIds()).toSorted((one) => (one === here ? -1 : 1));
  if (a === undefined || b === undefined) throw new Error('There are not two documents.');
  return [a, b];
}

test('a document comes with what is linked to its stances from others, also after a restart', () =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const [here, there] = await linkedAcross(first);
    const idsOf = async (session: Session, id: DocumentId) =>
      must(await openDocument(session, id))
        .elsewhere.map((record) => record.id)
        .toSorted();
    expect(await idsOf(first, here)).toEqual(['proof', 'reason', 'second', 'shows']);
    expect(await idsOf(first, there)).toEqual(['first']);
    must(await first.checkIndex());
    must(await first.close());
    const again = await bench.open();
    expect(await idsOf(again, here)).toEqual(['proof', 'reason', 'second', 'shows']);
    must(await again.close());
  }));

test('a window is told of what it shows from elsewhere, and of new links to what it has open', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const [here] = await linkedAcross(session);
    const { records } = session;
    const atHand = (...elsewhere: readonly string[]): AtHand => ({
      open: new Set([here]),
      elsewhere: new Set(elsewhere),
    });
    const change = (id: string) => {
      const record = records.get(id);
      if (record === undefined) throw new Error(id);
      return added(record);
    };
    const told = (id: string, window: AtHand) =>
      cutTo([change(id)], window, records).map(({ after }) => after?.id);
    expect(told('first', atHand())).toEqual(['first']);
    expect(told('office', atHand())).toEqual(['office']);
    expect(told('proof', atHand())).toEqual([]);
    expect(told('proof', atHand('proof'))).toEqual(['proof']);
    const window = atHand();
    expect(told('shows', window)).toEqual(['shows', 'proof']);
    expect([...window.elsewhere]).toEqual(['shows', 'proof']);
    expect(told('shows', window)).toEqual(['shows']);
    expect(told('proof', window)).toEqual(['proof']);
    must(await session.close());
  }));

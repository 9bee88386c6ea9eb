import { expect, test } from 'vitest';
import type { ImportCandidate } from '../preload/contract.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { Corrections } from './corrections.ts';
import { ImportFiles } from './import-files.ts';
import { extractHere } from './jobs/extract-file.ts';
import type { Session } from './session.ts';
import { must, onBench, sampleText } from './testing/bench.ts';

const imports = new ImportFiles(extractHere, nodeDisk);

async function bring(session: Session, text: string) {
  const [chosen] = imports.paste(session, 'A letter', text);
  const seen: ImportCandidate[] = [];
  await imports.look(session, [chosen?.token ?? ''], ({ candidate }) => {
    if (candidate !== null) seen.push(candidate);
  });
  const { imported, reported } = must(await imports.run(session, seen, () => undefined));
  return { duplicateOf: seen[0]?.duplicateOf, imported, reported: reported.map(({ code }) => code) };
}

test('a text is known again after it was corrected, as it was and as it is', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    expect(await bring(session, sampleText)).toEqual({ duplicateOf: null, imported: 1, reported: [] });
    const [document] = session.records.all('document');
    if (document === undefined) throw new Error('No document');
    const corrections = new Corrections(extractHere, nodeDisk);
    const corrected = sampleText.replace('Harbour', 'New Harbour');
    const { token } = must(await corrections.look(session, 1, document.id, corrected));
    must(await corrections.correct(session, 1, { token, decisions: [] }));
    expect(session.text(document.id)).toBe(corrected);
    const known = { duplicateOf: document.id, imported: 0, reported: ['already-present'] };
    expect(await bring(session, sampleText)).toEqual(known);
    expect(await bring(session, corrected)).toEqual(known);
    expect(await bring(session, `${sampleText} Again.`)).toMatchObject({ duplicateOf: null, imported: 1 });
    must(await session.close());
  }));

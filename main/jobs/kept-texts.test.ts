import { expect, test } from 'vitest';
import { FollowedProject } from '../../store/disk/followed-project.ts';
import { nodeDisk } from '../../store/disk/node-disk.ts';
import { isId } from '../../store/disk/layout.ts';
import { addDocument, must, onBench } from '../testing/bench.ts';
import { KeptTexts } from './kept-texts.ts';

test('texts are kept up to a bound, and those that no document has any more make room', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const [first, second] = [
      await addDocument(session, 'One quay.', 'a.txt'),
      await addDocument(session, 'Two quay.', 'b.txt'),
    ];
    must(await session.flush());
    if (!isId<'document'>(first) || !isId<'document'>(second)) throw new Error('no ids');
    const project = new FollowedProject(nodeDisk, session.folder.path);
    const texts = new KeptTexts(project, 30);
    expect((await texts.read(first))?.text.text).toBe('One quay.');
    expect(texts.kept(first)?.text.text).toBe('One quay.');
    expect((await texts.read(second))?.text.text).toBe('Two quay.');
    expect(texts.kept(second)).toBeUndefined();

    must(await session.run({ name: 'removeDocument', input: { id: first } }));
    must(await session.flush());
    project.readAnew([first]);
    expect(await texts.read(first)).toBeUndefined();
    await texts.read(second);
    expect(texts.kept(second)?.text.text).toBe('Two quay.');
    must(await session.close());
  }));

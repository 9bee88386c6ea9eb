import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { addDocument, must, onBench, sampleText } from './testing/bench.ts';
import { statisticsOf } from './project-shown.ts';

test('an index of which a part could not be written is not taken for one', () =>
  onBench(async (bench) => {
    await bench.create();
    const disk = faultyDisk(unsyncedDisk(nodeDisk), {
      path: /index\/\.postings-.*\.tmp$/,
      nth: 1,
      fault: 'ENOSPC',
    });
    const session = await bench.open('study', disk);
    const document = await addDocument(session, sampleText);
    must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
    const mention = { document, actor: 'office', passages: [{ from: 4, to: 18 }] };
    must(await session.run({ name: 'addMention', input: mention }));
    must(await statisticsOf(session));
    must(await session.close());
    expect(disk.hit()?.path).toContain('postings');
    const [machine = ''] = (await readdir(join(bench.path(), '.standpoint'))).filter(
      (name) => !name.startsWith('.'),
    );
    expect(await readdir(join(bench.path(), '.standpoint', machine, 'index'))).not.toContain('header.json');
    const again = await bench.open();
    expect(await again.run({ name: 'removeActor', input: { id: 'office' } })).toMatchObject({
      error: { code: 'in-use' },
    });
    must(await again.close());
  }));

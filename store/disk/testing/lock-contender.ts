import { acquireLock } from '../lock.ts';
import type { Lock } from '../lock.ts';
import { nodeDisk } from '../node-disk.ts';
import { unsyncedDisk } from './without-sync.ts';

/** A process of its own that takes and releases a lock when it is told to: `<folder> <machine>` are its arguments. */
const [, , folder = '', machine = ''] = process.argv;
let lock: Lock | undefined;

async function obey(order: unknown): Promise<string> {
  if (order === 'release') return (await lock?.release())?.ok === true ? 'released' : 'failed';
  const token = nodeDisk.unique();
  const taken = await acquireLock(unsyncedDisk(nodeDisk), folder, {
    machine,
    pid: process.pid,
    host: 'here',
    now: Date.now,
    token,
  });
  if (!taken.ok) return taken.error.code;
  lock = taken.value;
  return 'won';
}

process.on('message', (order) => {
  void obey(order).then((answer) => process.send?.(answer));
});
process.send?.('ready');

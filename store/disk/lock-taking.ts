import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { createExclusively, writeNew } from './exclusive-file.ts';
import { isTemporaryName, temporaryName } from './layout.ts';
import { type LockOwner, formatOwner, parseOwner, staleAfter } from './lock-owner.ts';
import { sha256 } from './sha256.ts';

/** A lock file as it was found. One that names no owner is known by its bytes. */
export interface FoundLock {
  readonly owner: LockOwner | undefined;
  readonly token: string;
}

/** How often, and after how many milliseconds, a file that names no owner is read again: it may be being written. */
const patience = { times: 10, pause: 50 };

/** The lock file at a path; undefined where there is none. */
export async function lookAtLock(disk: Disk, path: string): Promise<FoundLock | undefined> {
  for (let time = 1; ; time += 1) {
    const bytes = await unlessMissing(disk.readFile(path));
    if (bytes === undefined) return undefined;
    const owner = parseOwner(bytes);
    if (owner !== undefined) return { owner, token: owner.token };
    if (time >= patience.times) return { owner, token: sha256(bytes) };
    await wait(patience.pause);
  }
}

/** Puts a lock file in the place of another, at once. */
export async function putLock(disk: Disk, path: string, owner: LockOwner): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path), disk.unique()));
  await writeNew(disk, temporary, formatOwner(owner));
  await disk.rename(temporary, path);
}

/**
 * Removes the claims that the new holder's lock has outdated, and the temporary files of processes that died; those of
 * the last minutes may be somebody's who is just asking.
 */
export async function tidyLocks(disk: Disk, path: string, now: number): Promise<void> {
  const folder = dirname(path);
  for (const { name } of await disk.readFolder(folder)) {
    const file = join(folder, name);
    const isTemporary = isTemporaryName(name) && name.startsWith(`.${basename(path)}.`);
    const isOld = isTemporary && now - ((await unlessMissing(disk.stat(file)))?.mtimeMs ?? now) > staleAfter;
    if (isOld || name.startsWith(`${basename(path)}.after-`)) await unlessMissing(disk.unlink(file));
  }
}

/** With a claim in hand: takes the place of the lock that was seen, if it is still that one. */
async function succeed(
  disk: Disk,
  path: string,
  root: FoundLock,
  self: LockOwner,
  claim: string,
): Promise<Outcome> {
  let isOurs = false;
  try {
    if ((await lookAtLock(disk, path))?.token !== root.token) return 'again';
    await putLock(disk, path, self);
    isOurs = true;
    return 'ours';
  } finally {
    // A claim left by a living process would keep everybody out, itself too. Ours is removed with the others later.
    if (!isOurs) await attempt('not-saved', claim, () => unlessMissing(disk.unlink(claim)));
  }
}

/** What came of trying: the lock, the living owner, or that something changed meanwhile and it has to be tried again. */
export type Outcome = 'ours' | 'again' | LockOwner;

/**
 * Tries once to take the lock at a path. A dead owner's lock is never removed by somebody who merely saw it: the one who
 * makes the file `lock.after-<its token>`, which only one process can, may replace it, if it is then still the same lock;
 * when that one dies before it is done, its claim is succeeded in the same way.
 */
export async function takeLock(
  disk: Disk,
  path: string,
  self: LockOwner,
  isAlive: (owner: LockOwner) => Promise<boolean>,
): Promise<Outcome> {
  const root = await lookAtLock(disk, path);
  if (root === undefined) return (await createExclusively(disk, path, formatOwner(self))) ? 'ours' : 'again';
  for (let dead: FoundLock = root; ;) {
    if (dead.owner !== undefined && (await isAlive(dead.owner))) return dead.owner;
    const claim = `${path}.after-${dead.token}`;
    if (await createExclusively(disk, claim, formatOwner(self)))
      return succeed(disk, path, root, self, claim);
    const next = await lookAtLock(disk, claim);
    if (next === undefined) return 'again';
    dead = next;
  }
}

import { dirname, join } from 'node:path';
import { type Result, fail, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { makeFolder } from './durable-folder.ts';
import { privateFiles, privateFolder } from './layout.ts';
import { type LockOwner, isAlive, staleAfter } from './lock-owner.ts';
import { type Outcome, lookAtLock, putLock, takeLock, tidyLocks } from './lock-taking.ts';
import { type Processes, nodeProcesses } from './process-proof.ts';

/** Who asks for a lock. */
export interface LockRequest {
  readonly machine: string;
  readonly pid: number;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Random small letters, digits and `-`, new for each lock. */
  readonly token: string;
  readonly processes?: Processes;
}

/** The right to write a project. */
export interface Lock {
  /** How often `renew` is to be called, in milliseconds. */
  readonly renewEvery: number;
  /**
   * Tells other machines that this process still lives. Fails with `locked` where the lock was lost, as after a sleep of
   * minutes in which somebody else took it: then nothing may be written any more. Fails with `not-saved` too.
   */
  renew(): Promise<Result<void>>;
  /** Gives the right up. Fails with `not-saved`; the lock then goes stale once the process ends. */
  release(): Promise<Result<void>>;
}

const readOnlyReasons: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** A failure to write where this user may not write at all is `read-only`. */
function asReadOnly<Value>(result: Result<Value>): Result<Value> {
  if (result.ok || !readOnlyReasons.has(result.error.details['reason'])) return result;
  return fail('read-only', result.error.details);
}

async function attemptLock<Value>(file: string, work: () => Promise<Value>): Promise<Result<Value>> {
  return asReadOnly(await attempt('not-saved', file, work));
}

/** A lock that this process holds. */
class HeldLock implements Lock {
  readonly renewEvery = staleAfter / 4;
  readonly #disk: Disk;
  readonly #path: string;
  readonly #now: () => number;
  #owner: LockOwner;

  constructor(disk: Disk, path: string, owner: LockOwner, now: () => number) {
    this.#disk = disk;
    this.#path = path;
    this.#owner = owner;
    this.#now = now;
  }

  async renew(): Promise<Result<void>> {
    const now = this.#now();
    const before = this.#owner;
    const renewed = { ...before, renewed: now };
    const sleptThroughIt = now - before.renewed > staleAfter / 2;
    const outcome = await attemptLock(this.#path, () =>
      sleptThroughIt ? this.#retake(renewed) : this.#put(renewed),
    );
    if (!outcome.ok) return outcome;
    return outcome.value === 'ours' ? ok(undefined) : locked(outcome.value);
  }

  release(): Promise<Result<void>> {
    return attemptLock(this.#path, async () => {
      const found = await lookAtLock(this.#disk, this.#path);
      if (found?.token === this.#owner.token) await unlessMissing(this.#disk.unlink(this.#path));
    });
  }

  async #put(renewed: LockOwner): Promise<Outcome> {
    const found = await lookAtLock(this.#disk, this.#path);
    if (found?.token !== renewed.token) return found?.owner ?? 'again';
    await putLock(this.#disk, this.#path, renewed);
    this.#owner = renewed;
    return 'ours';
  }

  /** Somebody may be taking it this very moment, so we stand in line like everybody else. */
  async #retake(renewed: LockOwner): Promise<Outcome> {
    const owner = { ...renewed, token: this.#disk.unique() };
    const outcome = await takeLock(this.#disk, this.#path, owner, ({ token }) =>
      Promise.resolve(token !== renewed.token),
    );
    if (outcome === 'ours') this.#owner = owner;
    return outcome;
  }
}

function locked(owner: LockOwner | 'again'): ReturnType<typeof fail> {
  return fail('locked', owner === 'again' ? { host: '', pid: 0 } : { host: owner.host, pid: owner.pid });
}

/** The living owner of another machine's lock, if there is one. */
async function ownerElsewhere(
  disk: Disk,
  folder: string,
  machine: string,
  alive: (owner: LockOwner) => Promise<boolean>,
): Promise<LockOwner | undefined> {
  const entries = (await unlessMissing(disk.readFolder(join(folder, privateFolder)))) ?? [];
  for (const { name, kind } of entries) {
    if (kind !== 'folder' || name === machine) continue;
    const found = await lookAtLock(disk, join(folder, privateFiles(name).lock));
    if (found?.owner !== undefined && (await alive(found.owner))) return found.owner;
  }
  return undefined;
}

/** How often it is tried again while others come and go. */
const attempts = 100;

async function take(
  disk: Disk,
  path: string,
  self: LockOwner,
  alive: (owner: LockOwner) => Promise<boolean>,
): Promise<Outcome> {
  let outcome: Outcome = 'again';
  for (let time = 0; time < attempts && outcome === 'again'; time += 1)
    outcome = await takeLock(disk, path, self, alive);
  return outcome;
}

/**
 * Takes the right to write a project; at most one process has it. Fails with `locked` `{host, pid}` where a living process
 * of this or another machine has it, with `read-only` where this user may not write there, or with `not-saved`. Two
 * machines that ask at the same moment may both be refused.
 */
export async function acquireLock(disk: Disk, folder: string, request: LockRequest): Promise<Result<Lock>> {
  const { machine, pid, host, now, token, processes = nodeProcesses } = request;
  const path = join(folder, privateFiles(machine).lock);
  const [space, mark] = await Promise.all([processes.space(), processes.markOf(pid)]);
  const self: LockOwner = { token, machine, host, pid, space, mark: mark ?? '', renewed: now() };
  const alive = (owner: LockOwner): Promise<boolean> => isAlive(owner, self, processes, now());
  const elsewhere = (): Promise<LockOwner | undefined> => ownerElsewhere(disk, folder, machine, alive);

  const before = await attempt('cannot-read-file', folder, elsewhere);
  if (!before.ok) return before;
  if (before.value !== undefined) return locked(before.value);
  const made = await makeFolder(disk, dirname(path));
  if (!made.ok) return asReadOnly(made);
  const outcome = await attemptLock(path, () => take(disk, path, self, alive));
  if (!outcome.ok) return outcome;
  if (outcome.value !== 'ours') return locked(outcome.value);
  const lock = new HeldLock(disk, path, self, now);

  const after = await attemptLock(path, async () => {
    await tidyLocks(disk, path, now());
    return elsewhere();
  });
  if (after.ok && after.value === undefined) return ok(lock);
  const released = await lock.release();
  if (!released.ok) return released;
  return after.ok ? locked(after.value ?? 'again') : after;
}

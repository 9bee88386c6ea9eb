import { decodeText, parseStrictJson } from './strict-json.ts';
import type { Processes } from './process-proof.ts';

/** Who holds a lock: what the lock file says. */
export interface LockOwner {
  readonly token: string;
  readonly machine: string;
  readonly host: string;
  readonly pid: number;
  /** See `Processes`. */
  readonly space: string;
  readonly mark: string;
  /** Milliseconds since 1970, by the holder's clock. */
  readonly renewed: number;
}

/** How long a lock counts that has not been renewed, in milliseconds, where its process cannot be asked about. */
export const staleAfter = 120_000;

/** A clock that is this far ahead of ours, in milliseconds, says nothing any more. */
const absurdlyAhead = 86_400_000;

function isOwner(value: unknown): value is LockOwner {
  const strings = ['token', 'machine', 'host', 'space', 'mark'] as const;
  if (value === null || typeof value !== 'object') return false;
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  return (
    strings.every((key) => typeof fields.get(key) === 'string') &&
    /^[0-9a-z-]{1,64}$/.test(String(fields.get('token'))) &&
    Number.isSafeInteger(fields.get('pid')) &&
    Number.isSafeInteger(fields.get('renewed'))
  );
}

/** The bytes of a lock file. */
export function formatOwner(owner: LockOwner): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(owner)}\n`);
}

/** The owner that a lock file names; undefined where it names none, as after a power cut. */
export function parseOwner(bytes: Uint8Array): LockOwner | undefined {
  const json = parseStrictJson(decodeText(bytes) ?? '');
  return json.ok && isOwner(json.value) ? json.value : undefined;
}

/** Whether a space names the running system itself, and not only its kind. */
function hasBoot(space: string): boolean {
  return space.includes(' ');
}

async function isGone({ pid, mark }: LockOwner, processes: Processes): Promise<boolean> {
  const now = await processes.markOf(pid);
  return now === null || (now !== '' && mark !== '' && now !== mark);
}

/**
 * Whether the owner of a lock still lives. Of the same running system its process is asked about, and nothing else
 * counts; after that system was started anew it is dead; elsewhere, and in another installation, it lives as long as it
 * renews its lock, unless its process is known to be gone.
 */
export async function isAlive(
  owner: LockOwner,
  self: Pick<LockOwner, 'machine' | 'host' | 'space'>,
  processes: Processes,
  now: number,
): Promise<boolean> {
  const age = now - owner.renewed;
  const isFresh = age < staleAfter && age > -absurdlyAhead;
  if (owner.host !== self.host || owner.space === '' || self.space === '') return isFresh;
  // Another installation may be of another computer with the same name: only a system's own number tells that it is not.
  if (owner.machine !== self.machine)
    return (
      isFresh && !(hasBoot(owner.space) && owner.space === self.space && (await isGone(owner, processes)))
    );
  if (owner.space === self.space) {
    const mark = await processes.markOf(owner.pid);
    if (mark === null) return false;
    return mark === '' || owner.mark === '' ? isFresh : mark === owner.mark;
  }
  const [boot] = owner.space.split(' ');
  return self.space.startsWith(`${boot} `) && isFresh;
}

import type { CodedAs, PlacesAsked } from '../preload/contract.ts';
import { placesLabel } from '../store/messages/labels.ts';
import type { Change } from '../store/model/diff.ts';
import type { Records } from '../store/model/record-set.ts';
import { type Result, ok } from '../store/model/result.ts';
import type { HostDoor } from './host-door.ts';
import type { WindowPort } from './platform.ts';
import type { Session } from './session.ts';

/** What coding needs of the host. */
type Coding = Pick<HostDoor, 'withSession' | 'withThread'>;

/** How often coding begins anew because somebody edited meanwhile. */
const TRIES = 3;

/**
 * Codes places in any documents as one step of undo, and gives back how many it coded: what is coded so already, or was
 * changed, is left out. It is worked out in the search thread, which has the texts; main only commits it. Fails with
 * `edited-meanwhile` where the project was edited all the time, and as the command for one place.
 */
export function codePlaces(
  host: Coding,
  window: Pick<WindowPort, 'id'>,
  asked: PlacesAsked,
): Promise<Result<number>> {
  return host.withSession(async (session) => {
    const loaded = await session.loadRecords();
    if (!loaded.ok) return loaded;
    const attempt = (): Promise<Result<number>> => tryToCode(host, window, session, asked);
    let tried = await attempt();
    for (let tries = 1; tries < TRIES; tries++) {
      if (tried.ok || tried.error.code !== 'edited-meanwhile') return tried;
      tried = await attempt();
    }
    return tried;
  });
}

async function tryToCode(
  host: Coding,
  window: Pick<WindowPort, 'id'>,
  session: Session,
  asked: PlacesAsked,
): Promise<Result<number>> {
  const { coder } = session;
  const { revision } = session.state();
  const diff: Change[] = [];
  const made = await host.withThread('search', window, (thread) =>
    thread.ask('code', { ...asked, coder, now: session.now() }, (part) => diff.push(...part)),
  );
  if (!made.ok || made.value === 0) return made;
  const command = asked.as.type === 'tag' ? 'addTag' : 'addMention';
  const subject = placesLabel(nameOf(asked.as, session.records), made.value);
  const done = await session.commitWorkedOut(revision, { command, subject, coder, diff });
  return done.ok ? ok(made.value) : done;
}

function nameOf(as: CodedAs, records: Records): string {
  return as.name ?? records.find(as.type === 'tag' ? 'code' : 'actor', as.id)?.name ?? '';
}

import type { ProjectSnapshot } from '../../preload/contract.ts';
import { type Result, fail, ok, refusalFor } from '../../store/model/result.ts';
import type { HostDoor } from '../host-door.ts';
import { snapshotOf } from '../project-shown.ts';
import { ensureSample, prepareSample } from './folder.ts';

/** Opens the sample as the user left it; the first time it is copied to its folder. Fails as `ensureSample` and `openPath`. */
export async function openSample(host: HostDoor, coder: string | null): Promise<Result<ProjectSnapshot>> {
  const path = host.options.platform.sampleFolder();
  const there = await ensureSample(path, host.options);
  if (!there.ok) return there;
  const { session } = host;
  return session?.folder.path === path ? ok(await snapshotOf(session)) : host.openPath(path, coder);
}

/**
 * Puts the open sample back as it was shipped, for the same coder. The new one is whole before anything is done to the old
 * one. Fails with `not-a-sample`, `read-only`, `not-kept` or `sample-not-made`; the old one is then as it was.
 */
export function resetSample(host: HostDoor): Promise<Result<ProjectSnapshot>> {
  return host.withSession(async (session) => {
    const { path, readOnly } = session.folder;
    if (!session.isSample) return fail('not-a-sample');
    if (readOnly !== null) return { ok: false, error: refusalFor(readOnly) };
    const coder = session.records.find('coder', session.coder)?.name ?? null;
    const waiting = await prepareSample(path, host.options);
    if (!waiting.ok) return waiting;
    const closed = await host.closeProject();
    if (!closed.ok) {
      await waiting.value.discard();
      return closed;
    }
    const exchanged = await waiting.value.exchange();
    const opened = await host.openPath(path, coder);
    return exchanged.ok ? opened : exchanged;
  });
}

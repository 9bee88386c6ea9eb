import { randomUUID } from 'node:crypto';
import { homedir, hostname } from 'node:os';
import { type Beginning, beginProject, createProject } from '../store/disk/create-project.ts';
import type { Disk } from '../store/disk/disk.ts';
import { configFolder, machineId } from '../store/disk/machine.ts';
import { type Opener, openProject } from '../store/disk/open-project.ts';
import type { CoderId } from '../store/model/id.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { isSameName } from '../store/query/same-name.ts';
import { coderIdFor } from './new-id.ts';
import { isSample } from './sample/marker.ts';
import { Session } from './session.ts';

/** The configuration folder of this user, the same with a window and without. */
export function userConfigFolder(): string {
  return configFolder({ platform: process.platform, home: homedir(), env: process.env });
}

/** What the program needs to open projects. */
export interface Surroundings {
  readonly disk: Disk;
  readonly configFolder: string;
  readonly now: () => Date;
}

async function openerOf({ disk, configFolder: folder, now }: Surroundings): Promise<Result<Opener>> {
  const machine = await machineId(disk, folder);
  if (!machine.ok) return machine;
  return ok({ disk, now, machine: machine.value, host: hostname(), pid: process.pid, token: randomUUID() });
}

/** Makes a project in a folder. Fails as `createProject`. */
export async function createIn(
  path: string,
  title: string,
  coder: string,
  given: Surroundings,
): Promise<Result<null>> {
  const opener = await openerOf(given);
  if (!opener.ok) return opener;
  const id = coderIdFor(coder, () => true);
  return createProject(path, { title, coder: { id, name: coder } }, opener.value);
}

/** Makes a project in a folder, of records and texts that are there already. Fails as `beginProject`. */
export async function beginIn(
  path: string,
  beginning: Beginning,
  given: Surroundings,
): Promise<Result<null>> {
  const opener = await openerOf(given);
  return opener.ok ? beginProject(path, beginning, opener.value) : opener;
}

/**
 * Opens a project for a coder, by name; one that the project does not know yet is added. Without a name the first of the
 * project's coders codes. Fails as `openProject`.
 */
export async function openSession(
  path: string,
  coder: string | null,
  given: Surroundings,
): Promise<Result<Session>> {
  const opener = await openerOf(given);
  if (!opener.ok) return opener;
  const folder = await openProject(path, opener.value);
  if (!folder.ok) return folder;
  const [first, ...others] = folder.value.records.all('coder');
  if (first === undefined)
    return fail('damaged-file', { file: 'project.json', problem: 'there is no coder' });
  const session = new Session(folder.value, first.id, given.now);
  session.isSample = await isSample(given.disk, folder.value.path);
  await session.reachBack();
  if (coder === null) return ok(session);
  const known = [first, ...others].find(({ name }) => isSameName(name, coder));
  const chosen = known === undefined ? await join(session, coder) : ok(known.id);
  if (chosen.ok) {
    session.coder = chosen.value;
    return ok(session);
  }
  if (folder.value.readOnly !== null) return ok(session);
  await session.close();
  return chosen;
}

function join(session: Session, name: string): Promise<Result<CoderId>> {
  return session.join(
    name,
    coderIdFor(name, (id) => session.records.get(id) === undefined),
  );
}

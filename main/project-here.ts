import type { Disk } from '../store/disk/disk.ts';
import { FollowedProject } from '../store/disk/followed-project.ts';
import { type Result, ok } from '../store/model/result.ts';
import type { Session } from './session.ts';

/** Reads the whole project on the thread that it is called on: for the program without a window, which has nothing else to do. */
export async function projectHere(session: Session, disk: Disk): Promise<Result<FollowedProject>> {
  const flushed = await session.flush();
  if (!flushed.ok && session.folder.readOnly === null) return flushed;
  const project = new FollowedProject(disk, session.folder.path);
  await project.load(null);
  for (const document of await project.documentIds()) await project.load(document);
  return ok(project);
}

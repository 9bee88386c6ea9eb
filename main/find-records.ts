import type { RecordPlace } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { FollowedProject } from '../store/disk/followed-project.ts';
import type { RecordFilter } from '../store/model/records.ts';
import { type Result, ok } from '../store/model/result.ts';
import { RecordTable } from '../store/query/record-table.ts';
import type { Session } from './session.ts';

/** Finds the records of the whole project that a filter chooses. */
export type FindRecords = (filter: RecordFilter) => Promise<Result<readonly RecordPlace[]>>;

/** Finds records on the thread that it is called on: for the program without a window, which has nothing else to do. */
export function findHere(session: Session, disk: Disk): FindRecords {
  return async (filter) => {
    const flushed = await session.flush();
    if (!flushed.ok && session.folder.readOnly === null) return flushed;
    const project = new FollowedProject(disk, session.folder.path);
    await project.load(null);
    for (const document of await project.documentIds()) await project.load(document);
    return ok(new RecordTable(project.records).records({ filter, sort: null, group: null }));
  };
}

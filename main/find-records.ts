import type { RecordPlace } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import type { RecordFilter } from '../store/model/records.ts';
import { type Result, ok } from '../store/model/result.ts';
import { RecordTable } from '../store/query/record-table.ts';
import { projectHere } from './project-here.ts';
import type { Session } from './session.ts';

/** Finds the records of the whole project that a filter chooses. */
export type FindRecords = (filter: RecordFilter) => Promise<Result<readonly RecordPlace[]>>;

/** Finds records on the thread that it is called on: for the program without a window, which has nothing else to do. */
export function findHere(session: Session, disk: Disk): FindRecords {
  return async (filter) => {
    const project = await projectHere(session, disk);
    if (!project.ok) return project;
    return ok(new RecordTable(project.value.records).records({ filter, sort: null, group: null }));
  };
}

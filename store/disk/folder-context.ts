import type { Diff } from '../model/diff.ts';
import type { Failure, Finding } from '../model/result.ts';
import type { BackupPlaces } from './backups.ts';
import type { Disk } from './disk.ts';
import type { FolderState } from './folder-state.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { Journal } from './journal.ts';
import type { Lock } from './lock.ts';
import type { ProjectContent } from './project-content.ts';
import type { ProjectFiles } from './project-files.ts';
import type { RebuildSources } from './rebuild.ts';
import type { Trail } from './trail.ts';
import type { UnwrittenRecords } from './unwritten-records.ts';
import type { Waiting } from './waiting.ts';

/** What an open project is made of; open-project.ts puts it together. */
export interface FolderParts {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly path: string;
  /** Where damaged bytes are kept, absolute. */
  readonly aside: string;
  /** Null where nothing may be written. */
  readonly journal: Journal | null;
  readonly lock: Lock | null;
  readonly readOnly: Failure | null;
  readonly waiting: ReadonlyMap<string, Waiting>;
  readonly index: IndexKeeper;
  readonly trail: Trail;
  readonly sources: Omit<RebuildSources, 'textHash'>;
  readonly places: BackupPlaces;
  /** Removes what processes that died have left half-written. Costs a look at each folder. */
  readonly tidy: () => Promise<void>;
  /** What other installations have in their journals and the files have not. Costs a look at each such journal. */
  readonly elsewhere: () => Promise<readonly Finding[]>;
  readonly now: () => string;
}

/** What those who work inside an open project folder share. */
export interface FolderContext {
  readonly parts: FolderParts;
  readonly state: FolderState;
  readonly files: ProjectFiles;
  readonly content: ProjectContent;
  readonly unwritten: UnwrittenRecords;
  /** Makes a change in memory and in the index. */
  make(diff: Diff): void;
}

import type { DocumentSnapshot, ProjectSnapshot, Settings } from '../preload/contract.ts';
import type { Result } from '../store/model/result.ts';
import type { Corrections } from './corrections.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import type { Exports } from './exports.ts';
import type { ImportFiles } from './import-files.ts';
import type { ProjectQuestions } from './jobs/answers.ts';
import type { Asker, StartThread } from './jobs/project-thread.ts';
import type { Leaving } from './leaving.ts';
import type { Surroundings } from './open-session.ts';
import type { Platform, WindowPort } from './platform.ts';
import type { Session } from './session.ts';
import type { SettingsStore } from './settings.ts';

/** What the host is made for. */
export interface HostOptions extends Surroundings {
  readonly platform: Platform;
  readonly version: string;
  /** Takes documents out of files. */
  readonly extract: ExtractFile;
  /** Starts a thread that answers about the whole project. */
  readonly startThread: StartThread;
}

/** What threads are for: each answers one question at a time, and each window has its own. */
export type ThreadName = 'records' | 'search' | 'export';

/** What of the host the answers to requests need. */
export interface HostDoor {
  readonly options: HostOptions;
  readonly store: SettingsStore;
  readonly settings: Settings;
  /** The windows that were asked to keep what is typed in them. */
  readonly leaving: Leaving;
  /** The texts that are compared with corrected ones. */
  readonly corrections: Corrections;
  /** The files that were chosen for import and not yet taken. */
  readonly imports: ImportFiles;
  /** What is being exported. */
  readonly exports: Exports;
  /** The open project. */
  readonly session: Session | null;
  /**
   * Asks about the whole open project, in a thread for one purpose, for a window. Fails with `no-open-project` without a
   * project.
   */
  withThread<Value>(
    name: ThreadName,
    window: Pick<WindowPort, 'id'>,
    ask: (thread: Asker<ProjectQuestions>) => Promise<Result<Value>>,
  ): Promise<Result<Value>>;
  /** Does something with the open project; fails with `no-open-project` without one. */
  withSession<Value>(
    work: (session: Session) => Promise<Result<Value>> | Result<Value>,
  ): Promise<Result<Value>>;
  /** Opens the project in a folder, in the place of the one that is open. */
  openPath(path: string, coder: string | null): Promise<Result<ProjectSnapshot>>;
  /** Saves and closes the open project, if there is one. */
  closeProject(): Promise<Result<null>>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  /** Notes what a window shows, so that it is told of changes there. */
  opened(window: WindowPort, shown: DocumentSnapshot): void;
  /** Tells all windows to ask for snapshots. */
  refresh(): void;
}

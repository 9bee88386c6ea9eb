import type { EventName, Events, ProjectState } from '../preload/contract.ts';
import type { Result } from '../store/model/result.ts';

/** What the host needs of the desktop it runs on. In the window program Electron answers, in tests a script. */
export interface Platform {
  /** Opens one more window on what is open. */
  openWindow(): Promise<void>;
  /** Asks for the folder of a project to open. Null where the user closes the dialog. */
  chooseProject(): Promise<string | null>;
  /** Asks where a new project goes; the path is that of the folder to be made. */
  chooseNewProject(suggestedName: string): Promise<string | null>;
  /** Asks for files with the given extensions. */
  chooseFiles(name: string, extensions: readonly string[]): Promise<readonly string[] | null>;
  /** Asks for a folder with files. */
  chooseFolder(): Promise<readonly string[] | null>;
  /** Asks where a file or a folder of an export goes. */
  chooseTarget(suggestedName: string): Promise<string | null>;
  /** Where the sample project lies, or is to lie: in the folder of the user's documents. */
  sampleFolder(): string;
  /** Opens an address outside after asking; false where the user says no. */
  openAddress(address: string): Promise<boolean>;
  /** Opens a copy of a file with the system's program for it. Fails with `cannot-open-file`. */
  openCopy(name: string, bytes: Uint8Array): Promise<Result<null>>;
  /** Puts text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** Asks whether to go on although something could not be saved. */
  confirmLoss(message: string): Promise<boolean>;
}

/** A window as the host sees it. */
export interface WindowPort {
  readonly id: number;
  send<Name extends EventName>(name: Name, event: Events[Name]): void;
}

/** What menus show of the project that is open; null without one. */
export type MenuState = Pick<ProjectState, 'undo' | 'redo'> & {
  readonly title: string;
  readonly canWrite: boolean;
  readonly isSample: boolean;
};

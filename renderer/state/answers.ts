/** What main answers and tells, for the views that show it; they do not know the door itself. */
export type {
  Counts,
  DocumentEntry,
  ExportReport,
  ImportCandidate,
  ImportReport,
  ProjectState,
  Recent,
  SaveState,
  Settings,
  Step,
  Theme,
} from '../../preload/contract.ts';

/** What main answers and tells, for the views that show it; they do not know the door itself. */
export type {
  ChosenFile,
  DocumentEntry,
  ExportReport,
  ImportCandidate,
  ImportReport,
  Reading,
  Recent,
  RecodingPreview,
  RecordPage,
  RecordPlace,
  Requests,
  SaveState,
  TextColumns,
  Theme,
} from '../../preload/contract.ts';

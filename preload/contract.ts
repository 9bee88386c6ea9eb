import type { AnyCommand } from '../store/commands/index.ts';
import type { TextColumns } from '../store/formats/extract.ts';
export type { TextColumns } from '../store/formats/extract.ts';
import type { Diff } from '../store/model/diff.ts';
import type { ActorId, CodeId, CoderId, DocumentId, IssueId } from '../store/model/id.ts';
import type { AnyRecord, Coded, Document, RecodedValue, RecordType } from '../store/model/records.ts';
import type { RecordLine } from '../store/query/record-line.ts';
import type { RecordGroup, RecordsWanted } from '../store/query/record-table.ts';
import type { Failure, Finding, Result } from '../store/model/result.ts';
import type { Scope } from '../store/query/scope.ts';
import type { TableColumns } from '../store/tables/choose-columns.ts';
import type { LeftOut } from '../store/tables/scoped-reader.ts';
import type { Column } from '../store/tables/table.ts';
import type { Fate } from '../store/text/correct/passage-fate.ts';
import type { GivenCodebook } from '../store/query/codebook-plan.ts';
import type { FoundHits } from '../store/query/found-list.ts';
import type { Inside } from '../store/query/inside-tags.ts';
import type { Wanted } from '../store/text/find-in-text.ts';

/** How many records of a sort a document or a project has. */
export interface Counts {
  readonly mentions: number;
  readonly stances: number;
  readonly evidence: number;
  readonly links: number;
  readonly tags: number;
  readonly notes: number;
  readonly stancesWithEvidence: number;
}

/** A document as the list shows it; its text and records are loaded when it is opened. */
export interface DocumentEntry {
  readonly id: DocumentId;
  readonly title: string;
  readonly language: string | null;
  readonly date: string | null;
  /** When it was added; empty while it is not counted yet. */
  readonly created: string;
  readonly length: number;
  readonly done: readonly CoderId[];
  readonly counts: Counts;
}

/** A change that can be taken back or made again, for menus. */
export interface Step {
  readonly command: string;
  readonly subject: string;
}

/** Whether everything is on disk. `at` is a moment in UTC. */
export type SaveState =
  | { readonly type: 'saved'; readonly at: string }
  | { readonly type: 'saving' }
  | { readonly type: 'not-saved'; readonly error: Failure }
  | { readonly type: 'read-only'; readonly reason: Failure };

/** What of an open project changes with every edit, besides its records. */
export interface ProjectState {
  /** Rises by one with every change; a window that misses one asks for a snapshot. */
  readonly revision: number;
  readonly undo: Step | null;
  readonly redo: Step | null;
  readonly save: SaveState;
  readonly totals: Counts;
  /** Whether the counts cover all documents yet: after a rebuild of the index they follow a little later. */
  readonly counted: boolean;
}

/** The part of a project that every window holds; texts and coded records come document by document. */
export interface ProjectSnapshot {
  /** The name of the folder, not its path. */
  readonly folder: string;
  /** Stands for its path on this machine. */
  readonly token: string;
  /** Whether it is the sample project, which can be put back as it was shipped. */
  readonly isSample: boolean;
  readonly coder: CoderId;
  readonly state: ProjectState;
  /** Project, coders, codebook, actors, and the coded records that belong to no document. */
  readonly shared: readonly AnyRecord[];
  readonly documents: readonly DocumentEntry[];
  /** How many coded records point to an actor, issue or code, in the whole project. */
  readonly uses: Readonly<Record<ActorId | IssueId | CodeId, number>>;
  /** What was found on opening: recovered, rebuilt, missing, foreign changes. */
  readonly findings: readonly Finding[];
}

/** An open document: its record, text and the coded records of all coders. */
export interface DocumentSnapshot {
  readonly document: Document;
  readonly text: string;
  readonly records: readonly Coded[];
  /** Records of other documents that links and targets here point to, or that are linked to stances here, for showing them. */
  readonly elsewhere: readonly Coded[];
}

/** A project that was opened before. `token` stands for its path, which a window never sees. */
export interface Recent {
  readonly token: string;
  readonly title: string;
  readonly folder: string;
  readonly opened: string;
  readonly missing: boolean;
}

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

/** What the user has set for this installation. */
export interface Settings {
  readonly theme: Theme;
  readonly coderName: string;
  /** The size of the source text, in pixels. */
  readonly textSize: number;
  /** How wide its lines are at most, in characters. */
  readonly textWidth: number;
  /** The shortcuts that are not as they begin, by the name of the action. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
}

export interface AppState {
  readonly version: string;
  readonly recents: readonly Recent[];
  readonly settings: Settings;
}

/** A file that was chosen for import. `token` stands for its path, which a window never sees. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
}

/** A chosen file that was looked at; nothing of it is in the project yet. What the file does not say is null. */
export interface ImportCandidate extends ChosenFile {
  /** The id of its format; null where it is of none that is known. */
  readonly format: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly language: string | null;
  /** Null where none can be chosen. */
  readonly encoding: string | null;
  /** 0 to 1: how sure the detection of the encoding is; 1 where it was chosen by hand. */
  readonly confidence: number;
  /** The first 2,000 characters. */
  readonly beginning: string;
  readonly length: number;
  readonly duplicateOf: DocumentId | null;
  /** How many documents are in the file; what is said above is of the first. */
  readonly count: number;
  /** The columns of a table of texts, and which are taken for what. */
  readonly table: { readonly header: readonly string[]; readonly columns: TextColumns } | null;
  /** What of the file is not in the text. */
  readonly notices: readonly Failure[];
  readonly error: Failure | null;
}

/** What a document gets that is made of a file. */
export interface GivenMetadata {
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly language: string | null;
}

/** What an import did: `in` = `imported` + `reported.length`, in the source's own units. */
export interface ImportReport {
  readonly in: number;
  readonly imported: number;
  readonly reported: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly created: Readonly<Partial<Record<RecordType, number>>>;
}

/** A passage that is not where it was in a corrected text, and what becomes of it. */
export interface CorrectedPassage {
  readonly record: string;
  readonly slot: string;
  /** Its place among the passages of the slot. */
  readonly at: number;
  /** Where it is in the old text, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly fate: Exclude<Fate, { readonly type: 'kept' }>;
}

/** What a corrected text would do to the passages of all coders; nothing has been changed yet. */
export interface CorrectionReport {
  readonly token: string;
  /** How many passages no edit touches. */
  readonly kept: number;
  /** All others, in the order of the old text. */
  readonly passages: readonly CorrectedPassage[];
}

/** Where somebody says that a passage is in a corrected text; null where it is nowhere. */
export interface CorrectionDecision extends Pick<CorrectedPassage, 'record' | 'slot' | 'at'> {
  readonly place: { readonly from: number; readonly to: number } | null;
}

export interface ExportReport {
  readonly format: string;
  /** The name of the file or folder that was written. */
  readonly name: string;
  /** The folder that it is in, by its path. */
  readonly folder: string;
  readonly files: number;
  readonly records: number;
  readonly left: LeftOut;
}

/** What is chosen for an export. */
export interface ExportChoices {
  readonly format: string;
  readonly scope: Scope;
  readonly columns: TableColumns;
  /** Whether what a spreadsheet takes for formulas stays as it is. */
  readonly raw: boolean;
}

/** The beginning of what would be written. */
export interface ExportPreview {
  /** The columns of the table that is shown; null where the format writes lines. */
  readonly header: readonly string[] | null;
  /** At most 20, long cells cut. */
  readonly rows: readonly (readonly string[])[];
  readonly isMore: boolean;
  /** All tables and columns that the format can write. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly Column[] }[];
  /** What the export is called in the command line. */
  readonly out: string;
  /** The command line that writes the same. */
  readonly command: string;
}

/** How much would be written. */
export interface ExportCounts {
  /** By table. */
  readonly rows: Readonly<Record<string, number>>;
  /** The coded records. */
  readonly records: number;
  readonly documents: number;
  readonly left: LeftOut;
}

/** How many documents were read, of those that must be before there is an answer. */
export interface Reading {
  readonly done: number;
  readonly total: number;
}

/** Some of the records that are wanted, from a place on. */
export interface RecordsAsked extends RecordsWanted {
  readonly from: number;
  readonly count: number;
  /** Whether it is told which records belong together: that is the same for all of a question's records. */
  readonly withGroups: boolean;
}

/** The records that were asked for. */
export interface RecordPage {
  /** How many lines the table has, of how many records, and how many records there are. */
  readonly total: number;
  readonly records: number;
  readonly all: number;
  /** Empty where they were not asked for. */
  readonly groups: readonly RecordGroup[];
  readonly from: number;
  readonly lines: readonly RecordLine[];
}

/** A coded record and where it is. */
export interface RecordPlace {
  readonly id: string;
  readonly document: DocumentId | null;
}

/** Records that are to be given a value, and who asks. */
export interface RecodingAsked {
  readonly ids: readonly string[];
  readonly set: RecodedValue;
  readonly coder: CoderId;
}

/** What giving records a value would do. */
export interface RecodingPreview {
  /** The records that would change. */
  readonly records: readonly RecordPlace[];
  /** The first of them, as they are. */
  readonly lines: readonly RecordLine[];
  /** How many have the value already, and how many have no such field. */
  readonly same: number;
  readonly without: number;
  /** How many of those that would change are of other coders. */
  readonly others: number;
}

/** What in the whole project uses an entry of the codebook, counted. */
export interface Touched {
  readonly types: readonly { readonly type: Coded['type']; readonly count: number }[];
  readonly coders: readonly { readonly coder: CoderId; readonly count: number }[];
  /** The stances among them by their value of the scale. */
  readonly positions: readonly { readonly position: number; readonly count: number }[];
  readonly documents: readonly { readonly document: DocumentId | null; readonly count: number }[];
}

/** A codebook that was written to a file. */
export interface CodebookReport {
  readonly name: string;
  readonly entries: number;
}

/** What is looked for in the texts of some documents, in their order. */
export interface SearchAsked {
  /** Comes back with everything that is found, as what was asked before may still come in. */
  readonly search: number;
  readonly wanted: Wanted;
  readonly inside: Inside;
  readonly documents: readonly DocumentId[];
}

/** What became of a search. */
export type SearchOutcome =
  | {
      readonly type: 'done';
      readonly count: number;
      readonly inDocuments: number;
      /** The documents whose text could not be read. */
      readonly unread: readonly DocumentId[];
    }
  | { readonly type: 'no-pattern'; readonly reason: string }
  | { readonly type: 'too-slow' };

/** What words are coded as, all alike: with a code, or as the name of an actor. */
export interface CodedAs {
  readonly type: 'tag' | 'mention';
  /** Of the code or actor. */
  readonly id: string;
  /** The name of one that is to be made first; null where it is there. */
  readonly name: string | null;
}

/** Words to be coded in a text that was searched: from and to of each, one after the other. */
export interface Places {
  readonly document: DocumentId;
  readonly sha256: string;
  readonly ends: readonly number[];
}

/** Words in many documents that are to be coded alike. */
export interface PlacesAsked {
  readonly as: CodedAs;
  readonly places: readonly Places[];
}

/** For each place in turn, whether it is to be coded: 0 if so, 1 where it is coded so already, 2 where the text was changed. */
export type PlaceStates = Uint8Array;

/**
 * What a window can ask main for, by name: what goes in and what comes back. `null` in a result means that the user
 * closed the dialog that main showed for it.
 */
export interface Requests {
  'app.state': { input: null; output: AppState };
  'settings.change': { input: Partial<Settings>; output: Settings };
  /** Opens one more window on what is open. */
  'window.new': { input: null; output: Result<null> };
  /** Says, after `leave`, whether everything that was typed is kept. */
  'window.left': { input: { isKept: boolean }; output: null };
  'recents.remove': { input: { token: string }; output: readonly Recent[] };
  'project.create': { input: { title: string; coder: string }; output: Result<ProjectSnapshot | null> };
  'project.open': {
    input: { token: string | null; coder: string | null };
    output: Result<ProjectSnapshot | null>;
  };
  /** Opens the sample project; the first time it is copied to the folder of the user's documents. */
  'sample.open': { input: { coder: string | null }; output: Result<ProjectSnapshot> };
  /** Puts the open sample project back as it was shipped. */
  'sample.reset': { input: null; output: Result<ProjectSnapshot> };
  'project.close': { input: null; output: Result<null> };
  /** The project that is open, or null: for a window that begins or has missed a revision. */
  'project.snapshot': { input: null; output: ProjectSnapshot | null };
  'project.coder': { input: { coder: CoderId }; output: Result<null> };
  'document.open': { input: { document: DocumentId }; output: Result<DocumentSnapshot> };
  /** Opens a copy of the file that a document came from, with the system's program for it. */
  'document.original': { input: { document: DocumentId }; output: Result<null> };
  /** Compares a document's text with a corrected one. */
  'document.correct-look': {
    input: { document: DocumentId; text: string };
    output: Result<CorrectionReport>;
  };
  /** Gives a document the text of the last look; every doubtful and lost passage must be decided. */
  'document.correct': {
    input: { token: string; decisions: readonly CorrectionDecision[] };
    output: Result<{ readonly changed: readonly string[] }>;
  };
  /** Asks for a file and reads its text. */
  'document.correct-file': {
    input: null;
    output: Result<{ readonly name: string; readonly text: string } | null>;
  };
  /** Ends comparing, and forgets what was compared. */
  'document.correct-cancel': { input: null; output: null };
  /** Runs a command; the change comes to every window as `changed` before this returns. */
  'command.run': { input: AnyCommand; output: Result<{ readonly changed: readonly string[] }> };
  'history.undo': { input: null; output: Result<{ readonly changed: readonly string[] }> };
  'history.redo': { input: null; output: Result<{ readonly changed: readonly string[] }> };
  'save.flush': { input: null; output: Result<null> };
  /** Asks for files or a folder; what is chosen is looked at by `import.look`. */
  'import.choose': { input: { what: 'files' | 'folder' }; output: Result<readonly ChosenFile[] | null> };
  /** The same for what was dropped on the window; preload alone asks this, as it alone knows paths. */
  'import.drop': { input: { paths: readonly string[] }; output: Result<readonly ChosenFile[]> };
  'import.paste': { input: { title: string; text: string }; output: Result<readonly ChosenFile[]> };
  /** Looks at chosen files; each comes as `importing` before this returns. */
  'import.look': { input: { tokens: readonly string[] }; output: Result<null> };
  /** Looks at one again, in another encoding or with a password. */
  'import.look-again': {
    input: {
      token: string;
      encoding: string | null;
      password: string | null;
      columns: TextColumns | null;
    };
    output: Result<ImportCandidate>;
  };
  'import.documents': {
    input: { files: readonly ({ readonly token: string } & GivenMetadata)[] };
    output: Result<ImportReport>;
  };
  /** Ends what is being done with chosen files: the project is as before. */
  'import.cancel': { input: null; output: null };
  'import.codings': {
    input: { format: string; document: DocumentId | null };
    output: Result<ImportReport | null>;
  };
  /** Looks through the records of all documents; a new question takes the place of the one before, which fails with `cancelled`. */
  'review.records': { input: RecordsAsked; output: Result<RecordPage> };
  /** Where all records are that are wanted, in order. */
  'review.places': { input: RecordsWanted; output: Result<readonly RecordPlace[]> };
  /** What giving records a value would do; nothing is changed. */
  'review.recoding': { input: RecodingAsked; output: Result<RecodingPreview> };
  'export.preview': { input: ExportChoices & { table: string }; output: Result<ExportPreview> };
  /** Counts what would be written; `exporting` says how far that is. Ends what was being counted before. */
  'export.count': { input: ExportChoices; output: Result<ExportCounts> };
  'export.run': { input: ExportChoices; output: Result<ExportReport | null> };
  /** Ends what is being done for an export: nothing is written. */
  'export.cancel': { input: null; output: null };
  /** Puts text on the clipboard, which pages may not. */
  'text.copy': { input: { text: string }; output: null };
  /** Counts what uses an entry of the codebook, or for `scale` a value of it. */
  'codebook.touched': { input: { entry: string }; output: Result<Touched> };
  /** The records of one document that use an entry. */
  'codebook.uses': {
    input: { entry: string; document: DocumentId | null };
    output: Result<readonly Coded[]>;
  };
  'codebook.export': { input: { format: 'json' | 'csv' }; output: Result<CodebookReport | null> };
  /** Reads a file that the user chooses; nothing of it is in the project yet. */
  'codebook.look': {
    input: null;
    output: Result<{ readonly name: string; readonly codebook: GivenCodebook } | null>;
  };
  /** Looks through the texts of documents; `found` comes before this returns. A new search ends the one before: `cancelled`. */
  'search.run': { input: SearchAsked; output: Result<SearchOutcome> };
  'search.cancel': { input: null; output: Result<null> };
  /** What coding places would do. */
  'search.preview': { input: PlacesAsked; output: Result<PlaceStates> };
  /** Codes places, as one step of undo; gives back how many. */
  'search.code': { input: PlacesAsked; output: Result<number> };
  /** Opens an https, http or mailto address outside, after asking. */
  'address.open': { input: { address: string }; output: Result<null> };
}

export type RequestName = keyof Requests;

/** What a page can ask; the rest preload asks for it. */
export type PageRequestName = Exclude<RequestName, 'import.drop'>;

/** What a window is told. */
export interface Events {
  /** A change of the project, cut to the shared records and the documents that the window has open. */
  changed: {
    readonly state: ProjectState;
    readonly diff: Diff;
    readonly documents: readonly DocumentEntry[];
    readonly removedDocuments: readonly DocumentId[];
    readonly uses: Readonly<Record<string, number>>;
  };
  /** Too much changed to send it: ask for snapshots. */
  refresh: null;
  save: SaveState;
  /** How far an import is; with what was looked at, or null where files are taken. */
  importing: { readonly done: number; readonly total: number; readonly candidate: ImportCandidate | null };
  /** How far the documents are read that a review needs. */
  reading: Reading;
  /** In how many documents an export was counted or written. */
  exporting: { readonly what: 'count' | 'write'; readonly done: number; readonly total: number };
  found: FoundHits;
  /** The settings changed, whoever changed them: the menu, another window, a new project. */
  settings: Settings;
  /** An entry of the native menu was chosen. */
  menu: { readonly action: string };
  /** Something that the user must know. */
  notice: Finding;
  /** The window or the project is about to be closed: what is typed is to be kept, and `window.left` to be asked. */
  leave: null;
}

export type EventName = keyof Events;

/** What preload puts on `window` as `standpoint`: the only door between the window and main. */
export interface Bridge {
  request<Name extends PageRequestName>(
    name: Name,
    input: Requests[Name]['input'],
  ): Promise<Requests[Name]['output']>;
  /** Takes files and folders that were dropped on the window for an import, as `import.choose` does those of a dialog. */
  drop(files: readonly File[]): Promise<Result<readonly ChosenFile[]>>;
  /** Calls `listener` on each event; returns the function that ends it. */
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
}

declare global {
  interface Window {
    readonly standpoint: Bridge;
  }
}

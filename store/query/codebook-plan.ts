import { canonicalJson } from '../model/canonical.ts';
import type { CodebookEntry, RecordType, Scale } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { isSameName } from './same-name.ts';

type Entry = Exclude<CodebookEntry, Scale>;

/** The wording of an entry. */
interface Wording {
  readonly definition: string;
  readonly rule: string;
  readonly example: string;
}

/** An entry of a codebook in a file; what the file does not say is absent. */
export interface GivenEntry extends Partial<Wording> {
  readonly type: Entry['type'];
  readonly id?: string;
  readonly name: string;
  /** The id or name of the one that it stands below; null is the top. */
  readonly parent?: string | null;
  readonly from?: 'evidence' | 'stance';
  readonly revision?: number;
  readonly history?: Entry['history'];
}

/** The scale of a codebook in a file. */
export type GivenScale = Partial<Wording> &
  Pick<Scale, 'values'> & {
    readonly name?: string;
    readonly revision?: number;
    readonly history?: Scale['history'];
  };

/** A codebook in a file. */
export interface GivenCodebook {
  readonly revision?: number;
  readonly entries: readonly GivenEntry[];
  readonly scale?: GivenScale;
}

/** What becomes of an entry of a file: it is new, changes the one of the project, says the same, or is left out. */
export interface PlannedEntry {
  readonly state: 'added' | 'changed' | 'same' | 'left';
  readonly type: Entry['type'] | 'scale';
  /** The id it has in the project, or will have; empty where a new one is to be made. */
  readonly id: string;
  readonly name: string;
  /** The fields that are different then. */
  readonly differs: readonly string[];
  readonly given: GivenEntry | null;
  /** The id of the one that it stands below, its place among the planned where that is new, or null; undefined leaves it. */
  readonly parent: Parent;
  /** Whether the file says that the wording of the project is an earlier one. */
  readonly isSuccessor: boolean;
}

/** Where an entry is to stand: below one of the project, below one of the file by its place there, or at the top. */
export type Parent = { readonly id: string } | { readonly place: number } | null | undefined;

const words = ['definition', 'rule', 'example'] as const;

function startOf(entry: Entry | GivenEntry): string {
  return entry.type === 'relation' ? (entry.from ?? 'evidence') : '';
}

/** The entry of the project that one of a file is: of the same id, else of the same name. */
function matches(records: Records, entries: readonly GivenEntry[]): readonly (Entry | undefined)[] {
  const taken = new Set<string>();
  const fits = (entry: GivenEntry, other: Entry): boolean =>
    !taken.has(other.id) && startOf(other) === startOf(entry);
  const byId = entries.map((entry) => {
    const found = entry.id === undefined ? undefined : records.find(entry.type, entry.id);
    if (found === undefined || !fits(entry, found)) return undefined;
    taken.add(found.id);
    return found;
  });
  const byName = new Map<RecordType, readonly Entry[]>();
  return entries.map((entry, at) => {
    const known = byId[at];
    if (known !== undefined) return known;
    const all = byName.get(entry.type) ?? [...records.all(entry.type)];
    byName.set(entry.type, all);
    const found = all.find((other) => isSameName(other.name, entry.name) && fits(entry, other));
    if (found !== undefined) taken.add(found.id);
    return found;
  });
}

/** Where an entry of a file is to stand; 'unknown' where it names one that is neither there nor in the project. */
function parentOf(
  records: Records,
  { entries }: GivenCodebook,
  found: readonly (Entry | undefined)[],
  { type, parent }: GivenEntry,
): Parent | 'unknown' {
  if (parent === undefined || parent === null) return parent;
  const inFile = (fits: (entry: GivenEntry) => boolean): number =>
    entries.findIndex((entry) => entry.type === type && fits(entry));
  const byId = inFile(({ id }) => id === parent);
  const place = byId === -1 ? inFile(({ name }) => isSameName(name, parent)) : byId;
  const target = found[place];
  if (target !== undefined) return { id: target.id };
  if (place !== -1) return { place };
  const known =
    records.find(type, parent) ?? [...records.all(type)].find(({ name }) => isSameName(name, parent));
  return known === undefined ? 'unknown' : { id: known.id };
}

function differing(entry: GivenEntry, before: Entry, parent: Parent): readonly string[] {
  const fields: string[] = entry.name === before.name ? [] : ['name'];
  for (const field of words)
    if (entry[field] !== undefined && entry[field] !== before[field]) fields.push(field);
  if (parent === undefined || !('parent' in before)) return fields;
  const isThere = parent === null ? before.parent === null : 'id' in parent && parent.id === before.parent;
  return isThere ? fields : [...fields, 'parent'];
}

/** Whether an earlier wording of an entry in a file is the one that the project has. */
function isSuccessor({ history }: GivenEntry | GivenScale, before: CodebookEntry): boolean {
  return (
    history?.some(
      (earlier) =>
        earlier.revision === before.revision && words.every((field) => earlier[field] === before[field]),
    ) ?? false
  );
}

function scalePlan(records: Records, given: GivenScale): PlannedEntry {
  const before = records.find('scale', 'scale');
  const values = new Set(given.values.map(({ value }) => value));
  const isLeft = before?.values.some(({ value }) => !values.has(value)) ?? true;
  const differs = [
    ...(['name', ...words] as const).filter(
      (field) => given[field] !== undefined && given[field] !== before?.[field],
    ),
    ...(canonicalJson(given.values) === canonicalJson(before?.values) ? [] : ['values']),
  ];
  const state = differs.length === 0 ? 'same' : isLeft ? 'left' : 'changed';
  const name = given.name ?? before?.name ?? '';
  const rest = {
    given: null,
    parent: undefined,
    isSuccessor: before !== undefined && isSuccessor(given, before),
  };
  return { state, type: 'scale', id: 'scale', name, differs, ...rest };
}

/** What an import of a codebook would do, entry by entry in the order of the file; the scale comes last. */
export function codebookPlan(records: Records, codebook: GivenCodebook): readonly PlannedEntry[] {
  const found = matches(records, codebook.entries);
  const planned = codebook.entries.map((given, at): PlannedEntry => {
    const { type, name } = given;
    const before = found[at];
    const parent = parentOf(records, codebook, found, given);
    const base = { type, name, given, isSuccessor: before !== undefined && isSuccessor(given, before) };
    if (parent === 'unknown')
      return { ...base, state: 'left', id: before?.id ?? '', differs: ['parent'], parent: undefined };
    if (before === undefined) {
      const isFree = given.id !== undefined && records.get(given.id) === undefined;
      return { ...base, state: 'added', id: isFree ? (given.id ?? '') : '', differs: [], parent };
    }
    const differs = differing(given, before, parent);
    return { ...base, state: differs.length === 0 ? 'same' : 'changed', id: before.id, differs, parent };
  });
  return codebook.scale === undefined ? planned : [...planned, scalePlan(records, codebook.scale)];
}

/** Whether what is planned changes the wording of an entry that is there, and so perhaps its meaning. */
export function rewords({ state, differs, isSuccessor }: PlannedEntry): boolean {
  return (
    state === 'changed' &&
    !isSuccessor &&
    differs.some((field) => field === 'values' || words.some((each) => each === field))
  );
}

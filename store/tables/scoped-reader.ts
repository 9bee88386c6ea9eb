import type { DocumentId } from '../model/id.ts';
import type { Coded, Document, RecordByType, RecordType, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Scope, hasDocument, isEverything, isTimely, isWithin } from '../query/scope.ts';
import type { ProjectReader } from './project-reader.ts';

/** What of the records in a scope could not be kept, as it points to what is not. */
export interface LeftOut {
  readonly links: number;
  /** Stances that a stance is about: it is kept without them. */
  readonly targets: number;
  /** Notes about records. */
  readonly notes: number;
}

const nothing: LeftOut = { links: 0, targets: 0, notes: 0 };

/** A reader of a part of a project that knows what it could not keep. */
export interface ScopedReader extends ProjectReader {
  left(): LeftOut;
}

/** How a stance stands to a scope: in it, out of it by its date, or out of it otherwise. */
type Standing = 'in' | 'untimely' | 'out';

/** A scope, and the ids that its filter chooses, if it has one. */
interface Part {
  readonly scope: Scope;
  readonly chosen: ReadonlySet<string> | undefined;
}

type Standings = (stance: string, document: DocumentId | null) => Promise<Standing>;

function standingOf(stance: Stance, { scope, chosen }: Part): Standing {
  if (isWithin(stance, scope, chosen)) return 'in';
  return isTimely(stance, scope) ? 'out' : 'untimely';
}

/** The shared records, without the documents that are out of scope. */
class SharedInScope implements Records {
  readonly #all: Records;
  readonly #scope: Scope;

  constructor(all: Records, scope: Scope) {
    this.#all = all;
    this.#scope = scope;
  }

  get(id: string): ReturnType<Records['get']> {
    const record = this.#all.get(id);
    return record?.type === 'document' && !hasDocument(this.#scope, record.id) ? undefined : record;
  }

  find<Type extends RecordType>(type: Type, id: string): RecordByType[Type] | undefined {
    return this.get(id) === undefined ? undefined : this.#all.find(type, id);
  }

  *all<Type extends RecordType>(type: Type): Iterable<RecordByType[Type]> {
    for (const record of this.#all.all(type)) if (this.get(record.id) !== undefined) yield record;
  }

  count(type: RecordType): number {
    return type === 'document' ? [...this.all('document')].length : this.#all.count(type);
  }

  inDocument(document: DocumentId | null): Iterable<Coded> {
    return document === null || hasDocument(this.#scope, document) ? this.#all.inDocument(document) : [];
  }
}

/** A stance without the targets that are stances out of scope. */
async function withTargets(stance: Stance, standing: Standings): Promise<Stance> {
  const kept: Stance['targets'][number][] = [];
  for (const target of stance.targets)
    if (!('stance' in target) || (await standing(target.stance, target.document)) === 'in') kept.push(target);
  return kept.length === stance.targets.length ? stance : { ...stance, targets: kept };
}

/** How what a piece of evidence is linked to stands to the scope, by evidence, whoever has linked it. */
async function servedBy(
  records: readonly Coded[],
  standing: Standings,
): Promise<ReadonlyMap<string, ReadonlySet<Standing>>> {
  const served = new Map<string, Set<Standing>>();
  for (const record of records) {
    if (record.type !== 'link') continue;
    const standings = served.get(record.from) ?? new Set();
    standings.add(await standing(record.to, record.toDocument ?? record.document));
    served.set(record.from, standings);
  }
  return served;
}

/**
 * Whether evidence that is in scope by itself belongs there: that which shows untimely stances alone does not, nor, without a
 * document where only some are wanted, that which shows nothing in these.
 */
function isServing(standings: ReadonlySet<Standing> | undefined, mustServe: boolean): boolean {
  if (mustServe) return standings?.has('in') === true;
  return standings === undefined || [...standings].some((standing) => standing !== 'untimely');
}

/** The notes whose subject is kept too, however many notes are about notes. */
function withSubjects(records: readonly Coded[], all: ReadonlySet<string>): readonly Coded[] {
  const ids = new Set<string>(records.map(({ id }) => id));
  const kept = records.filter(
    (record) =>
      record.type !== 'note' || record.about === null || ids.has(record.about) || !all.has(record.about),
  );
  return kept.length === records.length ? kept : withSubjects(kept, all);
}

interface Narrowed {
  readonly records: readonly Coded[];
  readonly left: LeftOut;
}

/** The records of a place that are in scope, such that all that they point to is as well. */
async function narrow(
  all: readonly Coded[],
  { scope, chosen }: Part,
  place: DocumentId | null,
  standing: Standings,
): Promise<Narrowed> {
  const isLoose = place === null && scope.documents !== null;
  const served = await servedBy(all, standing);
  const within = all.filter((record) => {
    if (!isWithin(record, scope, chosen)) return false;
    if (record.type === 'evidence') {
      const isChosen = chosen === undefined || chosen.has(record.id);
      return isServing(served.get(record.id), isLoose || !isChosen);
    }
    return !isLoose || record.type === 'link' || (record.type === 'note' && record.about !== null);
  });
  const ids = new Set<string>(within.map(({ id }) => id));
  const linked: Coded[] = [];
  let links = 0;
  let targets = 0;
  for (const record of within) {
    if (record.type === 'link') {
      const isKept =
        ids.has(record.from) && (await standing(record.to, record.toDocument ?? record.document)) === 'in';
      if (isKept) linked.push(record);
      else links += 1;
    } else if (record.type === 'stance') {
      const kept = await withTargets(record, standing);
      targets += record.targets.length - kept.targets.length;
      linked.push(kept);
    } else linked.push(record);
  }
  const records = withSubjects(linked, new Set(all.map(({ id }) => id)));
  return { records, left: { links, targets, notes: linked.length - records.length } };
}

/**
 * Hands out the part of a project that is in a scope. What a kept record points to is kept too: links to or from what is left
 * out and notes about it are left out as well, and stances that are about such stances are kept without these targets. The codebook, actors
 * and coders are kept whole. `chosen` has the ids that the scope's filter chooses; evidence and links that show such
 * stances go with them. Costs reading a document again for each that another one points to.
 */
export function scopedReader(
  reader: ProjectReader,
  scope: Scope,
  chosen?: ReadonlySet<string>,
): ScopedReader {
  if (isEverything(scope)) return { ...reader, left: () => nothing };
  const part: Part = { scope, chosen };
  const known = new Map<DocumentId | null, Promise<ReadonlyMap<string, Standing>>>();
  const left = new Map<DocumentId | null, LeftOut>();
  const documents = reader.documents.filter((id) => hasDocument(scope, id));
  const there = new Set<DocumentId>(documents);
  const standingsIn = async (place: DocumentId | null): Promise<ReadonlyMap<string, Standing>> => {
    const records = place === null ? await reader.unplaced() : (await reader.document(place)).records;
    return new Map(
      records.flatMap((each) => (each.type === 'stance' ? [[each.id, standingOf(each, part)]] : [])),
    );
  };
  const standing: Standings = async (stance, place) => {
    if (place !== null && !there.has(place)) return 'out';
    const found = known.get(place) ?? standingsIn(place);
    known.set(place, found);
    return (await found).get(stance) ?? 'out';
  };
  const narrowed = async (place: DocumentId | null, all: readonly Coded[]): Promise<readonly Coded[]> => {
    const own = all.flatMap((each) => (each.type === 'stance' ? [each] : []));
    known.set(place, Promise.resolve(new Map(own.map((each) => [each.id, standingOf(each, part)]))));
    const found = await narrow(all, part, place, standing);
    left.set(place, found.left);
    return found.records;
  };
  return {
    shared: new SharedInScope(reader.shared, scope),
    documents,
    async document(id): Promise<{ document: Document; text: string; records: readonly Coded[] }> {
      const { document, text, records } = await reader.document(id);
      return { document, text, records: await narrowed(id, records) };
    },
    unplaced: async () => narrowed(null, await reader.unplaced()),
    left: () =>
      [...left.values()].reduce(
        (sum, each) => ({
          links: sum.links + each.links,
          targets: sum.targets + each.targets,
          notes: sum.notes + each.notes,
        }),
        nothing,
      ),
  };
}

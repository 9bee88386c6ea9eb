/** Something that may stand below another of its sort. */
export interface TreeEntry {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** An entry with those below it, and how deep it stands; those at the top have depth 0. */
export interface Branch<Entry> {
  readonly entry: Entry;
  readonly depth: number;
  readonly below: readonly Branch<Entry>[];
}

const byName = new Intl.Collator('en', { numeric: true });

/** Names in the order in which they are listed: figures by value, then by id where they are alike. */
export function compareNames(a: { readonly id: string; readonly name: string }, b: typeof a): number {
  return byName.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Entries as trees, by name on every level. An entry whose parent is not among them stands at the top; one in a ring of
 * parents does so too, and the ring is cut there.
 */
export function tree<Entry extends TreeEntry>(entries: Iterable<Entry>): readonly Branch<Entry>[] {
  const sorted = [...entries].sort(compareNames);
  const ids = new Set(sorted.map(({ id }) => id));
  const children = new Map<string | null, Entry[]>();
  for (const entry of sorted) {
    const parent = entry.parent !== null && ids.has(entry.parent) ? entry.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [entry]);
    else siblings.push(entry);
  }
  const placed = new Set<string>();
  function grow(entry: Entry, depth: number): Branch<Entry> {
    placed.add(entry.id);
    const below: Branch<Entry>[] = [];
    for (const child of children.get(entry.id) ?? []) {
      if (!placed.has(child.id)) below.push(grow(child, depth + 1));
    }
    return { entry, depth, below };
  }
  const tops = (children.get(null) ?? []).map((entry) => grow(entry, 0));
  for (const entry of sorted) if (!placed.has(entry.id)) tops.push(grow(entry, 0));
  return tops;
}

/** The branches of trees in the order in which they are listed, each before those below it. */
export function* flat<Entry>(branches: readonly Branch<Entry>[]): Iterable<Branch<Entry>> {
  for (const branch of branches) {
    yield branch;
    yield* flat(branch.below);
  }
}

/** An id and those of all entries below it. */
export function withDescendants(entries: Iterable<Omit<TreeEntry, 'name'>>, id: string): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id: child, parent } of entries) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const found = new Set([id]);
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
  return found;
}

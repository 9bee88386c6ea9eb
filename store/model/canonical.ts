/**
 * The one way in which records are written, so that equal records are equal bytes and a change is a small diff: known
 * keys in the order of this list, unknown ones after them by name.
 */
// prettier-ignore
const keyOrder = [
  'type', 'id', 'title', 'name', 'document', 'coder', 'kind', 'actor', 'code', 'parent', 'of', 'role',
  'stance', 'source', 'manner', 'cue', 'holders', 'issue', 'position', 'value', 'label', 'certainty',
  'reliability', 'credibility', 'date', 'author', 'outlet', 'language', 'address', 'aliases', 'roles',
  'memberships', 'externalIds', 'scheme', 'attribution', 'targets', 'condition', 'from', 'to', 'toDocument',
  'relation', 'strength', 'about', 'text', 'quote', 'prefix', 'suffix', 'passages', 'anchors', 'citation',
  'definition', 'rule', 'example', 'values', 'description', 'note', 'sha256', 'length', 'encoding',
  'original', 'extension', 'done', 'mergedInto', 'revision', 'history', 'status', 'attributes',
  'codebookRevision', 'origin', 'by', 'file', 'unit', 'created', 'changed',
];

const rank = new Map(keyOrder.map((key, at) => [key, at]));

function compareKeys(a: string, b: string): number {
  const byRank = (rank.get(a) ?? keyOrder.length) - (rank.get(b) ?? keyOrder.length);
  if (byRank !== 0) return byRank;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether JSON.stringify would write a value in canonical form: all keys of all objects stand in their order already. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return value !== undefined;
  if (Array.isArray(value)) return value.every(isInOrder);
  let last: string | undefined;
  for (const [key, item] of Object.entries(value)) {
    if ((last !== undefined && compareKeys(last, key) > 0) || !isInOrder(item)) return false;
    last = key;
  }
  return true;
}

/** A JSON value as one line of canonical JSON; keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  return isInOrder(value) ? JSON.stringify(value) : ordered(value);
}

/** Whether two JSON values are the same in canonical form. Costs a fraction of writing them. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => isSame(item, b[at]))
    );
  const others = new Map<string, unknown>(Object.entries(b));
  let count = 0;
  for (const [key, item] of Object.entries(a)) {
    if (item === undefined) continue;
    if (!isSame(item, others.get(key))) return false;
    count += 1;
  }
  for (const item of others.values()) if (item !== undefined) count -= 1;
  return count === 0;
}

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => ordered(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const parts: string[] = [];
  const entries: [string, unknown][] = Object.entries(value);
  for (const [key, item] of entries.sort(([a], [b]) => compareKeys(a, b))) {
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${ordered(item)}`);
  }
  return `{${parts.join(',')}}`;
}

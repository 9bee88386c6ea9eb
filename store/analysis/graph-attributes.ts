import type { Records } from '../model/record-set.ts';
import type { NetworkNode } from './network.ts';
import { type AttributeColumn, typedColumn } from './typed-attributes.ts';
import { uniqueNames } from './unique-names.ts';

/** What a graph says of a node beside its attributes, so that no attribute is called so. */
const taken = ['id', 'label', 'name', 'side', 'first', 'last', 'start', 'end', 'weight', 'kind', 'parent'];

function kindOf(records: Records, node: NetworkNode): string | null {
  const kind = 'actor' in node ? (node.actor?.kind ?? null) : null;
  return kind === null ? null : (records.find('actorKind', kind)?.name ?? null);
}

function parentOf(records: Records, node: NetworkNode): string | null {
  const parent = 'actor' in node ? null : (records.find('issue', node.id)?.parent ?? null);
  return parent === null ? null : (records.find('issue', parent)?.name ?? null);
}

/** The registry's attributes of actors, by name. */
function ownAttributes(nodes: readonly NetworkNode[]): readonly AttributeColumn[] {
  const all = nodes.map(
    (node) => new Map(Object.entries('actor' in node ? (node.actor?.attributes ?? {}) : {})),
  );
  const names = [...new Set(all.flatMap((each) => [...each.keys()]))].sort();
  const unique = uniqueNames(
    names.map((name) => name.trim() || 'attribute'),
    { taken: [...taken, 'statements'] },
  );
  return names.map((name, at) =>
    typedColumn(
      unique[at] ?? name,
      all.map((each) => each.get(name) ?? null),
    ),
  );
}

/**
 * What is known of nodes: of actors their kind and the registry's attributes, of issues the one above. Columns without a
 * value are left out, and a name that is in use here is given with a number.
 */
export function attributeColumns(
  records: Records,
  nodes: readonly NetworkNode[],
  statements: readonly number[],
): readonly AttributeColumn[] {
  const columns: readonly AttributeColumn[] = [
    { name: 'kind', type: 'string', values: nodes.map((node) => kindOf(records, node)) },
    { name: 'parent', type: 'string', values: nodes.map((node) => parentOf(records, node)) },
    { name: 'statements', type: 'integer', values: statements },
    ...ownAttributes(nodes),
  ];
  return columns.filter(({ values }) => values.some((value) => value !== null));
}

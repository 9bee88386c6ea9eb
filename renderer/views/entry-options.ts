import type { Option } from '../ui/option.ts';

/** Named records as options of a list, by name. */
export function entryOptions(
  entries: Iterable<{ readonly id: string; readonly name: string }>,
): readonly Option[] {
  return [...entries].map(({ id, name }) => ({ id, label: name }));
}

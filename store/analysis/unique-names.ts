/**
 * Names of which each is there once: `Name (2)` for the second of the same, whatever its case. Those that come first keep
 * theirs, and no name is given that another one has. `taken` are names that none may have, `numbered` is
 * another way to put a number to one.
 */
export function uniqueNames(
  names: readonly string[],
  {
    taken = [],
    numbered = (name, number) => `${name} (${number})`,
  }: {
    readonly taken?: readonly string[];
    readonly numbered?: (name: string, number: number) => string;
  } = {},
): readonly string[] {
  const keyOf = (name: string): string => name.toLowerCase();
  const used = new Set(taken.map(keyOf));
  const others = new Set(names.map(keyOf));
  const next = new Map<string, number>();
  return names.map((name) => {
    const key = keyOf(name);
    let unique = name;
    let number = next.get(key) ?? 2;
    while (used.has(keyOf(unique)) || (unique !== name && others.has(keyOf(unique))))
      unique = numbered(name, number++);
    next.set(key, number);
    used.add(keyOf(unique));
    return unique;
  });
}

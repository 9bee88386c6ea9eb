/** Works something out anew only when one of the things it depends on is another one. */
export class Memo<Value> {
  #known: { readonly key: readonly unknown[]; readonly value: Value } | undefined;

  /** The value for a key, whose parts are compared by identity. */
  of(key: readonly unknown[], make: () => Value): Value {
    const known = this.#known;
    if (known?.key.length === key.length && key.every((part, at) => part === known.key[at]))
      return known.value;
    const value = make();
    this.#known = { key, value };
    return value;
  }
}

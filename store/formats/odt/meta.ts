import type { Attributes, XmlReader } from './xml.ts';

/** What a document says of itself in its meta.xml: the text of each element, by its name. */
export class Meta implements XmlReader {
  readonly #said = new Map<string, string>();
  #name = '';

  open(name: string, _attributes: Attributes): void {
    this.#name = name;
  }

  text(text: string): void {
    if (this.#name !== '') this.#said.set(this.#name, (this.#said.get(this.#name) ?? '') + text);
  }

  close(): void {
    this.#name = '';
  }

  /** What is said first of these, on one line. */
  first(...names: readonly string[]): string | null {
    const said = names.map((name) => (this.#said.get(name) ?? '').replace(/\s+/g, ' ').trim());
    return said.find((each) => each !== '')?.slice(0, 1000) ?? null;
  }

  /** The day that is said first of these, as 2022-03-15. */
  firstDay(...names: readonly string[]): string | null {
    const days = names.map((name) =>
      /^(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|$)/.exec(this.first(name) ?? ''),
    );
    return days.find((each) => each !== null)?.[0] ?? null;
  }
}

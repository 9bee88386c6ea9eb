import { type LitElement, type TemplateResult, html } from 'lit';
import type { Span } from '../../../../store/text/span.ts';
import { correctText as text } from '../../../../store/messages/window-correct.ts';

/** A long text that is looked through: offsets are those of the whole. */
interface Searched {
  readonly whole: () => string;
  readonly selection: () => Span;
  readonly select: (from: number, to: number) => void;
}

/** Finds words in a field for a long text: Ctrl+F or F3 there, Enter for the next, Shift+Enter for the one before. */
export class FieldSearch {
  readonly #host: LitElement;
  readonly #searched: Searched;
  #said = '';
  #words = '';

  constructor(host: LitElement, searched: Searched) {
    this.#host = host;
    this.#searched = searched;
  }

  /** The field for what is looked for, and which of how many was found. */
  bar(): TemplateResult {
    return html`<div class="find">
      <span class="quiet" role="status">${this.#said}</span>
      <input
        type="search"
        dir="auto"
        aria-label=${text.find}
        placeholder=${text.find}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) this.#words = event.target.value;
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          this.#go(event.shiftKey ? -1 : 1);
        }}
      />
    </div>`;
  }

  /** The keys of the text: those of finding. */
  readonly onKey = (event: KeyboardEvent): void => {
    const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
    if (!isFind && event.key !== 'F3') return;
    event.preventDefault();
    event.stopPropagation();
    if (isFind) this.#host.renderRoot.querySelector<HTMLInputElement>('.find input')?.select();
    else this.#go(event.shiftKey ? -1 : 1);
  };

  /** Selects the next place of the words, round the end, letters small or large. */
  #go(by: 1 | -1): void {
    if (this.#words === '') return;
    const hay = this.#searched.whole().toLowerCase();
    const words = this.#words.toLowerCase();
    const places: number[] = [];
    for (let at = hay.indexOf(words); at !== -1; at = hay.indexOf(words, at + words.length)) places.push(at);
    const { from, to } = this.#searched.selection();
    const next = by === 1 ? places.findIndex((at) => at >= to) : places.findLastIndex((at) => at < from);
    const found = next === -1 ? (by === 1 ? 0 : places.length - 1) : next;
    const place = places[found];
    this.#said = place === undefined ? text.notFound : text.found(found + 1, places.length);
    this.#host.requestUpdate();
    if (place !== undefined) this.#searched.select(place, place + words.length);
  }
}

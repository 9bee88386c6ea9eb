import type { LitElement } from 'lit';
import { RenameEvent } from './events.ts';
import { type RowItem, keyOf } from './row-item.ts';

/** A list whose rows can get other names in place. */
interface Renamed extends LitElement {
  readonly rows: readonly RowItem[];
  focusRow(key: string): void;
}

/** The name of a row while it is being changed in place. */
export class RowRename {
  readonly #list: Renamed;
  #key = '';

  constructor(list: Renamed) {
    this.#list = list;
  }

  /** The key of the row; empty where none is being renamed. */
  get key(): string {
    return this.#key;
  }

  /** Puts a field in place of the name of the row with a key. */
  async begin(key: string): Promise<void> {
    this.#key = key;
    this.#list.requestUpdate();
    await this.#list.updateComplete;
    this.#list.renderRoot.querySelector<HTMLInputElement>('.rename')?.select();
  }

  /** Takes what was typed for the name, or leaves it as it was. */
  async finish(event: Event, row: RowItem, isMeant: boolean): Promise<void> {
    const key = keyOf(row);
    if (this.#key !== key || !(event.target instanceof HTMLInputElement)) return;
    const name = event.target.value.trim();
    this.#key = '';
    this.#list.requestUpdate();
    const before = this.#list.rows.find((each) => keyOf(each) === key)?.label;
    if (isMeant && name !== '' && name !== before) this.#list.dispatchEvent(new RenameEvent(row.id, name));
    await this.#list.updateComplete;
    if (event.type === 'keydown') this.#list.focusRow(key);
  }
}

import type { ReactiveControllerHost } from 'lit';
import type { RecordPlace } from '../../../state/answers.ts';

/** The records that are chosen in a table, in sight or not. */
export class Chosen {
  readonly #host: ReactiveControllerHost;
  #places: ReadonlyMap<string, RecordPlace> = new Map();
  #ids: ReadonlySet<string> = new Set();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get size(): number {
    return this.#ids.size;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  get places(): readonly RecordPlace[] {
    return [...this.#places.values()];
  }

  toggle(place: RecordPlace | undefined): void {
    if (place === undefined) return;
    const places = new Map(this.#places);
    if (!places.delete(place.id)) places.set(place.id, place);
    this.#set(places);
  }

  /** Chooses these, and no others. */
  take(places: readonly RecordPlace[]): void {
    this.#set(new Map(places.map((place) => [place.id, place])));
  }

  clear(): void {
    if (this.#ids.size > 0) this.#set(new Map());
  }

  #set(places: ReadonlyMap<string, RecordPlace>): void {
    this.#places = places;
    this.#ids = new Set(places.keys());
    this.#host.requestUpdate();
  }
}

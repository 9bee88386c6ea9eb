import { type TemplateResult, html } from 'lit';
import { parts } from '../../store/messages/window-parts.ts';

/** What a list does with rows that are dragged over it; rows are numbers, -1 the top of the tree. */
interface Dragging {
  /** The number that the row with a key has now. */
  numberOf(key: string): number | undefined;
  canDrop(row: number, below: number): boolean;
  drop(row: number, below: number): void;
  requestUpdate(): void;
}

/** Rows that are dragged onto others of their own list. */
export class RowDrag {
  readonly #list: Dragging;
  /** The key of the row: numbers change where rows come and go under the pointer. */
  #key: string | null = null;
  #over: number | null = null;

  constructor(list: Dragging) {
    this.#list = list;
  }

  /** The row that is being dragged; null where none is, and where it has gone from the list. */
  get row(): number | null {
    return this.#key === null ? null : (this.#list.numberOf(this.#key) ?? null);
  }

  /** Where it would be dropped now; null where it cannot be. */
  get over(): number | null {
    return this.#over;
  }

  /** Follows what happens over a row, or with -1 over the place that stands for the top. */
  follow(event: DragEvent, at: number, key: string, label: string): void {
    if (event.type === 'dragstart') this.#start(event, key, label);
    // Also where the row has gone: it may come back.
    else if (event.type === 'dragend') this.#end();
    const { row } = this;
    if (row === null) return;
    if (event.type === 'dragover') this.#move(event, row, at);
    else if (event.type === 'drop') this.#drop(event, row, at);
    event.stopPropagation();
  }

  /** The row is no longer over a place. */
  leave(): void {
    this.#show(null);
  }

  /** The place below the others where a row is dropped to stand at the top. */
  topZone(): TemplateResult {
    const onDrag = (event: DragEvent): void => {
      this.follow(event, -1, '', '');
    };
    return html`<div
      class="top-zone ${this.#over === -1 ? 'over' : ''}"
      @dragover=${onDrag}
      @drop=${onDrag}
      @dragleave=${() => {
        this.leave();
      }}
    >
      ${parts.toTheTop}
    </div>`;
  }

  #start({ dataTransfer }: DragEvent, key: string, label: string): void {
    if (dataTransfer === null) return;
    dataTransfer.setData('text/plain', label);
    dataTransfer.effectAllowed = 'move';
    this.#key = key;
    // What is drawn anew at once would end the drag before it begins.
    requestAnimationFrame(() => {
      this.#list.requestUpdate();
    });
  }

  #move(event: DragEvent, row: number, below: number): void {
    const canDrop = this.#list.canDrop(row, below);
    if (canDrop) event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = canDrop ? 'move' : 'none';
    this.#show(canDrop ? below : null);
  }

  #drop(event: DragEvent, row: number, below: number): void {
    event.preventDefault();
    this.#end();
    if (this.#list.canDrop(row, below)) this.#list.drop(row, below);
  }

  #end(): void {
    this.#key = null;
    this.#over = null;
    this.#list.requestUpdate();
  }

  #show(over: number | null): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#list.requestUpdate();
  }
}

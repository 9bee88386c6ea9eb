import { type TemplateResult, html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { parts } from '../../store/messages/window-parts.ts';
import { icon } from './icon.ts';
import { type RowItem, type RowPlace, keyOf } from './row-item.ts';

/** How a row is drawn besides what it says. */
export interface RowView {
  readonly at: number;
  readonly place: RowPlace | undefined;
  /** Whether any row of the list can be opened, so that all leave room for what does it. */
  readonly isTree: boolean;
  readonly isSelected: boolean;
  readonly isFocusable: boolean;
  readonly isDraggable: boolean;
  readonly isDragged: boolean;
  readonly isOver: boolean;
  readonly isRenamed: boolean;
}

/** The room of rows that are not drawn. */
export function gapTemplate(): TemplateResult {
  return html`<div class="gap" role="none"></div>`;
}

/** What a list does with its rows. */
export interface RowHandlers {
  choose(row: RowItem): void;
  fold(row: RowItem): void;
  press(event: KeyboardEvent, row: RowItem, at: number): void;
  /** The keyboard or the pointer comes to a row. */
  visit(row: RowItem, isFocus: boolean): void;
  leave(): void;
  askMenu(event: MouseEvent, row: RowItem): void;
  drag(event: DragEvent, row: RowItem, at: number): void;
  finishRename(event: Event, row: RowItem, isMeant: boolean): void;
}

/** A row of a list. */
export function rowTemplate(row: RowItem, view: RowView, on: RowHandlers): TemplateResult {
  const { at, place } = view;
  const onDrag = (event: DragEvent): void => {
    on.drag(event, row, at);
  };
  return html`<div
    role="treeitem"
    class=${classMap({
      row: true,
      [`depth-${Math.min(row.depth ?? 0, 6)}`]: true,
      over: view.isOver,
      dragged: view.isDragged,
    })}
    data-id=${row.id}
    data-key=${keyOf(row)}
    aria-level=${(row.depth ?? 0) + 1}
    aria-posinset=${place?.position ?? at + 1}
    aria-setsize=${place?.size ?? -1}
    aria-expanded=${ifDefined(row.isOpen)}
    aria-selected=${view.isSelected}
    aria-describedby=${row.about === undefined ? nothing : `about-${at}`}
    title=${ifDefined(row.about === undefined ? (row.title ?? row.label) : undefined)}
    draggable=${view.isDraggable ? 'true' : 'false'}
    tabindex=${view.isFocusable ? 0 : -1}
    @click=${() => {
      on.choose(row);
    }}
    @keydown=${(event: KeyboardEvent) => {
      on.press(event, row, at);
    }}
    @focus=${() => {
      on.visit(row, true);
    }}
    @blur=${on.leave}
    @mouseenter=${() => {
      on.visit(row, false);
    }}
    @mouseleave=${on.leave}
    @dragstart=${onDrag}
    @dragover=${onDrag}
    @drop=${onDrag}
    @dragend=${onDrag}
    @contextmenu=${(event: MouseEvent) => {
      on.askMenu(event, row);
    }}
  >
    ${view.isTree ? twisty(row, on) : nothing}
    ${row.mark === undefined ? nothing : html`<span class=${row.mark}></span>`}
    ${view.isRenamed ? renameField(row, on) : html`<span class="label" dir="auto">${row.label}</span>`}
    ${rowEnd(row)}
    ${row.about === undefined ? nothing : html`<span id="about-${at}" hidden>${row.about}</span>`}
    <button
      class="icon-button more"
      tabindex="-1"
      aria-label=${parts.menuOf(row.label)}
      aria-haspopup="menu"
      @click=${(event: MouseEvent) => {
        on.askMenu(event, row);
      }}
    >
      ${icon('more')}
    </button>
  </div>`;
}

/** What opens and closes the rows below one, by pointer; keys do so on the row. Leaves room where there are none below. */
function twisty(row: RowItem, on: RowHandlers): TemplateResult {
  if (row.isOpen === undefined) return html`<span class="twisty"></span>`;
  return html`<span
    class="twisty"
    aria-hidden="true"
    @click=${(event: Event) => {
      event.stopPropagation();
      on.fold(row);
    }}
    >${icon(row.isOpen ? 'chevron-down' : 'chevron-end')}</span
  >`;
}

function renameField(row: RowItem, on: RowHandlers): TemplateResult {
  return html`<input
    class="rename"
    dir="auto"
    aria-label=${row.label}
    .value=${row.label}
    @click=${(event: Event) => {
      event.stopPropagation();
    }}
    @keydown=${(event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key !== 'Escape' && (event.key !== 'Enter' || event.isComposing)) return;
      // The press must not go on to a button that gets the focus meanwhile, in a question about the name.
      event.preventDefault();
      on.finishRename(event, row, event.key === 'Enter');
    }}
    @blur=${(event: Event) => {
      on.finishRename(event, row, true);
    }}
  />`;
}

/** What a row shows besides its name; screen readers have it after the name. */
function rowEnd({ state, count, countLabel }: RowItem): TemplateResult {
  return html`${
    state === undefined
      ? nothing
      : html`<span class="state ${state.shape}" role="img" aria-label=${state.label} title=${state.label}
          >${icon(shapeIcons[state.shape])}</span
        >`
  }
  ${
    count === undefined
      ? nothing
      : html`<small title=${ifDefined(countLabel)}
          >${count}${
            countLabel === undefined ? nothing : html`<span class="visually-hidden"> ${countLabel}</span>`
          }</small
        >`
  }`;
}

const shapeIcons = { open: 'ring', begun: 'half', done: 'check' } as const;

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Filter } from '../../../state/selection.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import type { ChoiceEvent } from '../../../ui/events.ts';
import { icon } from '../../../ui/icon.ts';
import '../../../ui/segmented.ts';
import type { FormContext } from '../forms/form-context.ts';
import type { Scope } from '../records/card-rule.ts';
import { NarrowEvent, ScopeEvent } from './card-events.ts';
import { headStyles } from './cards-head-styles.ts';
import { filterChip, filterFields, type Narrowing } from './filter-fields.ts';

const scopes = (['stances', 'everything'] as const).map((id) => ({ id, label: codeText.scopes[id] }));

/** The head of the cards: which records have one, and what they are narrowed down to. */
@customElement('sp-cards-head')
export class SpCardsHead extends LitElement {
  static override styles = [base, buttons, headStyles];

  @property() scope: Scope = 'stances';
  @property({ attribute: false }) filters: readonly Filter[] = [];
  @property({ attribute: false }) context: FormContext | undefined;

  @query('.opener') private opener!: HTMLElement;
  @query('.popover') private popover_!: HTMLElement;

  override render(): TemplateResult {
    const { context, filters } = this;
    if (context === undefined) return html``;
    const narrow = (filter: Filter) => this.dispatchEvent(new NarrowEvent(filter));
    const narrowing = { filters, context, narrow };
    return html`
      <div class="bar">
        <span aria-hidden="true">${codeText.scope}</span>
        <sp-segmented
          label=${codeText.scope}
          .segments=${scopes}
          .value=${this.scope}
          @sp-choice=${this.#chosen}
        ></sp-segmented>
        <button
          type="button"
          class="opener icon-button"
          aria-haspopup="dialog"
          title=${codeText.filter.open}
          aria-label=${codeText.filter.open}
          @click=${this.#open}
        >
          ${icon('filter')}
        </button>
      </div>
      ${filters.length === 0 ? nothing : this.#chips(narrowing)}
      <div
        class="popover"
        popover
        role="dialog"
        aria-label=${codeText.filter.title}
        @keydown=${this.#keyed}
        @focusout=${this.#left}
      >
        <div class="heading">
          <span aria-hidden="true">${codeText.filter.title}</span>
          <button
            type="button"
            class="icon-button"
            aria-label=${codeText.filter.close}
            title=${codeText.filter.close}
            @click=${this.#close}
          >
            ${icon('close')}
          </button>
        </div>
        ${filterFields(narrowing)}
      </div>
    `;
  }

  #chips(narrowing: Narrowing): TemplateResult {
    return html`<div class="conditions" role="group" aria-label=${codeText.filter.title}>
      ${this.filters.map((filter) => filterChip(narrowing, filter))}
      <button type="button" class="link-button" @click=${() => this.dispatchEvent(new NarrowEvent(null))}>
        ${codeText.showAll}
      </button>
    </div>`;
  }

  readonly #chosen = (event: ChoiceEvent): void => {
    event.stopPropagation();
    const { choice } = event;
    const scope = choice.type === 'option' ? scopes.find(({ id }) => id === choice.id)?.id : undefined;
    if (scope !== undefined) this.dispatchEvent(new ScopeEvent(scope));
  };

  readonly #open = (): void => {
    const { bottom, right } = this.opener.getBoundingClientRect();
    this.popover_.style.setProperty('top', `${bottom + 4}px`);
    this.popover_.style.setProperty('right', `${Math.max(8, window.innerWidth - right)}px`);
    this.popover_.showPopover();
    this.popover_.querySelector<HTMLElement>('input')?.focus();
  };

  readonly #close = (): void => {
    this.popover_.hidePopover();
    this.opener.focus();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  /** What the keyboard has left is not wanted any more. */
  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.popover_.contains(relatedTarget)) this.popover_.hidePopover();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-cards-head': SpCardsHead;
  }
}

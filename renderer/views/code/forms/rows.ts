import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import '../../../ui/combobox.ts';
import '../../../ui/date-field.ts';
import type { ChoiceEvent, CommitEvent } from '../../../ui/events.ts';
import type { Option } from '../../../ui/option.ts';
import '../../../ui/select.ts';
import '../../../ui/text-field.ts';
import type { FormContext } from './form-context.ts';
import { type OptionsFor, chosenLabel } from './options.ts';

/**
 * A field's name on the left, its control on the right. The name is for the eyes: the control has its own. That a value is
 * proposed is said of both.
 */
export function row(
  label: string,
  control: unknown,
  isProposed: boolean | undefined = false,
): TemplateResult {
  const told = isProposed ? `${label}: ${codeText.proposed}` : undefined;
  return html`<div
    class="row ${isProposed ? 'proposed' : ''}"
    role=${ifDefined(isProposed ? 'group' : undefined)}
    aria-label=${ifDefined(told)}
  >
    <span class="name" aria-hidden="true">${label}</span>
    <div class="control">
      ${control}${isProposed ? html`<span class="hint">${codeText.proposed}</span>` : nothing}
    </div>
  </div>`;
}

/** Where a control belongs: the field, and what it is called. */
export interface Labelled {
  readonly field: string;
  readonly label: string;
}

/** One of a few values; none of them where `required` is not said. */
export function select(
  { field, label }: Labelled,
  value: string | null,
  options: readonly Option[],
  set: (value: string | null) => void,
  isRequired = false,
): TemplateResult {
  return html`<sp-select
    data-field=${field}
    label=${label}
    hide-label
    .value=${value ?? ''}
    .options=${options}
    .none=${isRequired ? null : codeText.unsetShort}
    @keydown=${(event: KeyboardEvent) => {
      if (isRequired || value === null || !/^(Backspace|Delete)$/.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      set(null);
    }}
    @sp-choice=${(event: ChoiceEvent) => {
      event.stopPropagation();
      if (event.choice.type === 'option') set(event.choice.id);
      else if (!isRequired) set(null);
    }}
  ></sp-select>`;
}

/** A line of text, or several; empty is null to whoever sets it. */
export function text(
  { field, label }: Labelled,
  value: string | null,
  set: (value: string | null) => void,
  { multiline = false, placeholder = '', isAdding = false } = {},
): TemplateResult {
  return html`<sp-text-field
    data-field=${field}
    ?data-add=${isAdding}
    label=${label}
    hide-label
    placeholder=${placeholder}
    .value=${value ?? ''}
    .multiline=${multiline}
    @sp-commit=${(event: CommitEvent) => {
      event.stopPropagation();
      set(event.value.trim() === '' ? null : event.value);
    }}
  ></sp-text-field>`;
}

export function date(
  { field, label }: Labelled,
  value: string | null,
  set: (value: string | null) => void,
): TemplateResult {
  return html`<sp-date-field
    data-field=${field}
    label=${label}
    hide-label
    .value=${value ?? ''}
    @sp-commit=${(event: CommitEvent) => {
      event.stopPropagation();
      set(event.value === '' ? null : event.value);
    }}
  ></sp-date-field>`;
}

/** One of many, by typing. */
export function combobox(
  { field, label }: Labelled,
  value: string | null,
  options: OptionsFor,
  context: FormContext,
  set: (choice: ChoiceEvent['choice']) => void,
  { isClearable = false, isCreatable = false, placeholder = '', isAdding = false } = {},
): TemplateResult {
  return html`<sp-combobox
    data-field=${field}
    ?data-add=${isAdding}
    label=${label}
    hide-label
    placeholder=${placeholder}
    .text=${chosenLabel(context, value)}
    .options=${options}
    .createLabel=${isCreatable ? codeText.create : null}
    .clearable=${isClearable}
    @sp-choice=${(event: ChoiceEvent) => {
      event.stopPropagation();
      set(event.choice);
    }}
  ></sp-combobox>`;
}

/** Options from a table of labels. */
export function optionsOf(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}

/** Which key of a table a value is; null where it is none. */
export function keyOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  value: string | null,
): Key | null {
  const isKey = (key: string): key is Key => key === value;
  return Object.keys(labels).find(isKey) ?? null;
}

import { html, nothing, type TemplateResult } from 'lit';
import { statuses } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Filter } from '../../../state/selection.ts';
import type { ChoiceEvent } from '../../../ui/events.ts';
import type { FormContext } from '../forms/form-context.ts';
import { actorOptions, issueOptions, namedOptions } from '../forms/options.ts';
import { filterText } from '../records/filters.ts';
import { combobox, keyOf, select } from '../forms/rows.ts';

/** What the conditions are set in. */
export interface Narrowing {
  readonly filters: readonly Filter[];
  readonly context: FormContext;
  /** Sets a condition; one that is set already goes. */
  readonly narrow: (filter: Filter) => void;
}

const kinds: readonly Coded['type'][] = ['stance', 'evidence', 'mention', 'tag', 'note'];
const gaps = ['stances-without-evidence', 'unset-position', 'no-issue'] as const;

function check(label: string, isChecked: boolean, toggle: () => void): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" .checked=${isChecked} @change=${toggle} /><span>${label}</span></label
  >`;
}

function group(label: string, checks: readonly TemplateResult[]): TemplateResult {
  return html`<div class="group" role="group" aria-label=${label}>
    <span class="name" aria-hidden="true">${label}</span>
    <div class="checks">${checks}</div>
  </div>`;
}

/** Some values with one more or one less. */
function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

function kindChecks({ filters, narrow }: Narrowing): TemplateResult {
  const set = filters.find((filter) => filter.type === 'kind');
  const chosen = set?.kinds ?? [];
  return group(
    codeText.filter.names.kind,
    kinds.map((kind) =>
      check(codeText.types[kind], chosen.includes(kind), () => {
        const next = toggled(chosen, kind);
        if (next.length > 0) narrow({ type: 'kind', kinds: next });
        else if (set !== undefined) narrow(set);
      }),
    ),
  );
}

function statusChecks({ filters, narrow }: Narrowing): TemplateResult {
  const set = filters.find((filter) => filter.type === 'status');
  const chosen = set?.statuses ?? [];
  return group(
    codeText.filter.names.status,
    Object.entries(statuses).map(([key, label]) =>
      check(
        label,
        chosen.some((each) => each === key),
        () => {
          const status = keyOf(statuses, key);
          const next = status === null ? chosen : toggled(chosen, status);
          if (next.length > 0) narrow({ type: 'status', statuses: next });
          else if (set !== undefined) narrow(set);
        },
      ),
    ),
  );
}

function gapChecks({ filters, narrow }: Narrowing): TemplateResult {
  return group(
    codeText.filter.names.gaps,
    gaps.map((type) =>
      check(
        codeText.filter.gaps[type],
        filters.some((filter) => filter.type === type),
        () => narrow({ type }),
      ),
    ),
  );
}

/** One of many by its name: an actor, an issue or a code. */
function oneOf(narrowing: Narrowing, type: 'actor' | 'issue' | 'code'): TemplateResult {
  const { filters, context, narrow } = narrowing;
  const { records } = context;
  const set = filters.find((filter) => 'id' in filter && filter.type === type);
  const label = codeText.filter.names[type];
  const options =
    type === 'actor'
      ? actorOptions(context)
      : type === 'issue'
        ? issueOptions(context)
        : namedOptions(context, 'code');
  const take = (choice: ChoiceEvent['choice']): void => {
    const record = choice.type === 'option' ? records.get(choice.id) : undefined;
    if (record?.type === 'actor') narrow({ type: 'actor', id: record.id });
    else if (record?.type === 'issue') narrow({ type: 'issue', id: record.id });
    else if (record?.type === 'code') narrow({ type: 'code', id: record.id });
    else if (choice.type === 'none' && set !== undefined) narrow(set);
  };
  return html`<div class="group">
    <span class="name" aria-hidden="true">${label}</span>
    ${combobox(
      { field: type, label },
      set !== undefined && 'id' in set ? set.id : null,
      options,
      context,
      take,
      {
        isClearable: true,
        placeholder: codeText.filter.any,
      },
    )}
  </div>`;
}

function coders({ filters, context, narrow }: Narrowing): TemplateResult | typeof nothing {
  const all = [...context.records.all('coder')];
  if (all.length < 2) return nothing;
  const set = filters.find((filter) => filter.type === 'coder');
  const label = codeText.filter.names.coder;
  const options = all.map(({ id, name }) => ({ id, label: name }));
  return html`<div class="group">
    <span class="name" aria-hidden="true">${label}</span>
    ${select({ field: 'coder', label }, set?.id ?? null, options, (id) => {
      const coder = id === null ? undefined : context.records.find('coder', id);
      if (coder !== undefined) narrow({ type: 'coder', id: coder.id });
      else if (set !== undefined) narrow(set);
    })}
  </div>`;
}

/** The fields that conditions are set in, each at once. */
export function filterFields(narrowing: Narrowing): TemplateResult {
  return html`${kindChecks(narrowing)} ${statusChecks(narrowing)} ${gapChecks(narrowing)}
  ${oneOf(narrowing, 'actor')} ${oneOf(narrowing, 'issue')} ${oneOf(narrowing, 'code')} ${coders(narrowing)}`;
}

/** A condition as a chip that takes it away. */
export function filterChip({ context: { records }, narrow }: Narrowing, filter: Filter): TemplateResult {
  const words = filterText(records, filter);
  return html`<button
    type="button"
    class="condition"
    title=${words}
    aria-label=${codeText.filter.remove(words)}
    @click=${() => narrow(filter)}
  >
    <span dir="auto">${words}</span><span class="cross" aria-hidden="true">×</span>
  </button>`;
}

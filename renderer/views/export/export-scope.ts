import { type TemplateResult, html, nothing } from 'lit';
import { exporting as text } from '../../../store/messages/window-export.ts';
import type { Scope } from '../../../store/query/scope.ts';
import type { ChoiceEvent, CommitEvent, RemoveEvent } from '../../ui/events.ts';
import '../../ui/date-field.ts';
import '../../ui/multi-combobox.ts';
import '../../ui/select.ts';
import type { Option } from '../../ui/option.ts';
import { looksLikeEdtf } from '../../ui/looks-like-edtf.ts';
import { statusChoices, typeChoices } from './scope-lists.ts';
import { rankOptions } from '../code/fields/rank-options.ts';

/** Several of some, by their names; none chosen means all. */
function someOf<Id extends string>(
  label: string,
  all: string,
  there: readonly { readonly id: Id; readonly label: string }[],
  chosen: readonly Id[] | null,
  change: (chosen: readonly Id[] | null) => void,
): TemplateResult {
  const options: readonly Option[] = there;
  const put = (ids: readonly string[]): void => {
    const kept = there.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    change(kept.length === 0 ? null : kept);
  };
  return html`<sp-multi-combobox
    label=${label}
    placeholder=${chosen === null ? all : ''}
    .values=${options.filter(({ id }) => chosen?.some((each) => each === id))}
    .options=${(typed: string) => rankOptions(options, typed).map(({ option }) => option)}
    @sp-choice=${({ choice }: ChoiceEvent) => {
      if (choice.type === 'option') put([...(chosen ?? []), choice.id]);
    }}
    @sp-remove=${(event: RemoveEvent) => {
      put((chosen ?? []).filter((id) => id !== event.id));
    }}
  ></sp-multi-combobox>`;
}

/** What can be chosen in a scope. */
export interface ScopeChoices {
  readonly documents: readonly {
    readonly id: NonNullable<Scope['documents']>[number];
    readonly label: string;
  }[];
  readonly coders: readonly { readonly id: NonNullable<Scope['coders']>[number]; readonly label: string }[];
  /** The names of the saved filters. */
  readonly filters: readonly string[];
}

/** The fields of a scope: documents, coders, types, statuses, and the dates of stances. */
export function scopeFields(
  scope: Scope,
  { documents, coders, filters }: ScopeChoices,
  change: (changed: Partial<Scope>) => void,
): TemplateResult {
  const date = (side: 'from' | 'to', label: string): TemplateResult =>
    html`<sp-date-field
      label=${label}
      .value=${scope[side] ?? ''}
      @sp-commit=${({ value }: CommitEvent) => {
        // What is no date stays in the field, which says so, and narrows nothing.
        if (value === '' || looksLikeEdtf(value)) change({ [side]: value === '' ? null : value });
      }}
    ></sp-date-field>`;
  const isDated = scope.from !== null || scope.to !== null;
  return html`<div class="form" role="group" aria-label=${text.scope}>
    ${someOf(text.documents, text.allDocuments, documents, scope.documents, (chosen) => {
      change({ documents: chosen });
    })}
    ${someOf(text.coders, text.allCoders, coders, scope.coders, (chosen) => {
      change({ coders: chosen });
    })}
    ${someOf(text.types, text.allTypes, typeChoices, scope.types, (chosen) => {
      change({ types: chosen });
    })}
    ${someOf(text.statuses, text.allStatuses, statusChoices, scope.statuses, (chosen) => {
      change({ statuses: chosen });
    })}
    ${
      filters.length === 0
        ? nothing
        : html`<sp-select
            label=${text.filter}
            none=${text.noFilter}
            .value=${scope.filter ?? ''}
            .options=${filters.map((name) => ({ id: name, label: name }))}
            @sp-choice=${({ choice }: ChoiceEvent) => {
              change({ filter: choice.type === 'option' ? choice.id : null });
            }}
          ></sp-select>`
    }
    <div class="dates">${date('from', text.from)}${date('to', text.to)}</div>
    ${
      isDated
        ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${scope.undated}
              @change=${() => {
                change({ undated: !scope.undated });
              }}
            />${text.undated}
          </label>`
        : nothing
    }
  </div>`;
}

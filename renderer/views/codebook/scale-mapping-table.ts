import { type TemplateResult, css, html } from 'lit';
import { codebookPage } from '../../../store/messages/codebook.ts';
import { scaleValue } from '../../../store/messages/labels.ts';
import type { Scale } from '../../../store/model/records.ts';
import type { ChoiceEvent } from '../../ui/events.ts';
import '../../ui/select.ts';
import { type Fate, fateOf } from './scale-mapping.ts';

const text = codebookPage.mapping;

/** What a table of old and new values is drawn of. */
interface Shown {
  readonly scale: Scale;
  readonly values: Scale['values'];
  readonly uses: ReadonlyMap<number, number>;
  readonly said: ReadonlyMap<number, Fate>;
}

function chosen(id: string): Fate {
  if (id === 'unset' || id === 'recheck') return id;
  return id === '' ? null : Number(id);
}

/** What each old value becomes, how many stances have it, and below what that comes to. */
export function mappingTable(
  { scale, values, uses, said }: Shown,
  choose: (value: number, fate: Fate) => void,
  sum: string,
): TemplateResult {
  const options = [
    ...values
      .filter(({ value }) => !Number.isNaN(value))
      .map(({ value, label }) => ({ id: String(value), label: `${scaleValue(value)} ${label}` })),
    { id: 'unset', label: text.unset },
    { id: 'recheck', label: text.recheck },
  ];
  const off = [...uses.keys()].filter((value) => !scale.values.some((each) => each.value === value));
  const rows = [...scale.values, ...off.map((value) => ({ value, label: '', definition: '' }))];
  return html`<div class="mapping">
    <table>
      <caption>
        ${text.heading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.old}</th>
          <th scope="col">${text.used}</th>
          <th scope="col">${text.to}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ value, label }) => {
          const fate = fateOf(value, values, said);
          const count = uses.get(value) ?? 0;
          return html`<tr class=${fate === null && count > 0 ? 'open' : ''}>
            <th scope="row" dir="auto">${scaleValue(value)} ${label}</th>
            <td>${text.kept(count)}</td>
            <td>
              <sp-select
                label=${`${text.to}: ${scaleValue(value)} ${label}`}
                hide-label
                none=${text.choose}
                .value=${fate === null ? '' : String(fate)}
                .options=${options}
                @sp-choice=${(event: ChoiceEvent) => {
                  event.stopPropagation();
                  choose(value, chosen(event.choice.type === 'option' ? event.choice.id : ''));
                }}
              ></sp-select>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
    <p class="hint" role="status">${sum}</p>
  </div>`;
}

export const mappingStyles = css`
  .mapping {
    padding: var(--s3);
    border: 1px solid var(--line);
    border-radius: var(--r2);
    background: var(--bg);
  }

  .mapping table {
    width: 100%;
    border-collapse: collapse;
  }

  .mapping caption {
    padding-bottom: var(--s2);
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
    text-align: start;
  }

  .mapping th,
  .mapping td {
    padding: 2px var(--s2) 2px 0;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .mapping thead th {
    color: var(--ink-3);
    font-size: 12px;
  }

  .mapping td:nth-child(2) {
    color: var(--ink-2);
    white-space: nowrap;
  }

  .mapping .open th {
    font-weight: 600;
  }
`;

import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { positionLabel } from '../../../store/messages/labels.ts';
import { panels } from '../../../store/messages/window-panels.ts';
import type { Stance } from '../../../store/model/records.ts';
import { firstPassage } from '../../../store/model/place.ts';
import { actorOf } from '../../../store/query/actor.ts';
import { type Gap, unchecked } from '../../../store/query/coding.ts';
import type { Slice } from '../../state/observable.ts';
import { Watch } from '../../state/watch.ts';
import type { Workspace } from '../../state/workspace.ts';
import { base } from '../../ui/base-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import '../../ui/list-section.ts';
import '../../ui/row-list.ts';

const gapOrder: readonly Gap[] = ['no-evidence', 'no-position', 'no-issue', 'recheck'];

function slices({ selection }: Workspace): readonly Slice[] {
  const { document } = selection;
  return document === null ? ['selection'] : ['selection', 'shared', `document:${document}`];
}

/** The stances of the shown document that wait for something, by what they wait for. */
@customElement('sp-to-check-panel')
export class ToCheckPanel extends LitElement {
  static override styles = [
    base,
    emptyStateStyles,
    css`
      summary {
        display: list-item;
        padding: 5px var(--s2);
        border-radius: var(--r1);
        color: var(--evidence);
        cursor: default;
      }

      summary:hover {
        background: var(--hover);
      }

      sp-row-list {
        padding-inline-start: var(--s3);
      }
    `,
  ];

  readonly #watch = new Watch(this, slices);

  override render(): TemplateResult {
    const { workspace } = this.#watch;
    const { document } = workspace.selection;
    const waiting = unchecked(workspace.records).filter(({ stance }) => stance.document === document);
    return html`<sp-list-section heading=${panels.headings.toCheck} count=${waiting.length}>
      ${waiting.length === 0 ? emptyState(panels.empty.toCheck) : null}
      ${gapOrder.map((gap) => {
        const stances = waiting.filter(({ gaps }) => gaps.includes(gap)).map(({ stance }) => stance);
        return stances.length === 0 ? null : this.group(gap, stances);
      })}
    </sp-list-section>`;
  }

  private group(gap: Gap, stances: readonly Stance[]): TemplateResult {
    const { workspace } = this.#watch;
    const label = panels.gapCount(stances.length, panels.gaps[gap]);
    return html`<details>
      <summary>${label}</summary>
      <sp-row-list
        label=${label}
        .rows=${stances.map((stance) => ({
          id: stance.id,
          label: this.nameOf(stance),
          title: firstPassage(stance)?.quote ?? this.nameOf(stance),
        }))}
        selected=${workspace.selection.record ?? ''}
        @sp-choice=${(event: HTMLElementEventMap['sp-choice']) => {
          if (event.choice.type === 'option') workspace.selection.selectRecord(event.choice.id);
        }}
        @sp-menu=${(event: HTMLElementEventMap['sp-menu']) => {
          workspace.selection.selectRecord(event.id);
        }}
      ></sp-row-list>
    </details>`;
  }

  private nameOf({ holders, issue, position }: Stance): string {
    const { records } = this.#watch.workspace;
    const names = holders.map((id) => actorOf(records, id)?.name ?? panels.noHolder).join(', ');
    const about = issue === null ? '' : (records.find('issue', issue)?.name ?? '');
    return [names, about, position === null ? '' : positionLabel(position)]
      .filter((part) => part !== '')
      .join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-to-check-panel': ToCheckPanel;
  }
}

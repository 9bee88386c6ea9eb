import { LitElement, type TemplateResult, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { panels } from '../../../store/messages/window-panels.ts';
import type { Change } from '../../../store/model/diff.ts';
import type { Stance } from '../../../store/model/records.ts';
import type { Slice } from '../../state/observable.ts';
import { Follower } from '../../state/follower.ts';
import { Memo } from '../../state/memo.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { ChoiceEvent, MenuEvent } from '../../ui/events.ts';
import '../../ui/list-section.ts';
import { askMenu } from '../../ui/menu.ts';
import '../../ui/row-list.ts';
import { LookAlikes } from '../actors/look-alike-search.ts';
import '../actors/look-alikes.ts';
import { hintGroup, hintGroupStyles } from './hint-group.ts';
import { nextOf, toCheck } from './to-check.ts';
import { type CheckList, listOf, scopeOf, whereOf } from './to-check-rows.ts';

const slices: readonly Slice[] = ['selection', 'shared', 'project'];

/** What of the shown document waits for something, by what it waits for. */
@customElement('sp-to-check-panel')
export class ToCheckPanel extends LitElement {
  static override styles = [base, emptyStateStyles, hintGroupStyles];

  readonly #watch = new Watch(this, slices, 'later');
  readonly #follower = new Follower();
  readonly #lists = new Memo<readonly CheckList[]>();
  readonly #alikes = new LookAlikes(this, () => this.#watch.workspace);
  #hadFocus = false;
  #revision: number | undefined;
  /** How often something changed that what waits depends on. */
  #turns = 0;

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement !== null;
  }

  /** What had the focus may have been checked by now: it goes to what is left. */
  protected override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement !== null) return;
    const group = this.renderRoot.querySelector<HTMLElement>('summary');
    (group ?? this.renderRoot.querySelector('sp-list-section'))?.focus();
  }

  override render(): TemplateResult {
    const lists = this.lists();
    const { document } = this.#watch.workspace.selection;
    const count = lists.reduce((sum, { rows }) => sum + rows.length, this.#alikes.pairs.length);
    return html`<sp-list-section heading=${panels.headings.toCheck} count=${count}>
      ${count > 0 ? null : emptyState(document === null ? panels.empty.nothingOpen : panels.empty.toCheck)}
      ${repeat(
        lists,
        ({ type }) => type,
        (list) => this.list(list),
      )}
      <sp-look-alikes list="to-check"></sp-look-alikes>
    </sp-list-section>`;
  }

  private lists(): readonly CheckList[] {
    const { workspace } = this.#watch;
    const { records, project, selection } = workspace;
    const { document } = selection;
    const changes = this.#follower.changes(records);
    const revision = project?.state.revision;
    const isSame = revision === this.#revision ? changes?.length === 0 : isAside(changes);
    if (!isSame) this.#turns += 1;
    this.#revision = revision;
    return this.#lists.of([this.#turns, document], () =>
      document === null ? [] : toCheck(records, document).map((group) => listOf(group, workspace)),
    );
  }

  private list(list: CheckList): TemplateResult {
    const project = this.#watch.workspace.project?.token ?? '';
    const { label, type } = list;
    return hintGroup({ label, project, list: 'to-check', name: type }, () => this.rows(list));
  }

  private rows(list: CheckList): TemplateResult {
    const { open, project, selection } = this.#watch.workspace;
    const chosen = list.entries.find(({ stances }) => stances.some(({ id }) => id === selection.record));
    return html`<sp-row-list
        label=${list.label}
        .rows=${list.rows}
        selected=${chosen?.row.id ?? ''}
        @sp-choice=${({ choice }: ChoiceEvent) => {
          if (choice.type !== 'option') return;
          this.show(nextOf(stancesOf(list, choice.id), selection.record));
        }}
        @sp-menu=${(event: MenuEvent) => this.onMenu(list, event)}
      ></sp-row-list>
      ${
        list.type === 'opposite' && project !== null
          ? html`<p class="scope">${scopeOf(open.size, project.documents.size)}</p>`
          : null
      }`;
  }

  private show(stance: Stance | undefined): void {
    if (stance !== undefined) void this.#watch.workspace.showDocument(stance.document, stance.id);
  }

  private async onMenu(list: CheckList, event: MenuEvent): Promise<void> {
    const { workspace } = this.#watch;
    const stances = stancesOf(list, event.id);
    const label = list.rows.find(({ id }) => id === event.id)?.label ?? '';
    const places = stances.map((stance) => ({
      id: stance.id,
      label: list.type === 'opposite' ? whereOf(stance, workspace) : panels.menu.show,
    }));
    // No id of a record has a stroke in it.
    const checked = { id: '/checked', label: panels.menu.checked, apart: true };
    const without = { id: '/without', label: panels.menu.noEvidence, apart: true };
    const marks = { recheck: [checked], 'no-evidence': [without] };
    const items = [...places, ...(isMarked(list.type) ? marks[list.type] : [])];
    const chosen = await askMenu(event.row, label, items, event.at);
    if (chosen === checked.id) await this.markChecked(stances);
    else if (chosen === without.id) await this.markWithout(stances);
    else this.show(stances.find(({ id }) => id === chosen));
  }

  private async markChecked(stances: readonly Stance[]): Promise<void> {
    for (const { id, document } of stances)
      await this.#watch.workspace.perform({
        name: 'editStance',
        input: { id, document, set: { status: 'done' } },
      });
  }

  private async markWithout(stances: readonly Stance[]): Promise<void> {
    const records = stances.map(({ id, document }) => ({ id, document }));
    await this.#watch.workspace.perform({
      name: 'recodeRecords',
      input: { records, set: { evidence: 'none' } },
    });
  }
}

/** Whether what waits for a reason can be marked, so that it waits no more. */
function isMarked(type: CheckList['type']): type is 'recheck' | 'no-evidence' {
  return type === 'recheck' || type === 'no-evidence';
}

/** Whether there were changes, and all of records that nothing here depends on. */
function isAside(changes: readonly Change[] | undefined): boolean {
  const types = changes?.map(({ before, after }) => (after ?? before)?.type ?? 'stance') ?? [];
  return types.length > 0 && types.every((type) => type === 'mention' || type === 'tag' || type === 'note');
}

/** The stances that a row stands for. */
function stancesOf(list: CheckList, id: string): readonly Stance[] {
  return list.entries.find(({ row }) => row.id === id)?.stances ?? [];
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-to-check-panel': ToCheckPanel;
  }
}

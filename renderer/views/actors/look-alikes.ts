import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import type { Actor } from '../../../store/model/records.ts';
import type { LookAlike } from '../../../store/query/look-alikes.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import type { ChoiceEvent, MenuEvent, RemoveEvent } from '../../ui/events.ts';
import { askMenu } from '../../ui/menu.ts';
import type { RowItem } from '../../ui/row-item.ts';
import '../../ui/row-list.ts';
import { deskOf } from '../desk-request.ts';
import { requestDialog } from '../dialog-request.ts';
import { hintGroup, hintGroupStyles } from '../lists/hint-group.ts';
import { LookAlikes, pairKey, setDifferent } from './look-alike-search.ts';

/** The actors that look alike, as a group of hints: each pair can be merged, or said to be different. */
@customElement('sp-look-alikes')
export class LookAlikesElement extends LitElement {
  static override styles = [base, hintGroupStyles];

  /** The list that it stands in, under which it is kept in mind whether it is open. */
  @property() list = '';
  readonly #watch = new Watch(this, ['shared']);
  readonly #alikes = new LookAlikes(this, () => this.#watch.workspace);

  #hadFocus = false;

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement !== null;
  }

  /** With the last pair goes what had the focus: it goes to the heading of the list. */
  protected override updated(): void {
    if (this.#hadFocus && this.#alikes.pairs.length === 0) this.closest('sp-list-section')?.focus();
  }

  override render(): TemplateResult | null {
    const { pairs } = this.#alikes;
    if (pairs.length === 0) return null;
    const label = panels.alike.count(pairs.length);
    const project = this.#watch.workspace.project?.token ?? '';
    return hintGroup(
      { label, project, list: this.list, name: 'look-alike' },
      () =>
        html`<sp-row-list
          label=${label}
          .rows=${pairs.map((pair) => this.row(pair))}
          can-remove
          @sp-choice=${({ choice }: ChoiceEvent) => {
            if (choice.type === 'option') this.merge(this.pair(choice.id));
          }}
          @sp-remove=${(event: RemoveEvent) => {
            this.keepApart(this.pair(event.id));
          }}
          @sp-menu=${this.onMenu}
        ></sp-row-list>`,
    );
  }

  private row(pair: LookAlike): RowItem {
    const { a, b } = pair;
    const title = [a, b].map((each) => panels.alike.used(each.name, this.usesOf(each))).join('\n');
    return { id: pairKey(pair), label: `${a.name} · ${b.name}`, title };
  }

  private usesOf({ id }: Actor): number {
    return this.#watch.workspace.project?.uses.get(id) ?? 0;
  }

  private pair(id: string): LookAlike | undefined {
    return this.#alikes.pairs.find((pair) => pairKey(pair) === id);
  }

  /** The one that is used less is merged into the other, where nobody says else. */
  private merge(pair: LookAlike | undefined): void {
    if (pair === undefined) return;
    const { a, b } = pair;
    const [from, into] = this.usesOf(a) < this.usesOf(b) ? [a, b] : [b, a];
    requestDialog(this, { type: 'merge-actor', id: from.id, into: into.id, isAlike: true });
  }

  private keepApart(pair: LookAlike | undefined): void {
    if (pair === undefined) return;
    const { workspace } = this.#watch;
    setDifferent(workspace, pair, true);
    const undo = (): void => {
      setDifferent(workspace, pair, false);
    };
    deskOf(this).tell(panels.alike.apart(pair.a.name, pair.b.name), {
      label: panels.alike.takeBack,
      run: undo,
    });
  }

  private async onMenu(event: MenuEvent): Promise<void> {
    const pair = this.pair(event.id);
    if (pair === undefined) return;
    const items = [
      { id: 'merge', label: panels.alike.merge },
      { id: 'different', label: panels.alike.different, shortcut: 'Delete' },
    ];
    const chosen = await askMenu(event.row, this.row(pair).label, items, event.at);
    if (chosen === 'merge') this.merge(pair);
    if (chosen === 'different') this.keepApart(pair);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-look-alikes': LookAlikesElement;
  }
}

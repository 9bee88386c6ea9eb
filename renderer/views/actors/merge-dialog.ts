import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import type { ActorId } from '../../../store/model/id.ts';
import type { Failure } from '../../../store/model/result.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/combobox.ts';
import '../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import { failureNote, onSaveKey, saveButtons } from '../editor-form.ts';
import { actorOptions } from './actor-options.ts';

/** Asks into which other actor one is merged, and says what that does. */
@customElement('sp-merge-dialog')
export class MergeDialog extends LitElement {
  static override styles = [base, buttons, forms, noticeStyles];

  @property({ attribute: false }) actor: ActorId | null = null;
  /** The actor that is proposed: it has the name which the other was to get, or one that looks like it. */
  @property({ attribute: false }) proposed: ActorId | null = null;
  @property({ type: Boolean, attribute: 'is-alike' }) isAlike = false;
  @state() private from: ActorId | null = null;
  @state() private into: ActorId | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared']);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('actor')) this.from = this.actor;
    if (changed.has('proposed') && this.proposed !== null) this.into = this.proposed;
  }

  override render(): TemplateResult {
    const { records, project } = this.#watch.workspace;
    const { from, into } = this;
    const name = from === null ? '' : (records.find('actor', from)?.name ?? '');
    const intoName = into === null ? '' : (records.find('actor', into)?.name ?? '');
    const uses = from === null ? 0 : (project?.uses.get(from) ?? 0);
    return html`<sp-dialog
      heading=${panels.actor.mergeHeading(name)}
      @sp-close=${this.close}
      @keydown=${onSaveKey(() => void this.merge())}
    >
      <div class="form">
        ${this.whyProposed()}
        <sp-combobox
          data-autofocus
          label=${panels.actor.mergeInto}
          .text=${intoName}
          .options=${(typed: string) => actorOptions(records, typed).filter(({ id }) => id !== from)}
          @sp-choice=${({ choice }: ChoiceEvent) => {
            if (choice.type === 'option') this.into = records.find('actor', choice.id)?.id ?? null;
          }}
        ></sp-combobox>
        <p class="text">
          ${into === null ? (uses === 0 ? '' : panels.actor.inUse(name, uses)) : panels.actor.mergeText(name, intoName, uses)}
        </p>
        ${
          into === null
            ? null
            : html`<div>
                <button class="link-button" @click=${this.swap}>${panels.actor.mergeSwap}</button>
              </div>`
        }
      </div>
      ${failureNote(this.failure)}
      ${saveButtons(
        () => void this.merge(),
        () => {
          this.close();
        },
        panels.actor.merge,
      )}
    </sp-dialog>`;
  }

  private whyProposed(): TemplateResult | null {
    const { proposed } = this;
    if (proposed === null || (proposed !== this.into && proposed !== this.from)) return null;
    const name = this.#watch.workspace.records.find('actor', proposed)?.name ?? '';
    return html`<p class="text">${this.isAlike ? panels.actor.alike : panels.actor.namesake(name)}</p>`;
  }

  private swap(): void {
    [this.from, this.into] = [this.into, this.from];
  }

  private async merge(): Promise<void> {
    const { from, into } = this;
    if (from === null || into === null) return;
    const result = await this.#watch.workspace.run({ name: 'mergeActors', input: { from, into } });
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.close();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-merge-dialog': MergeDialog;
  }
}

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
import { failureNote, saveButtons } from '../editor-form.ts';
import { actorOptions } from './actor-options.ts';

/** Asks into which other actor one is merged, and says what that does. */
@customElement('sp-merge-dialog')
export class MergeDialog extends LitElement {
  static override styles = [base, buttons, forms, noticeStyles];

  @property({ attribute: false }) actor: ActorId | null = null;
  /** The actor that has the name which the other was to get: it is proposed. */
  @property({ attribute: false }) namesake: ActorId | null = null;
  @state() private into = '';
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared']);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('namesake') && this.namesake !== null) this.into = this.namesake;
  }

  override render(): TemplateResult {
    const { records, project } = this.#watch.workspace;
    const name = (this.actor === null ? '' : records.find('actor', this.actor)?.name) ?? '';
    const into = records.find('actor', this.into)?.name ?? '';
    const uses = this.actor === null ? 0 : (project?.uses.get(this.actor) ?? 0);
    const namesake = this.namesake === null ? undefined : records.find('actor', this.namesake)?.name;
    return html`<sp-dialog heading=${panels.actor.mergeHeading(name)} @sp-close=${this.close}>
      <div class="form">
        ${namesake === undefined ? null : html`<p class="text">${panels.actor.namesake(namesake)}</p>`}
        <sp-combobox
          data-autofocus
          label=${panels.actor.mergeInto}
          .text=${into}
          .options=${(typed: string) => actorOptions(records, typed).filter(({ id }) => id !== this.actor)}
          @sp-choice=${(event: ChoiceEvent) => {
            if (event.choice.type === 'option') this.into = event.choice.id;
          }}
        ></sp-combobox>
        <p class="text">
          ${into === '' ? (uses === 0 ? '' : panels.actor.inUse(name, uses)) : panels.actor.mergeText(name, into, uses)}
        </p>
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

  private async merge(): Promise<void> {
    if (this.actor === null || this.into === '') return;
    const input = { from: this.actor, into: this.into };
    const result = await this.#watch.workspace.run({ name: 'mergeActors', input });
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

import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fields as names } from '../../../store/messages/fields.ts';
import { panels } from '../../../store/messages/window-panels.ts';
import type { ActorId } from '../../../store/model/id.ts';
import type { Failure } from '../../../store/model/result.ts';
import { actorOf } from '../../../store/query/actor.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent, type CommitEvent, type RowsEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/rows-field.ts';
import type { FieldColumn } from '../../ui/rows-field.ts';
import '../../ui/select.ts';
import '../../ui/text-field.ts';
import { attributeColumns } from '../attributes-field.ts';
import { changedFields, failureNote, onSaveKey, saveButtons } from '../editor-form.ts';
import { requestDialog } from '../dialog-request.ts';
import { entryOptions } from '../entry-options.ts';
import { actorNamed, confirmNamesake } from '../namesake.ts';
import { type ActorDraft, doubtOf, draftOf, fieldsOf } from './actor-draft.ts';
import { actorOptions } from './actor-options.ts';

const period: readonly FieldColumn[] = [
  { key: 'from', label: panels.actor.from, type: 'date' },
  { key: 'to', label: panels.actor.to, type: 'date' },
];
const aliasColumns: readonly FieldColumn[] = [
  { key: 'name', label: panels.actor.alias, type: 'text' },
  ...period,
];
const roleColumns: readonly FieldColumn[] = [
  { key: 'name', label: panels.actor.role, type: 'text' },
  ...period,
];
const idColumns: readonly FieldColumn[] = [
  { key: 'scheme', label: panels.actor.scheme, type: 'text' },
  { key: 'value', label: panels.actor.value, type: 'text' },
];

/** The form for everything that the registry says about an actor; without an id it makes a new one. */
@customElement('sp-actor-dialog')
export class ActorDialog extends LitElement {
  static override styles = [base, buttons, fields, forms, noticeStyles];

  @property() actor: ActorId | '' = '';
  /** The name that a new actor begins with. */
  @property() name = '';
  @state() private draft: ActorDraft = draftOf(undefined);
  @state() private failure: Failure | null = null;
  #before: ActorDraft = draftOf(undefined);
  readonly #watch = new Watch(this, []);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#before = draftOf(this.#watch.workspace.records.find('actor', this.actor));
    this.draft = this.actor === '' ? { ...this.#before, name: this.name } : this.#before;
  }

  override render(): TemplateResult {
    const save = (): void => {
      this.ask();
    };
    return html`<sp-dialog
      heading=${this.actor === '' ? panels.actor.newHeading : this.#before.name}
      @sp-close=${this.close}
      @keydown=${onSaveKey(save)}
    >
      ${this.form()} ${failureNote(this.failure)}
      ${saveButtons(save, () => {
        this.close();
      })}
    </sp-dialog>`;
  }

  private form(): TemplateResult {
    const { records } = this.#watch.workspace;
    return html`<div class="form">
      <div class="pair">
        <sp-text-field
          data-autofocus
          label=${names.name}
          live
          .value=${this.draft.name}
          @sp-commit=${(event: CommitEvent) => {
            this.set({ name: event.value });
          }}
        ></sp-text-field>
        <sp-select
          label=${names.kind}
          none=${panels.actor.noKind}
          .options=${entryOptions(records.all('actorKind'))}
          .value=${this.draft.kind}
          @sp-choice=${(event: ChoiceEvent) => {
            this.set({ kind: event.choice.type === 'option' ? event.choice.id : '' });
          }}
        ></sp-select>
      </div>
      ${this.rows('aliases', panels.actor.aliases, aliasColumns)}
      ${this.rows('roles', panels.actor.roles, roleColumns)}
      ${this.rows('memberships', panels.actor.memberships, [
        {
          key: 'of',
          label: panels.actor.membership,
          type: 'option',
          options: (typed) => actorOptions(records, typed).filter(({ id }) => id !== this.actor),
          nameOf: (id) => actorOf(records, id)?.name ?? id,
        },
        ...period,
      ])}
      <sp-text-field
        label=${names.description}
        multiline
        live
        .value=${this.draft.description}
        @sp-commit=${(event: CommitEvent) => {
          this.set({ description: event.value });
        }}
      ></sp-text-field>
      ${this.rows('externalIds', panels.actor.externalIds, idColumns)}
      ${this.rows('attributes', panels.attributes, attributeColumns)}
    </div>`;
  }

  private rows(
    key: 'aliases' | 'roles' | 'memberships' | 'externalIds' | 'attributes',
    label: string,
    columns: readonly FieldColumn[],
  ): TemplateResult {
    return html`<sp-rows-field
      label=${label}
      .columns=${columns}
      .rows=${this.draft[key]}
      .doubt=${doubtOf}
      @sp-rows=${(event: RowsEvent) => {
        this.set({ [key]: event.rows });
      }}
    ></sp-rows-field>`;
  }

  private set(part: Partial<ActorDraft>): void {
    this.draft = { ...this.draft, ...part };
  }

  /** Saves, after asking where another actor has the new name. */
  private ask(): void {
    const name = this.draft.name.trim();
    const isNamedAnew = name !== this.#before.name;
    if (isNamedAnew && actorNamed(this.#watch.workspace.records, name, this.actor) !== undefined)
      requestDialog(
        this,
        confirmNamesake(name, () => void this.save()),
      );
    else void this.save();
  }

  private async save(): Promise<void> {
    const { workspace } = this.#watch;
    const now = fieldsOf(this.draft);
    const set = changedFields(fieldsOf(this.#before), now);
    const result =
      this.actor === ''
        ? await workspace.run({ name: 'addActor', input: now })
        : await workspace.run({ name: 'editActor', input: { id: this.actor, set } });
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.close();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-actor-dialog': ActorDialog;
  }
}

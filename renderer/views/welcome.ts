import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sentence } from '../../store/messages/errors.ts';
import { sample } from '../../store/messages/window-sample.ts';
import { actionNames } from '../../store/messages/window-shell.ts';
import { welcome as text } from '../../store/messages/window-welcome.ts';
import type { Result } from '../../store/model/result.ts';
import type { Recent } from '../state/answers.ts';
import { Watch } from '../state/watch.ts';
import { base } from '../ui/base-styles.ts';
import { buttons } from '../ui/button-styles.ts';
import { emptyState, emptyStateStyles } from '../ui/empty-state.ts';
import type { CommitEvent } from '../ui/events.ts';
import { fields } from '../ui/field-styles.ts';
import { icon } from '../ui/icon.ts';
import { noticeBar, noticeStyles } from '../ui/notice-bar.ts';
import '../ui/text-field.ts';
import { welcomeStyles } from './welcome-styles.ts';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** What is shown while no project is open: make one, open one, or go on with one of the last. */
@customElement('sp-welcome')
export class Welcome extends LitElement {
  static override styles = [base, buttons, fields, noticeStyles, emptyStateStyles, welcomeStyles];

  @state() private projectTitle = '';
  @state() private coder: string | null = null;
  @state() private problem = '';
  @state() private isBusy = false;
  readonly #watch = new Watch(this, ['app']);

  override render(): TemplateResult {
    const { recents } = this.#watch.workspace.app;
    return html`<main>
      <header>
        <h1>${text.heading}</h1>
        <p>${text.lead}</p>
      </header>
      ${this.problem === '' ? null : noticeBar({ text: this.problem, tone: 'warning' })}
      <div class="columns">
        <section aria-labelledby="new">
          <h2 id="new">${text.make}</h2>
          ${this.newForm()}
        </section>
        <section aria-labelledby="recents">
          <h2 id="recents">${text.recents}</h2>
          ${
            recents.length === 0
              ? emptyState(text.noRecents)
              : html`<ul>
                  ${recents.map((recent) => this.recent(recent))}
                </ul>`
          }
          <button class="button" ?disabled=${this.isBusy} @click=${() => this.open(null)}>
            ${icon('folder')}${this.isBusy ? text.busy : text.open}
          </button>
          <p class="hint">${text.openLead}</p>
        </section>
        <section class="sample" aria-labelledby="sample">
          <div>
            <h2 id="sample">${sample.heading}</h2>
            <p>${sample.lead}</p>
          </div>
          <button class="button" ?disabled=${this.isBusy} @click=${this.openSample}>
            ${this.isBusy ? sample.busy : actionNames['sample.open']}
          </button>
        </section>
      </div>
    </main>`;
  }

  /** Gives the keyboard to the title of a new project. */
  override focus(): void {
    this.renderRoot.querySelector('sp-text-field')?.focus();
  }

  private newForm(): TemplateResult {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.create();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.isComposing && !(event.target instanceof HTMLButtonElement))
          void this.create();
      }}
    >
      <sp-text-field
        label=${text.title}
        placeholder=${text.titlePlaceholder}
        live
        .value=${this.projectTitle}
        @sp-commit=${(event: CommitEvent) => {
          this.projectTitle = event.value;
        }}
      ></sp-text-field>
      <sp-text-field
        label=${text.coder}
        placeholder=${text.coderPlaceholder}
        live
        .value=${this.coderName}
        @sp-commit=${(event: CommitEvent) => {
          this.coder = event.value;
        }}
      ></sp-text-field>
      <button class="button primary" ?disabled=${this.isBusy}>${text.create}</button>
    </form>`;
  }

  private recent({ token, title, folder, opened, missing }: Recent): TemplateResult {
    return html`<li class=${missing ? 'missing' : ''}>
      <button class="open" ?disabled=${missing || this.isBusy} @click=${() => this.open(token)}>
        <span dir="auto">${title}</span>
        <small dir="auto"
          >${folder} · ${missing ? text.missing : text.opened(day.format(new Date(opened)))}</small
        >
      </button>
      ${
        missing
          ? html`<button class="button" ?disabled=${this.isBusy} @click=${() => this.locate(token)}>
              ${text.locate}
            </button>`
          : null
      }
      <button
        class="icon-button"
        aria-label=${text.removeRecent(title)}
        title=${text.removeRecent(title)}
        @click=${() => this.#watch.workspace.removeRecent(token)}
      >
        ${icon('close')}
      </button>
    </li>`;
  }

  private get coderName(): string {
    return this.coder ?? this.#watch.workspace.app.settings.coderName;
  }

  private async create(): Promise<void> {
    const title = this.projectTitle.trim();
    const coder = this.coderName.trim();
    if (this.isBusy) return;
    this.problem = title === '' ? text.needsTitle : coder === '' ? text.needsCoder : '';
    if (this.problem !== '') return;
    await this.wait(this.#watch.workspace.createProject(title, coder));
  }

  private async open(token: string | null): Promise<void> {
    await this.wait(this.#watch.workspace.openProject(token, this.coderName.trim() || null));
  }

  private openSample(): void {
    void this.wait(this.#watch.workspace.openSample(this.coderName.trim() || null));
  }

  /** Opens a project that was moved; it takes the place of where it was in the list. */
  private async locate(token: string): Promise<void> {
    const { workspace } = this.#watch;
    await this.open(null);
    if (workspace.project !== null) await workspace.removeRecent(token);
  }

  private async wait(reply: Promise<Result<unknown>>): Promise<void> {
    this.isBusy = true;
    const result = await reply;
    this.isBusy = false;
    this.problem = result.ok ? '' : sentence(result.error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-welcome': Welcome;
  }
}

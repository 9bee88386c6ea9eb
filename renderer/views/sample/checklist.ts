import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { shortcutsOf } from '../../../store/messages/shortcuts.ts';
import { sample } from '../../../store/messages/window-sample.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/list-section.ts';
import { keyCap, shortcutLabel } from '../../ui/shortcut.ts';
import type { ActionId } from '../actions.ts';
import { deskOf } from '../desk-request.ts';
import { followMemory } from '../shell/project-memory.ts';
import { isHidden, rememberStep, showChecklist, stepsDone } from './checklist-memory.ts';
import { checklistStyles } from './checklist-styles.ts';
import { type Step, isSettled, steps, stepsSeen, waitingIn } from './steps.ts';

/** Leads through the coding loop on the sample. A step ticks itself once its work was really done. */
@customElement('sp-checklist')
export class Checklist extends LitElement {
  static override styles = [base, buttons, checklistStyles];

  readonly #watch = new Watch(this, ['app', 'project', 'shared', 'selection'], 'later');
  #waiting: ReadonlySet<string> = new Set();

  constructor() {
    super();
    followMemory(this);
  }

  /** Looks at what was done also while it is put away. */
  protected override updated(): void {
    const { workspace } = this.#watch;
    const { project, records } = workspace;
    if (project === null) return;
    const before = this.#waiting;
    this.#waiting = waitingIn(records);
    const known = stepsDone(project.token);
    const seen = new Set(stepsSeen(workspace));
    if (isSettled(before, this.#waiting, records)) seen.add('check');
    for (const step of seen) if (!known.has(step)) rememberStep(project.token, step);
  }

  override render(): TemplateResult | typeof nothing {
    const { project } = this.#watch.workspace;
    if (project === null || isHidden(project.token)) return nothing;
    const known = stepsDone(project.token);
    const next = steps.find(({ name }) => !known.has(name)) ?? null;
    return html`<sp-list-section
      heading=${sample.checklist(steps.filter(({ name }) => known.has(name)).length, steps.length)}
    >
      <button
        slot="tools"
        class="icon-button"
        aria-label=${sample.hide}
        title=${sample.hide}
        @click=${this.hide}
      >
        ${icon('close')}
      </button>
      <ol>
        ${steps.map((step) => this.step(step, known.has(step.name), step === next))}
      </ol>
      <p class="visually-hidden" aria-live="polite">${this.hint(next)}</p>
      <div class="hints" aria-hidden="true">
        ${[...steps, null].map((step) => html`<p class=${step === next ? 'now' : ''}>${this.hint(step)}</p>`)}
      </div>
    </sp-list-section>`;
  }

  private step({ name, action }: Step, isDone: boolean, isNext: boolean): TemplateResult {
    const keys = action === null ? undefined : this.keysOf(action);
    return html`<li class=${isDone ? 'done' : ''} aria-current=${isNext ? 'step' : 'false'}>
      ${icon(isDone ? 'check' : 'ring')}
      <span class="label"
        ><span class="visually-hidden">${isDone ? sample.done : sample.toDo} </span
        >${sample.steps[name]}</span
      >
      ${keys === undefined ? nothing : keyCap(keys)}
    </li>`;
  }

  /** What to do for a step; null is after the last one. */
  private hint(step: Step | null): string {
    if (step === null) return sample.finished;
    const label = (action: ActionId | null): string => {
      const keys = action === null ? undefined : this.keysOf(action);
      return keys === undefined ? '' : shortcutLabel(keys);
    };
    return sample.hints[step.name](label(step.action), label('palette'));
  }

  private keysOf(action: ActionId): string | undefined {
    return shortcutsOf(action, this.#watch.workspace.app.settings.shortcuts)[0];
  }

  private hide(): void {
    const token = this.#watch.workspace.project?.token;
    if (token === undefined) return;
    showChecklist(token, false);
    deskOf(this).focusWork();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-checklist': Checklist;
  }
}

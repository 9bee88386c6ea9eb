import { type TemplateResult, css, html } from 'lit';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Theme } from '../../state/answers.ts';
import type { Workspace } from '../../state/workspace.ts';
import '../../ui/dialog.ts';
import type { ChoiceEvent, CommitEvent } from '../../ui/events.ts';
import '../../ui/segmented.ts';
import '../../ui/text-field.ts';
import { textLimits, within } from '../text-limits.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

const steps = { textSize: 1, textWidth: 4 } as const;

/** A measure of the text with a button for less and one for more. */
function measure(name: keyof typeof textLimits, workspace: Workspace): TemplateResult {
  const { [name]: label, less, moreOf, pixels, characters } = shell.settings;
  const value = workspace.app.settings[name];
  const { least, most } = textLimits[name];
  const by = (step: number) => () => void workspace.changeSettings({ [name]: within(name, value + step) });
  return html`<div>
    <div class="label">${label}</div>
    <div class="measure" role="group" aria-label=${label}>
      <button
        type="button"
        class="button"
        aria-label=${less(label)}
        ?disabled=${value <= least}
        @click=${by(-steps[name])}
      >
        −
      </button>
      <output aria-live="polite">${name === 'textSize' ? pixels(value) : characters(value)}</output>
      <button
        type="button"
        class="button"
        aria-label=${moreOf(label)}
        ?disabled=${value >= most}
        @click=${by(steps[name])}
      >
        +
      </button>
    </div>
  </div>`;
}

/** What the user has set for this installation; each change counts at once. */
export function settingsDialog(workspace: Workspace, close: () => void): TemplateResult {
  const { theme, coderName } = workspace.app.settings;
  return html`<sp-dialog heading=${shell.settings.heading} light @sp-close=${close}>
    <div class="form">
      <div>
        <div class="label">${shell.settings.theme}</div>
        <sp-segmented
          label=${shell.settings.theme}
          .segments=${themes.map((id) => ({ id, label: shell.settings.themes[id] }))}
          .value=${theme}
          @sp-choice=${({ choice }: ChoiceEvent) => {
            const chosen = themes.find((each) => choice.type === 'option' && each === choice.id);
            if (chosen !== undefined) void workspace.changeSettings({ theme: chosen });
          }}
        ></sp-segmented>
      </div>
      ${measure('textSize', workspace)} ${measure('textWidth', workspace)}
      <sp-text-field
        label=${shell.settings.name}
        hint=${shell.settings.nameHint}
        .value=${coderName}
        @sp-commit=${(event: CommitEvent) => void workspace.changeSettings({ coderName: event.value.trim() })}
      ></sp-text-field>
    </div>
  </sp-dialog>`;
}

export const settingsStyles = css`
  .measure {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }

  .measure output {
    min-width: 96px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
`;

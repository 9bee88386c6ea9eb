import { type TemplateResult, html } from 'lit';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Theme } from '../../state/answers.ts';
import type { Workspace } from '../../state/workspace.ts';
import '../../ui/dialog.ts';
import type { ChoiceEvent, CommitEvent } from '../../ui/events.ts';
import '../../ui/segmented.ts';
import '../../ui/text-field.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

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
      <sp-text-field
        label=${shell.settings.name}
        hint=${shell.settings.nameHint}
        .value=${coderName}
        @sp-commit=${(event: CommitEvent) => void workspace.changeSettings({ coderName: event.value.trim() })}
      ></sp-text-field>
    </div>
  </sp-dialog>`;
}

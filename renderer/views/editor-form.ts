import { type TemplateResult, html } from 'lit';
import { sentence } from '../../store/messages/errors.ts';
import { shell } from '../../store/messages/window-shell.ts';
import type { Failure } from '../../store/model/result.ts';
import { noticeBar } from '../ui/notice-bar.ts';

/** The two buttons below the form of a dialog. */
export function saveButtons(
  save: () => void,
  cancel: () => void,
  label: string = shell.save,
  isReady = true,
): TemplateResult {
  return html`<button slot="actions" class="button" @click=${cancel}>${shell.cancel}</button>
    <button slot="actions" class="button primary" ?disabled=${!isReady} @click=${save}>${label}</button>`;
}

/** What went wrong when a form was saved; it stays open with all that was typed. In a dialog it stands above the buttons, always in sight. */
export function failureNote(failure: Failure | null): TemplateResult | null {
  return failure === null
    ? null
    : html`<div slot="actions" class="failure">
        ${noticeBar({ text: sentence(failure), tone: 'warning' })}
      </div>`;
}

/** Ctrl+Enter saves a form from wherever one is in it. */
export function onSaveKey(save: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
}

/** The fields of `now` that differ from `before`, for an edit that sets no more than was changed. */
export function changedFields<Fields extends object>(before: Fields, now: Fields): Partial<Fields> {
  const changed: Partial<Fields> = {};
  for (const key in now) {
    if (JSON.stringify(now[key]) !== JSON.stringify(before[key])) changed[key] = now[key];
  }
  return changed;
}

/** A field's text as the store has it: null where there is none. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

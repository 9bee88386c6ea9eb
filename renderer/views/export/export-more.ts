import { type TemplateResult, html } from 'lit';
import { exporting as text, losses, snippetsFor } from '../../../store/messages/window-export.ts';
import type { ExportPreview } from '../../state/answers.ts';

/** What a format does not hold. */
export function lossList(format: string): TemplateResult {
  return html`<section>
    <h3>${text.loses}</h3>
    <ul class="losses">
      ${(losses[format] ?? []).map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

/** Code to be copied. */
function codeBlock(code: string, what: string, copy: (code: string, what: string) => void): TemplateResult {
  return html`<div class="code">
    <pre tabindex="0" role="group" aria-label=${what} dir="ltr"><code>${code}</code></pre>
    <button
      class="button"
      @click=${() => {
        copy(code, what);
      }}
    >
      ${text.copy(what)}
    </button>
  </div>`;
}

/** The command line that writes the same, and how other programs load what was written. */
export function repeatedBy(
  format: string,
  { command, out }: ExportPreview,
  copy: (code: string, what: string) => void,
): TemplateResult {
  return html`<details>
      <summary>${text.commandHeading}</summary>
      <p class="quiet">${text.commandLead}</p>
      ${codeBlock(command, text.command, copy)}
    </details>
    <details>
      <summary>${text.loadHeading}</summary>
      ${snippetsFor(format, out).map(({ language, code }) => codeBlock(code, language, copy))}
    </details>`;
}

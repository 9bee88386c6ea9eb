import { html, nothing, type TemplateResult } from 'lit';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Span } from '../../../../store/text/span.ts';
import { icon } from '../../../ui/icon.ts';
import type { FormContext } from './form-context.ts';
import type { Labelled } from './rows.ts';

/** How much of a long passage a card shows. */
const shown = 160;

function words(text: string, { from, to }: Span): string {
  return to - from <= shown ? text.slice(from, to) : `${text.slice(from, from + shown).trimEnd()}…`;
}

function asRange({ from, to }: Span): Span {
  return { from, to };
}

/** The passages with another run: in the order of the text, runs that meet made one. */
export function withRun(passages: readonly Span[], run: Span): readonly Span[] {
  const joined: Span[] = [];
  for (const each of [...passages.map(asRange), asRange(run)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )) {
    const last = joined.at(-1);
    if (last !== undefined && each.from < last.to) {
      joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, each.to) });
    } else joined.push(each);
  }
  return joined;
}

/**
 * The words of a slot: each can be shown and removed, the selection can be added as another run or put in their place.
 * `fewest` is how many must stay.
 */
export function passages(
  { field, label }: Labelled,
  value: readonly Span[],
  context: FormContext,
  set: (passages: readonly Span[]) => void,
  fewest = 0,
): TemplateResult {
  const { selection, text } = context;
  const item = (passage: Span, at: number) =>
    html`<li>
      <button type="button" class="quote" dir="auto" @click=${() => context.reveal(passage)}>
        ${words(text, passage)}
      </button>
      <button
        type="button"
        class="icon-button"
        data-take-out
        aria-label=${codeText.removeIt(`${label} ${at + 1}`)}
        ?disabled=${value.length <= fewest}
        @click=${() => set(value.filter((_, each) => each !== at).map(asRange))}
      >
        ${icon('close')}
      </button>
    </li>`;
  return html`<div class="passages" role="group" aria-label=${label} data-field=${field} data-rows>
    ${
      value.length === 0
        ? nothing
        : html`<ul>
            ${value.map(item)}
          </ul>`
    }
    <button
      type="button"
      class="link-button"
      data-add
      aria-disabled=${selection === null}
      title=${selection === null ? codeText.noSelection : codeText.addSelectionTo(label)}
      aria-label=${codeText.addSelectionTo(label)}
      @click=${() => (selection === null ? undefined : set(withRun(value, selection)))}
    >
      ${value.length === 0 ? codeText.takeSelection : codeText.addSelection}
    </button>
    ${
      value.length === 0
        ? nothing
        : html`<button
            type="button"
            class="link-button"
            aria-disabled=${selection === null}
            title=${selection === null ? codeText.noSelection : codeText.replaceBySelectionIn(label)}
            aria-label=${codeText.replaceBySelectionIn(label)}
            @click=${() => (selection === null ? undefined : set([asRange(selection)]))}
          >
            ${codeText.replaceBySelection}
          </button>`
    }
  </div>`;
}

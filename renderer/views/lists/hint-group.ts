import { type TemplateResult, css, html } from 'lit';
import { icon } from '../../ui/icon.ts';
import { recallSet, rememberIn } from '../shell/project-memory.ts';

/** A group of hints: what it is called, and where it is kept in mind whether it is open. */
export interface HintGroup {
  readonly label: string;
  readonly project: string;
  readonly list: string;
  readonly name: string;
}

/** A group of hints under a line that opens it; its rows are made only while it is open. */
export function hintGroup(
  { label, project, list, name }: HintGroup,
  rows: () => TemplateResult,
): TemplateResult {
  const isOpen = recallSet(project, list).has(name);
  return html`<details
    ?open=${isOpen}
    @toggle=${(event: Event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.open !== isOpen)
        rememberIn(project, list, name, event.target.open);
    }}
  >
    <summary>${icon(isOpen ? 'chevron-down' : 'chevron-end')}${label}</summary>
    ${isOpen ? rows() : null}
  </details>`;
}

export const hintGroupStyles = css`
  summary {
    display: flex;
    align-items: center;
    gap: var(--s1);
    min-height: 28px;
    padding: 3px var(--s1);
    border-radius: var(--r1);
    color: var(--evidence);
    cursor: default;
  }

  summary:hover {
    background: var(--hover);
  }

  summary:focus-visible {
    outline-offset: -2px;
  }

  summary svg.icon {
    width: 12px;
    height: 12px;
  }

  summary svg.icon:dir(rtl) {
    transform: scaleX(-1);
  }

  details sp-row-list {
    padding-inline-start: var(--s3);
  }

  .scope {
    padding: 2px var(--s2) 2px 20px;
    color: var(--ink-3);
    font-size: 12px;
    text-wrap: pretty;
  }
`;

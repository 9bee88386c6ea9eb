import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../../store/commands/index.ts';
import { fields } from '../../../../store/messages/fields.ts';
import { manners } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import { speaksForItself } from '../../../../store/model/manner.ts';
import { icon } from '../../../ui/icon.ts';
import { type FormContext, naming, takeChoice, type ValuesOf } from './form-context.ts';
import { actorOptions } from './options.ts';
import { passages } from './passages.ts';
import { combobox, keyOf, optionsOf, select, text } from './rows.ts';

type Steps = ValuesOf<'stance'>['attribution'];
type AttributionStep = Steps[number];

/** The chain with one step moved by one place; unchanged at the ends. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const item = items[at];
  const other = items[at + by];
  if (item === undefined || other === undefined) return items;
  return items.map((each, index) => (index === at ? other : index === at + by ? item : each));
}

/** Whether a step says anything. */
function isSaid({ source, manner, cue, passages: words }: AttributionStep): boolean {
  return (
    [source, manner, cue].some((each) => each !== null && each !== undefined) || (words?.length ?? 0) > 0
  );
}

function summary(step: AttributionStep): string {
  const manner = step.manner === null || step.manner === undefined ? [] : [manners[step.manner]];
  return [...manner, ...(step.cue === null || step.cue === undefined ? [] : [`“${step.cue}”`])].join(' · ');
}

/** How it is said, in a line: the steps' manners and cues. */
export function attributionText(steps: Steps): string {
  return steps.map(summary).filter(Boolean).join(' ← ');
}

/** A manner with the source that goes with it where none is named: in speech and acts of its own the holder itself. */
function withSource(
  { source }: AttributionStep,
  manner: AttributionStep['manner'],
  [holder, ...others]: readonly string[],
): Partial<AttributionStep> {
  const isOwn = manner !== null && manner !== undefined && speaksForItself(manner);
  const isNamed = source !== null && source !== undefined;
  return isOwn && !isNamed && holder !== undefined && others.length === 0
    ? { manner, source: holder }
    : { manner };
}

/** What is filled in where nobody is named yet: the first thing that is said makes it a step. */
const firstStep: AttributionStep = { source: null, manner: null, cue: null, passages: [] };

/** Who says so, nearest the event first: each step's source, manner, cue and words; steps are added, removed and moved. */
export function attribution(
  steps: Steps,
  holders: readonly string[],
  context: FormContext,
  set: (steps: Steps, before?: readonly Step[]) => void,
): TemplateResult {
  const shown = steps.length === 0 ? [firstStep] : steps;
  const withStep = (at: number, part: Partial<AttributionStep>, before: readonly Step[] = []) => {
    const next = shown.map((each, other) => (other === at ? { ...each, ...part } : each));
    if (steps.length > 0 || next.some(isSaid)) set(next, before);
  };
  const step = (value: AttributionStep, at: number) => {
    const called = codeText.parts.step(at + 1);
    const named = (part: string) => ({ field: 'attribution', label: codeText.whose(part, called) });
    return html`<div class="item" role="group" aria-label=${called}>
      ${combobox(
        named(codeText.parts.source),
        value.source ?? null,
        actorOptions(context),
        context,
        (choice) =>
          takeChoice(
            choice,
            context,
            (id, name) => naming('addActor', id, name),
            (source, before) => withStep(at, { source }, before),
          ),
        {
          isClearable: true,
          isCreatable: true,
          placeholder: codeText.author,
          isAdding: steps.length === 0,
        },
      )}
      <div class="pair">
        ${select(named(codeText.parts.manner), value.manner ?? null, optionsOf(manners), (id) =>
          withStep(at, withSource(value, keyOf(manners, id), holders)),
        )}
        ${text(named(codeText.parts.cue), value.cue ?? null, (cue) => withStep(at, { cue }), {
          placeholder: codeText.parts.cue,
        })}
      </div>
      ${passages(named(fields.passages), value.passages ?? [], context, (next) => withStep(at, { passages: next }))}
      <div class="tools">
        ${
          steps.length < 2
            ? nothing
            : html`<button
                type="button"
                class="link-button"
                ?disabled=${at === 0}
                @click=${() => set(moved(steps, at, -1))}
              >
                ${codeText.moveUp(called)}
              </button>`
        }
        ${
          steps.length === 0
            ? nothing
            : html`<button
                type="button"
                class="icon-button"
                data-take-out
                aria-label=${codeText.removeIt(called)}
                @click=${() => set(steps.filter((_, other) => other !== at))}
              >
                ${icon('remove')}
              </button>`
        }
      </div>
    </div>`;
  };
  return html`<div
    class="list"
    role="group"
    aria-label=${fields.attribution}
    data-field="attribution"
    data-rows
  >
    ${shown.map(step)}
    ${
      steps.length === 0
        ? nothing
        : html`<button type="button" class="link-button" data-add @click=${() => set([...steps, firstStep])}>
            ${codeText.addStep}
          </button>`
    }
  </div>`;
}

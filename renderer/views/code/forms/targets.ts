import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../../store/commands/index.ts';
import { fields } from '../../../../store/messages/fields.ts';
import { targetRoles } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import { icon } from '../../../ui/icon.ts';
import { type FormContext, naming, takeChoice, takeStance, type ValuesOf } from './form-context.ts';
import { actorOptions, stanceOptions } from './options.ts';
import { passages } from './passages.ts';
import { combobox, keyOf, optionsOf, select } from './rows.ts';

type Targets = ValuesOf<'stance'>['targets'];
type Target = Targets[number];

function actorOf(target: Target): string | null {
  return 'actor' in target && typeof target.actor === 'string' ? target.actor : null;
}

function stanceOf(target: Target): string | null {
  return 'stance' in target && typeof target.stance === 'string' ? target.stance : null;
}

/** What a stance is about, praised, blamed or answered, and whom it addresses. */
export function targets(
  value: Targets,
  own: string,
  context: FormContext,
  set: (targets: Targets, before?: readonly Step[]) => void,
): TemplateResult {
  const withTarget = (at: number, target: Target, before: readonly Step[] = []) =>
    set(
      value.map((each, other) => (other === at ? target : each)),
      before,
    );
  const aim = (
    role: 'about' | 'addressee',
    words: Target['passages'],
    choice: Parameters<typeof takeChoice>[0],
    then: (target: Target, before: readonly Step[]) => void,
  ) =>
    takeChoice(
      choice,
      context,
      (id, name) => naming('addActor', id, name),
      (actor, before) => {
        if (actor !== null) then({ role, actor, passages: words ?? [] }, before);
      },
    );
  const aimAtStance = (
    words: Target['passages'],
    choice: Parameters<typeof takeStance>[0],
    then: (target: Target) => void,
  ) =>
    takeStance(choice, context, ({ id, document }) =>
      then({ role: 'about', stance: id, document, passages: words ?? [] }),
    );
  const item = (target: Target, at: number) => {
    const called = codeText.parts.target(at + 1);
    const named = (part: string) => ({ field: 'targets', label: codeText.whose(part, called) });
    const stance = stanceOf(target);
    const actor = actorOf(target);
    return html`<div class="item" role="group" aria-label=${called}>
      <div class="pair">
        ${
          stance === null
            ? select(
                named(codeText.parts.role),
                target.role,
                optionsOf(targetRoles),
                (id) => {
                  const role = keyOf(targetRoles, id);
                  if (role !== null && actor !== null) {
                    withTarget(at, { role, actor, passages: target.passages ?? [] });
                  }
                },
                true,
              )
            : html`<span>${targetRoles.about}</span>`
        }
        ${
          stance === null
            ? combobox(
                named(codeText.parts.targetActor),
                actor,
                actorOptions(context),
                context,
                (choice) =>
                  aim(target.role, target.passages, choice, (next, before) => withTarget(at, next, before)),
                { isCreatable: true },
              )
            : combobox(
                named(codeText.parts.targetStance),
                stance,
                stanceOptions(context, own),
                context,
                (choice) => aimAtStance(target.passages, choice, (next) => withTarget(at, next)),
              )
        }
        <button
          type="button"
          class="icon-button"
          data-take-out
          aria-label=${codeText.removeIt(called)}
          @click=${() => set(value.filter((_, other) => other !== at))}
        >
          ${icon('remove')}
        </button>
      </div>
      ${passages(named(fields.passages), target.passages ?? [], context, (next) =>
        withTarget(at, { ...target, passages: [...next] }),
      )}
    </div>`;
  };
  const adding = { field: 'targets' };
  return html`<div class="list" role="group" aria-label=${fields.targets} data-field="targets" data-rows>
    ${value.map(item)}
    ${combobox(
      { ...adding, label: codeText.addTarget },
      null,
      actorOptions(context),
      context,
      (choice) => aim('about', [], choice, (next, before) => set([...value, next], before)),
      { isCreatable: true, placeholder: codeText.addTarget, isAdding: true },
    )}
    ${combobox(
      { ...adding, label: codeText.addStanceTarget },
      null,
      stanceOptions(context, own),
      context,
      (choice) => aimAtStance([], choice, (next) => set([...value, next])),
      { placeholder: codeText.addStanceTarget },
    )}
  </div>`;
}

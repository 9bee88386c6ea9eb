import { html, nothing, type TemplateResult } from 'lit';
import { fields } from '../../../../store/messages/fields.ts';
import { certainties, positionLabel, positions } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Position, Scale } from '../../../../store/model/records.ts';
import type { ChoiceEvent, RemoveEvent } from '../../../ui/events.ts';
import '../../../ui/multi-combobox.ts';
import { toneOf } from '../../../ui/position-tone.ts';
import type { Segment } from '../../../ui/segmented.ts';
import '../../../ui/segmented.ts';
import { ending } from './attributes.ts';
import { attribution, attributionText } from './attribution.ts';
import { type FormContext, naming, type Setter, takeChoice, type ValuesOf } from './form-context.ts';
import { actorOptions, chosenLabel, issueOptions } from './options.ts';
import { passages } from './passages.ts';
import { combobox, date, keyOf, optionsOf, row, select } from './rows.ts';
import { anchors, condition } from './stance-parts.ts';
import { targets } from './targets.ts';

/** The positions as segments, each with its key: digits in the order of the scale, m, u, d, Backspace. */
export function positionSegments(values: Scale['values']): readonly Segment[] {
  const numbers = values.map(({ value, label }, at): Segment => {
    const key = at < 10 ? { key: String((at + 1) % 10) } : {};
    const short = positionLabel(value);
    return {
      id: String(value),
      label: short,
      title: `${short} ${label}`,
      tone: toneOf(value, values),
      ...key,
    };
  });
  const words = (['mixed', 'unclear', 'declined'] as const).map((id): Segment => ({
    id,
    label: codeText.positionsShort[id],
    title: positions[id],
    key: id.charAt(0),
    tone: toneOf(id, values),
  }));
  return [
    ...numbers,
    ...words,
    { id: '', label: codeText.unsetShort, title: positions.unset, key: 'Backspace' },
  ];
}

/** The position that a segment stands for. */
export function positionOf(id: string, values: Scale['values']): Position {
  if (id === 'mixed' || id === 'unclear' || id === 'declined') return id;
  return values.find(({ value }) => String(value) === id)?.value ?? null;
}

/**
 * The fields of a stance: the usual ones, and under "More" the rest. `id` is its own, `proposed` are the fields of a draft that
 * its coder has yet to look at: only a draft shows its holders at once, a saved stance has them for a title.
 */
export function stanceForm(
  id: string,
  value: ValuesOf<'stance'>,
  context: FormContext,
  set: Setter<'stance'>,
  proposed?: ReadonlySet<string>,
): { readonly usual: TemplateResult; readonly more: TemplateResult } {
  const isDraft = proposed !== undefined;
  const scale = context.records.find('scale', 'scale')?.values ?? [];
  const holders = row(
    fields.holders,
    html`<sp-multi-combobox
      data-field="holders"
      label=${fields.holders}
      hide-label
      placeholder=${value.holders.length === 0 ? codeText.holderPlaceholder : codeText.anotherHolder}
      .values=${value.holders.map((holder) => ({ id: holder, label: chosenLabel(context, holder) }))}
      .options=${actorOptions(context)}
      .createLabel=${codeText.create}
      @sp-choice=${(event: ChoiceEvent) => {
        event.stopPropagation();
        takeChoice(
          event.choice,
          context,
          (actor, name) => naming('addActor', actor, name),
          (actor, before) => {
            if (actor !== null && !value.holders.includes(actor))
              set({ holders: [...value.holders, actor] }, before);
          },
        );
      }}
      @sp-remove=${(event: RemoveEvent) => {
        event.stopPropagation();
        set({ holders: value.holders.filter((holder) => holder !== event.id) });
      }}
    ></sp-multi-combobox>`,
    proposed?.has('holders'),
  );
  const usual = html`
    ${isDraft ? holders : nothing}
    <sp-segmented
      class="scale"
      data-field="position"
      label=${fields.position}
      .segments=${positionSegments(scale)}
      .value=${value.position === null ? '' : String(value.position)}
      @sp-choice=${(event: ChoiceEvent) => {
        event.stopPropagation();
        if (event.choice.type === 'option') set({ position: positionOf(event.choice.id, scale) });
      }}
    ></sp-segmented>
    ${row(
      codeText.fields.issue,
      combobox(
        { field: 'issue', label: fields.issue },
        value.issue,
        issueOptions(context),
        context,
        (choice) =>
          takeChoice(
            choice,
            context,
            (issue, name) => naming('addIssue', issue, name),
            (issue, before) => set({ issue }, before),
          ),
        { isClearable: true, isCreatable: true, placeholder: codeText.issuePlaceholder },
      ),
      proposed?.has('issue'),
    )}
    ${row(
      codeText.fields.attribution,
      html`<details>
        <summary>
          ${attributionText(value.attribution) || (value.attribution.length === 0 ? codeText.nobodySays : codeText.somebodySays(value.attribution.length))}
        </summary>
        ${attribution(value.attribution, value.holders, context, (next, before) => set({ attribution: [...next] }, before))}
      </details>`,
      proposed?.has('attribution'),
    )}
    ${row(
      fields.date,
      date({ field: 'date', label: fields.date }, value.date, (next) => set({ date: next })),
      proposed?.has('date'),
    )}
    ${row(
      fields.certainty,
      select(
        { field: 'certainty', label: fields.certainty },
        value.certainty,
        optionsOf(certainties),
        (next) => set({ certainty: keyOf(certainties, next) }),
      ),
    )}
  `;
  const more = html`
    ${isDraft ? nothing : holders}
    ${row(
      fields.passages,
      passages({ field: 'passages', label: fields.passages }, value.passages, context, (next) =>
        set({ passages: [...next] }),
      ),
    )}
    ${row(
      fields.targets,
      targets(value.targets, id, context, (next, before) => set({ targets: [...next] }, before)),
    )}
    ${row(
      fields.condition,
      condition(value.condition, context, (next) => set({ condition: next })),
    )}
    ${row(
      fields.anchors,
      anchors(value.anchors, context, (next) => set({ anchors: next })),
    )}
    ${ending(value, (next) => set(next))}
  `;
  return { usual, more };
}

import { html, type TemplateResult } from 'lit';
import { fields } from '../../../../store/messages/fields.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import { credibilities, reliabilities, strengths } from '../../../../store/messages/values.ts';
import { ending } from './attributes.ts';
import {
  type FormContext,
  naming,
  type Setter,
  takeChoice,
  takeStance,
  type ValuesOf,
} from './form-context.ts';
import {
  actorOptions,
  anyOptions,
  namedOptions,
  relationOptions,
  stanceOptions,
  startOptions,
} from './options.ts';
import { passages } from './passages.ts';
import { combobox, date, keyOf, optionsOf, row, select, text } from './rows.ts';

/** The fields of a record: those that are seen at once, and those under "More". */
export interface Form {
  readonly usual: TemplateResult;
  readonly more: TemplateResult;
}

function words(
  value: ValuesOf<'tag'>['passages'],
  context: FormContext,
  set: (next: { readonly passages: ValuesOf<'tag'>['passages'] }) => void,
  fewest: number,
): TemplateResult {
  return row(
    fields.passages,
    passages(
      { field: 'passages', label: fields.passages },
      value,
      context,
      (next) => set({ passages: [...next] }),
      fewest,
    ),
  );
}

export function mentionForm(value: ValuesOf<'mention'>, context: FormContext, set: Setter<'mention'>): Form {
  const usual = row(
    fields.actor,
    combobox(
      { field: 'actor', label: fields.actor },
      value.actor,
      actorOptions(context),
      context,
      (choice) =>
        takeChoice(
          choice,
          context,
          (id, name) => naming('addActor', id, name),
          (actor, before) => {
            if (actor !== null) set({ actor }, before);
          },
        ),
      { isCreatable: true },
    ),
  );
  const more = html`${words(value.passages, context, set, 1)}${ending(value, (next) => set(next))}`;
  return { usual, more };
}

export function tagForm(value: ValuesOf<'tag'>, context: FormContext, set: Setter<'tag'>): Form {
  const usual = row(
    fields.code,
    combobox(
      { field: 'code', label: fields.code },
      value.code,
      namedOptions(context, 'code'),
      context,
      (choice) =>
        takeChoice(
          choice,
          context,
          (id, name) => naming('addCode', id, name),
          (code, before) => {
            if (code !== null) set({ code }, before);
          },
        ),
      { isCreatable: true },
    ),
  );
  const more = html`${words(value.passages, context, set, 1)}${ending(value, (next) => set(next))}`;
  return { usual, more };
}

export function noteForm(value: ValuesOf<'note'>, context: FormContext, set: Setter<'note'>): Form {
  const usual = text(
    { field: 'text', label: fields.text },
    value.text,
    (next) => {
      if (next !== null) set({ text: next });
    },
    { multiline: true },
  );
  const more = html`
    ${row(
      fields.about,
      combobox(
        { field: 'about', label: fields.about },
        value.about,
        anyOptions(context),
        context,
        (choice) => takeChoice(choice, context, null, (about) => set({ about })),
        { isClearable: true, placeholder: codeText.aboutWords },
      ),
    )}
    ${words(value.passages, context, set, 0)}${ending(value, (next) => set(next))}
  `;
  return { usual, more };
}

const credibilityOptions = credibilities.map(({ value, label }) => ({ id: String(value), label }));

export function evidenceForm(
  value: ValuesOf<'evidence'>,
  context: FormContext,
  set: Setter<'evidence'>,
): Form {
  const usual = html`
    ${row(
      fields.kind,
      combobox(
        { field: 'kind', label: fields.kind },
        value.kind,
        namedOptions(context, 'kind'),
        context,
        (choice) =>
          takeChoice(
            choice,
            context,
            (id, name) => naming('addKind', id, name),
            (kind, before) => set({ kind }, before),
          ),
        { isClearable: true, isCreatable: true },
      ),
    )}
    ${row(
      codeText.fields.reliability,
      select(
        { field: 'reliability', label: fields.reliability },
        value.reliability,
        optionsOf(reliabilities),
        (next) => set({ reliability: keyOf(reliabilities, next) }),
      ),
    )}
    ${row(
      codeText.fields.credibility,
      select(
        { field: 'credibility', label: fields.credibility },
        value.credibility === null ? null : String(value.credibility),
        credibilityOptions,
        (next) => set({ credibility: next === null ? null : Number(next) }),
      ),
    )}
  `;
  const more = html`
    ${words(value.passages, context, set, value.citation === null ? 1 : 0)}
    ${row(
      fields.citation,
      text({ field: 'citation', label: fields.citation }, value.citation, (citation) => set({ citation })),
    )}
    ${row(
      fields.date,
      date({ field: 'date', label: fields.date }, value.date, (next) => set({ date: next })),
    )}
    ${row(
      fields.note,
      text({ field: 'note', label: fields.note }, value.note, (note) => set({ note: note ?? '' }), {
        multiline: true,
      }),
    )}
    ${ending(value, (next) => set(next))}
  `;
  return { usual, more };
}

export function linkForm(value: ValuesOf<'link'>, context: FormContext, set: Setter<'link'>): Form {
  const start = context.records.get(value.from)?.type === 'stance' ? 'stance' : 'evidence';
  const usual = html`
    ${row(
      fields.relation,
      select(
        { field: 'relation', label: fields.relation },
        value.relation,
        relationOptions(context, start),
        (relation) => {
          if (relation !== null) set({ relation });
        },
        true,
      ),
    )}
    ${row(
      fields.from,
      combobox(
        { field: 'from', label: fields.from },
        value.from,
        startOptions(context),
        context,
        (choice) => {
          if (choice.type === 'option') set({ from: choice.id });
        },
      ),
    )}
    ${row(
      fields.to,
      combobox(
        { field: 'to', label: fields.to },
        value.to,
        stanceOptions(context, value.from),
        context,
        (choice) => takeStance(choice, context, ({ id, document }) => set({ to: id, toDocument: document })),
      ),
    )}
    ${row(
      fields.strength,
      select({ field: 'strength', label: fields.strength }, value.strength, optionsOf(strengths), (next) =>
        set({ strength: keyOf(strengths, next) }),
      ),
    )}
  `;
  const documents = [...context.documents.values()].map(({ id, title }) => ({ id, label: title }));
  // A stance at hand says itself where it is: another document is brought for its stances to be chosen.
  const isAtHand = context.records.find('stance', value.to) !== undefined;
  const more = html`
    ${row(
      fields.toDocument,
      select({ field: 'toDocument', label: fields.toDocument }, value.toDocument, documents, (next) => {
        if (next !== null) void context.bring(next);
        if (!isAtHand) set({ toDocument: next });
      }),
    )}
    ${row(
      fields.note,
      text({ field: 'note', label: fields.note }, value.note, (note) => set({ note: note ?? '' }), {
        multiline: true,
      }),
    )}
    ${ending(value, (next) => set(next))}
  `;
  return { usual, more };
}

import { recordTypes } from '../../../../store/messages/labels.ts';
import type { Relation, Stance } from '../../../../store/model/records.ts';
import { isCoded } from '../../../../store/model/records.ts';
import type { Option } from '../../../ui/option.ts';
import { anyText, recordText, stanceText } from '../records/describe.ts';
import { rankOptions } from '../fields/rank-options.ts';
import { usualRelation } from '../make/link-steps.ts';
import type { FormContext } from './form-context.ts';

/** Gives the options that fit what is typed. */
export type OptionsFor = (typed: string) => readonly Option[];

/** What a draft would make under a command's name. */
function pendingOf({ pending }: FormContext, name: 'addActor' | 'addIssue'): Option[] {
  return pending.flatMap((step) =>
    step.name === name && step.input.id !== undefined ? [{ id: step.input.id, label: step.input.name }] : [],
  );
}

function ranked(options: () => readonly Option[]): OptionsFor {
  return (typed) =>
    rankOptions(options(), typed).map(({ option, by }) =>
      by === undefined ? option : { ...option, detail: by },
    );
}

function actors(context: FormContext): readonly Option[] {
  const known = [...context.records.all('actor')]
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, name, aliases, kind }) => ({
      id,
      label: name,
      also: aliases.map((alias) => alias.name),
      detail: kind === null ? '' : (context.records.find('actorKind', kind)?.name ?? ''),
    }));
  return [...pendingOf(context, 'addActor'), ...known];
}

/** Actors by their names and aliases; those that were merged into others are left out. */
export function actorOptions(context: FormContext): OptionsFor {
  return ranked(() => actors(context));
}

export function issueOptions(context: FormContext): OptionsFor {
  return ranked(() => [
    ...pendingOf(context, 'addIssue'),
    ...[...context.records.all('issue')].map(({ id, name, definition }) => ({
      id,
      label: name,
      about: definition,
    })),
  ]);
}

export function namedOptions({ records }: FormContext, type: 'code' | 'kind'): OptionsFor {
  return ranked(() =>
    [...records.all(type)].map(({ id, name, definition }) => ({ id, label: name, about: definition })),
  );
}

/** The relations that a link from evidence or from a stance may have, the usual one first. */
export function relationOptions({ records }: FormContext, from: Relation['from']): readonly Option[] {
  const usual = usualRelation(records, from);
  const others = [...records.all('relation')].filter((each) => each.from === from && each !== usual);
  return [...(usual === undefined ? [] : [usual]), ...others].map(({ id, name }) => ({ id, label: name }));
}

/** Stances that are at hand, those of this document first; `except` is left out. */
function stances({ records, document, documents }: FormContext, except: string | null): Option[] {
  const all = [...records.all('stance')].filter(({ id }) => id !== except);
  const isHere = (stance: Stance) => stance.document === document;
  return [...all.filter(isHere), ...all.filter((stance) => !isHere(stance))].map((stance) => ({
    id: stance.id,
    label: stanceText(records, stance),
    also: stance.passages.map(({ quote }) => quote),
    detail: isHere(stance) ? '' : (documents.get(stance.document)?.title ?? ''),
  }));
}

/** Stances that are at hand; to typed text also the documents whose stances can be brought. `except` is left out. */
export function stanceOptions(context: FormContext, except: string | null): OptionsFor {
  const elsewhere = () =>
    [...context.documents.values()]
      .filter(({ id }) => context.records.find('document', id) === undefined)
      .map(({ id, title }) => ({ id, label: title, detail: recordTypes.document }));
  return (typed) =>
    ranked(() => [...stances(context, except), ...(typed.trim() === '' ? [] : elsewhere())])(typed);
}

/** What a link can start from: evidence and stances of this document. */
export function startOptions(context: FormContext): OptionsFor {
  return ranked(() =>
    [...context.records.inDocument(context.document)]
      .filter(({ type }) => type === 'evidence' || type === 'stance')
      .map((record) => ({ id: record.id, label: recordText(context.records, record) })),
  );
}

/** Anything that a note can be about: records of this document, actors, issues, codes. */
export function anyOptions(context: FormContext): OptionsFor {
  const { records, document } = context;
  return ranked(() => [
    ...[...records.inDocument(document)]
      .filter(({ type }) => type !== 'note')
      .map((record) => ({ id: record.id, label: recordText(records, record) })),
    ...[
      ...records.all('actor'),
      ...records.all('issue'),
      ...records.all('code'),
      ...records.all('document'),
    ].map((record) => ({ id: record.id, label: anyText(records, record), detail: recordTypes[record.type] })),
  ]);
}

/** What the chosen option is called: among what is at hand or is about to be made. */
export function chosenLabel(context: FormContext, id: string | null): string {
  if (id === null) return '';
  const made = [...pendingOf(context, 'addActor'), ...pendingOf(context, 'addIssue')].find(
    (each) => each.id === id,
  );
  if (made !== undefined) return made.label;
  const record = context.records.get(id);
  if (record === undefined) return anyText(context.records, undefined);
  if (record.type === 'stance') return stanceText(context.records, record);
  return isCoded(record) ? recordText(context.records, record) : anyText(context.records, record);
}

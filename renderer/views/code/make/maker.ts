import type { AnyCommand, Step } from '../../../../store/commands/index.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded, Document, Evidence, Stance } from '../../../../store/model/records.ts';
import { snapToWords } from '../../../../store/text/boundaries.ts';
import { sentenceAt } from '../../../../store/text/sentences.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { Option } from '../../../ui/option.ts';
import { type FormContext, naming, takeChoice, takeStance } from '../forms/form-context.ts';
import {
  actorOptions,
  namedOptions,
  type OptionsFor,
  relationOptions,
  stanceOptions,
  startOptions,
} from '../forms/options.ts';
import type { SelectedRange } from '../text/selected-range.ts';
import { spanOf } from '../text/selected-range.ts';
import type { Question } from './ask-popover.ts';
import { linkStep, usualRelation } from './link-steps.ts';
import type { Making } from './selection-bar.ts';
import { together } from './steps.ts';

/** What is being looked at when something is to be made. */
export interface Scene {
  readonly document: Document;
  readonly context: FormContext;
  readonly range: SelectedRange | undefined;
  readonly locale: string | undefined;
  /** The selected record. */
  readonly chosen: Coded | undefined;
  /** The stance that new evidence is for: the selected one, or the one made last. */
  readonly stance: Stance | undefined;
}

/** Runs a command and then selects a record. */
export type Run = (command: AnyCommand, select: string | null) => void;

/** The words that something is made of: those selected, or at a caret the word or sentence that it is in. */
export function wordsAt({ range, context, locale }: Scene, unit: 'word' | 'sentence'): Span | undefined {
  if (range === undefined) return undefined;
  const span = spanOf(range);
  if (span.from < span.to) return span;
  const found =
    unit === 'word'
      ? snapToWords(context.text, span.from, span.to, locale)
      : sentenceAt(context.text, span.from, locale);
  return found.from < found.to ? found : undefined;
}

function asking(label: string, part: Partial<Question> & Pick<Question, 'answer'>): Question {
  return { label, options: null, isCreatable: false, text: '', ...part };
}

function mention(scene: Scene, run: Run): Question | undefined {
  const { context, document } = scene;
  const words = wordsAt(scene, 'word');
  if (words === undefined) return undefined;
  return asking(codeText.ask.actor, {
    options: actorOptions(context),
    isCreatable: true,
    text: context.text.slice(words.from, words.to).replace(/\s+/gu, ' '),
    answer: (choice) =>
      takeChoice(
        choice,
        context,
        (id, name) => naming('addActor', id, name),
        (actor, before) => {
          if (actor === null) return;
          const id = context.newId();
          const step: Step = {
            name: 'addMention',
            input: { id, document: document.id, actor, passages: [words] },
          };
          run(together([...before, step]), id);
        },
      ),
  });
}

function tag(scene: Scene, run: Run): Question | undefined {
  const { context, document } = scene;
  const words = wordsAt(scene, 'word');
  if (words === undefined) return undefined;
  return asking(codeText.ask.code, {
    options: namedOptions(context, 'code'),
    isCreatable: true,
    answer: (choice) =>
      takeChoice(
        choice,
        context,
        (id, name) => naming('addCode', id, name),
        (code, before) => {
          if (code === null) return;
          const id = context.newId();
          const step: Step = {
            name: 'addTag',
            input: { id, document: document.id, code, passages: [words] },
          };
          run(together([...before, step]), id);
        },
      ),
  });
}

/** The kind that is proposed for new evidence: a quotation where quotation marks are in or around the words, else the last. */
function proposedKind({ context }: Scene, { from, to }: Span): string {
  const { records, document, text } = context;
  const quotation = records.find('kind', 'quotation');
  if (quotation !== undefined && /["“”„«»「」『』]/u.test(text.slice(Math.max(0, from - 1), to + 1)))
    return quotation.name;
  let last: Evidence | undefined;
  for (const record of records.inDocument(document)) {
    if (record.type === 'evidence' && (last === undefined || record.created >= last.created)) last = record;
  }
  return records.find('kind', last?.kind ?? '')?.name ?? '';
}

function evidenceSteps(
  scene: Scene,
  fields: Omit<Extract<Step, { name: 'addEvidence' }>['input'], 'id' | 'document'>,
  chosen?: string,
): { readonly id: string; readonly steps: Step[] } {
  const { context, document, stance } = scene;
  const id = context.newId();
  const steps: Step[] = [{ name: 'addEvidence', input: { id, document: document.id, ...fields } }];
  const relation =
    context.records.find('relation', chosen ?? '') ?? usualRelation(context.records, 'evidence');
  if (stance !== undefined && relation !== undefined) {
    steps.push(linkStep(context.newId(), document.id, id, stance, relation.id));
  }
  return { id, steps };
}

/** Asks on the side how new evidence bears on the stance that it is for, if there is one. */
function bearing({ context, stance }: Scene): Pick<Question, 'aside'> {
  const usual = usualRelation(context.records, 'evidence');
  if (stance === undefined || usual === undefined) return {};
  return {
    aside: {
      label: codeText.ask.relation,
      options: relationOptions(context, 'evidence'),
      value: usual.id,
    },
  };
}

function evidence(scene: Scene, run: Run): Question | undefined {
  const { context } = scene;
  const words = wordsAt(scene, 'sentence');
  if (words === undefined) return undefined;
  return asking(codeText.ask.kind, {
    options: namedOptions(context, 'kind'),
    isCreatable: true,
    text: proposedKind(scene, words),
    ...bearing(scene),
    answer: (choice, relation) =>
      takeChoice(
        choice,
        context,
        (id, name) => naming('addKind', id, name),
        (kind, before) => {
          const { id, steps } = evidenceSteps(scene, { kind, passages: [words] }, relation);
          run(
            { name: 'batch', input: { steps: [...before, ...steps], main: before.length } },
            scene.stance?.id ?? id,
          );
        },
      ),
  });
}

/** Makes evidence of some words, of the kind of other evidence. */
export function evidenceLike(scene: Scene, words: Span, kind: Evidence['kind'], run: Run): void {
  const { id, steps } = evidenceSteps(scene, { kind, passages: [words] });
  run({ name: 'batch', input: { steps, main: 0 } }, scene.stance?.id ?? id);
}

/** Asks for evidence that is not in the text. */
function citation(scene: Scene, run: Run): Question {
  return asking(codeText.ask.citation, {
    ...bearing(scene),
    answer: (choice, relation) => {
      if (choice.type !== 'new' || choice.text.trim() === '') return;
      const { id, steps } = evidenceSteps(scene, { citation: choice.text.trim() }, relation);
      run({ name: 'batch', input: { steps, main: 0 } }, scene.stance?.id ?? id);
    },
  });
}

function note(scene: Scene, run: Run): Question {
  const { context, document, chosen, range } = scene;
  const isOnWords = range !== undefined && range.anchor !== range.focus;
  const words = isOnWords || chosen === undefined ? wordsAt(scene, 'word') : undefined;
  return asking(codeText.ask.note, {
    answer: (choice) => {
      if (choice.type !== 'new' || choice.text.trim() === '') return;
      const id = context.newId();
      const about = words === undefined ? (chosen?.id ?? document.id) : null;
      const passages = words === undefined ? [] : [words];
      run(
        { name: 'addNote', input: { id, document: document.id, text: choice.text.trim(), about, passages } },
        id,
      );
    },
  });
}

/** Asks how one record bears on another, and links them. */
function relation(scene: Scene, from: Coded, to: Stance, ask: (question: Question) => void, run: Run): void {
  const { context, chosen = from } = scene;
  const options = relationOptions(context, from.type === 'stance' ? 'stance' : 'evidence');
  ask(
    asking(codeText.ask.relation, {
      options: (typed) => filterByLabel(options, typed),
      text: options[0]?.label ?? '',
      about: chosen,
      answer: (choice) => {
        const relation = choice.type === 'option' ? context.records.find('relation', choice.id) : undefined;
        if (relation !== undefined)
          run(linkStep(context.newId(), from.document, from.id, to, relation.id), chosen.id);
      },
    }),
  );
}

function filterByLabel(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.trim().toLowerCase();
  return options.filter(({ label }) => label.toLowerCase().startsWith(wanted));
}

/** What a picked record is to the chosen one: what the link starts from, and the stance that it goes to. */
function ends(chosen: Coded, picked: Coded): readonly [Coded, Stance] | undefined {
  if (picked.type === 'stance') return [chosen, picked];
  return chosen.type === 'stance' ? [picked, chosen] : undefined;
}

/** What the options are called where there is but one: it is proposed. */
function onlyOne(options: OptionsFor): string {
  const [only, ...others] = options('');
  return only !== undefined && others.length === 0 ? only.label : '';
}

/** Asks what to link the selected record to; `null` where it cannot be linked. The answer may also come from a card. */
export function linking(
  scene: Scene,
  ask: (question: Question) => void,
  run: Run,
): ((picked: Coded) => void) | null {
  const { chosen, context } = scene;
  if (chosen?.type !== 'evidence' && chosen?.type !== 'stance') return null;
  const pick = (picked: Coded) => {
    const both = picked.id === chosen.id ? undefined : ends(chosen, picked);
    if (both !== undefined) relation(scene, both[0], both[1], ask, run);
  };
  const stances = stanceOptions(context, chosen.id);
  const starts = startOptions(context);
  const options: OptionsFor =
    chosen.type === 'evidence'
      ? stances
      : (typed) => [
          ...starts(typed).filter(({ id }) => context.records.get(id)?.type === 'evidence'),
          ...stances(typed),
        ];
  const question = () =>
    asking(chosen.type === 'stance' ? codeText.ask.linkStance : codeText.ask.linkTo, {
      options,
      text: onlyOne(options),
      about: chosen,
      answer: (choice) => {
        const picked = choice.type === 'option' ? context.records.find('evidence', choice.id) : undefined;
        if (picked === undefined) takeStance(choice, context, pick, again);
        else pick(picked);
      },
    });
  const again = () => ask(question());
  again();
  return pick;
}

/** What is made by a question; a stance asks in its draft, and a link by itself. */
export type Askable = Exclude<Making, 'stance' | 'link'> | 'citation';

/** What is asked before something is made; undefined where there are no words to make it of. */
export function questionFor(making: Askable, scene: Scene, run: Run): Question | undefined {
  switch (making) {
    case 'citation':
      return citation(scene, run);
    case 'actor':
      return mention(scene, run);
    case 'code':
      return tag(scene, run);
    case 'evidence':
      return evidence(scene, run);
    case 'note':
      return note(scene, run);
  }
}

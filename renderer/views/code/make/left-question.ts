import { isCoded } from '../../../../store/model/records.ts';
import type { SelectedRange } from '../text/selected-range.ts';
import type { Question, Said } from './ask-popover.ts';
import type { Askable, Scene } from './maker.ts';

/** A question that is asked: what it makes, what was looked at then, and what it proposed. */
export interface Asked {
  readonly making: Askable;
  readonly scene: Scene;
  readonly proposed: string;
}

/** A question that was left with something typed in it, and what was looked at when it was asked. */
export interface LeftQuestion extends Said {
  readonly making: Askable;
  readonly range: SelectedRange | null;
  readonly chosen: string | null;
  readonly stance: string | null;
}

/** A question as it is left; null where nothing was typed in it. */
export function leftQuestion(asked: Asked | null, said: Said): LeftQuestion | null {
  if (asked === null || said.text.trim() === '' || said.text === asked.proposed) return null;
  const { range = null, chosen, stance } = asked.scene;
  return { making: asked.making, range, chosen: chosen?.id ?? null, stance: stance?.id ?? null, ...said };
}

/** What is looked at when a question is asked again: what was then, as far as it is there. */
export function sceneAgain({ range, chosen, stance }: LeftQuestion, scene: Scene): Scene {
  const { records } = scene.context;
  const record = records.get(chosen ?? '');
  return {
    ...scene,
    range: range ?? undefined,
    chosen: record !== undefined && isCoded(record) ? record : undefined,
    stance: records.find('stance', stance ?? ''),
  };
}

/** A question with what was said in it when it was left. */
export function withSaid(question: Question, { text, aside }: Said): Question {
  return {
    ...question,
    text,
    ...(question.aside === undefined ? {} : { aside: { ...question.aside, value: aside } }),
  };
}

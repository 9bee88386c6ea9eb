import { codeText } from '../../../../store/messages/window-code.ts';
import type { Stance } from '../../../../store/model/records.ts';
import { draftStance, type StanceDraft } from './draft.ts';
import { type Scene, wordsAt } from './maker.ts';
import { propose } from './propose.ts';
import { likeStance } from './repeat.ts';

/** A draft of a stance at the words of a scene, like another one if there is one to repeat; or why there can be none. */
export function draftAt(scene: Scene, coder: string | undefined, like?: Stance): StanceDraft | string {
  const { document, context, locale } = scene;
  const words = wordsAt(scene, 'sentence');
  if (words === undefined) return codeText.noSelection;
  const proposal = propose(context.records, document.id, words, {
    text: context.text,
    locale,
    ...(coder === undefined ? {} : { coder }),
  });
  const draft = draftStance(context.newId(), document.id, context.text, words, proposal);
  return like === undefined ? draft : likeStance(draft, like);
}

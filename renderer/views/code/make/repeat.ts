import type { Step } from '../../../../store/commands/index.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { CoderId, DocumentId } from '../../../../store/model/id.ts';
import type { Evidence, Mention, Stance, Tag } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { StanceDraft } from './draft.ts';
import { evidenceLike, type Run, type Scene, wordsAt } from './maker.ts';

/** What can be made once more at other words. */
type Repeatable = Mention | Stance | Evidence | Tag;

/** What a coder made last in a document, of what can be made once more. Cost: a look at each of its records. */
export function lastMade(records: Records, document: DocumentId, coder: CoderId): Repeatable | undefined {
  let last: Repeatable | undefined;
  for (const record of records.inDocument(document)) {
    if (record.type === 'link' || record.type === 'note' || record.coder !== coder) continue;
    if (last === undefined || record.created >= last.created) last = record;
  }
  return last;
}

/** The step that makes the like of a mention or a tag at other words. */
function sameAt(record: Mention | Tag, id: string, document: DocumentId, words: Span): Step {
  return record.type === 'mention'
    ? { name: 'addMention', input: { id, document, actor: record.actor, passages: [words] } }
    : { name: 'addTag', input: { id, document, code: record.code, passages: [words] } };
}

/** Makes once more, of the words of a scene, what was made last; or gives why nothing was. A stance is drafted instead. */
export function makeAgain(
  scene: Scene,
  last: Exclude<Repeatable, Stance> | undefined,
  run: Run,
): string | undefined {
  const { context, document } = scene;
  if (last === undefined) return codeText.nothingToRepeat;
  const words = wordsAt(scene, last.type === 'evidence' ? 'sentence' : 'word');
  if (words === undefined) return codeText.noSelection;
  if (last.type === 'evidence') evidenceLike(scene, words, last.kind, run);
  else {
    const id = context.newId();
    run(sameAt(last, id, document.id, words), id);
  }
  return undefined;
}

/** A draft with what another stance says of who, on what and how firmly; all of it is proposed. */
export function likeStance(draft: StanceDraft, { holders, issue, position, certainty }: Stance): StanceDraft {
  return {
    ...draft,
    fields: { ...draft.fields, holders: [...holders], issue, position, certainty },
    proposed: new Set([...draft.proposed, 'holders', 'issue', 'position', 'certainty']),
  };
}

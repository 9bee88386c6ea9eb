import type { ActorId } from '../model/id.ts';
import type { AttributionStep, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorOf } from '../query/actor.ts';

/** One who says that a stance is held. */
export interface Sayer {
  /** Null is the author of the document. */
  readonly actor: ActorId | null;
  /** Null where the document does not name its author. */
  readonly name: string | null;
  readonly manner: AttributionStep['manner'];
  /** The words that show it. */
  readonly cue: string | null;
}

/** Who says that a stance is held, nearest the event first; the author alone where nobody is coded. Mergers are followed. */
export function whoSaysSo(records: Records, { attribution, document }: Stance): readonly Sayer[] {
  const written = records.find('document', document)?.author?.trim() ?? '';
  const author = written === '' ? null : written;
  if (attribution.length === 0) return [{ actor: null, name: author, manner: null, cue: null }];
  return attribution.map(({ source, manner, cue }) => {
    if (source === null) return { actor: null, name: author, manner, cue };
    const actor = actorOf(records, source);
    return { actor: actor?.id ?? source, name: actor?.name ?? source, manner, cue };
  });
}

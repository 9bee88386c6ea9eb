import type { CodedAs, PlaceStates, PlacesAsked } from '../../preload/contract.ts';
import { type RunContext, runCommand } from '../../store/commands/run.ts';
import type { FollowedProject } from '../../store/disk/followed-project.ts';
import type { Diff } from '../../store/model/diff.ts';
import type { CoderId, DocumentId } from '../../store/model/id.ts';
import { Overlay } from '../../store/model/overlay.ts';
import type { Coded } from '../../store/model/records.ts';
import { type Result, fail, ok } from '../../store/model/result.ts';
import { newId } from '../new-id.ts';
import { textsOf } from './kept-texts.ts';
import type { AnswersTo, Given } from './questions.ts';

/** Who codes places, and when. */
interface PlacesBy extends PlacesAsked {
  readonly coder: CoderId;
  readonly now: string;
}

/** What can be asked about coding many places alike. */
export interface PlaceQuestions {
  readonly states: { readonly asked: PlacesBy; readonly part: never; readonly answer: PlaceStates };
  /** Works out the change, which is told in parts; it is answered how many places it codes. */
  readonly code: { readonly asked: PlacesBy; readonly part: Diff; readonly answer: number };
}

/** A place in a document, and what is to become of it. */
interface Place {
  readonly document: DocumentId;
  readonly from: number;
  readonly to: number;
  readonly state: 0 | 1 | 2;
}

/** How many places are coded before the change is told so far. */
const TOGETHER = 200;

function isCodedAs(record: Coded, as: CodedAs, coder: CoderId): boolean {
  if (record.coder !== coder) return false;
  return as.type === 'tag'
    ? record.type === 'tag' && record.code === as.id
    : record.type === 'mention' && record.actor === as.id;
}

/** The very words that a coder has coded so already in a document, each as "from to". */
function codedIn(
  project: FollowedProject,
  document: DocumentId,
  { as, coder }: PlacesBy,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const record of project.records.inDocument(document)) {
    if (!isCodedAs(record, as, coder) || !('passages' in record)) continue;
    const [first, ...others] = record.passages;
    if (first !== undefined && others.length === 0) words.add(`${first.from} ${first.to}`);
  }
  return words;
}

/** Every place in turn, once its document is read. */
async function* placesOf(
  asked: PlacesBy,
  given: Pick<Given<never>, 'project' | 'isCancelled'>,
): AsyncGenerator<Place> {
  const { project } = given;
  for (const { document, sha256, ends } of asked.places) {
    if (given.isCancelled()) return;
    await project.load(document);
    const isSame = project.records.find('document', document)?.sha256 === sha256;
    const coded = codedIn(project, document, asked);
    for (let at = 0; at + 1 < ends.length; at += 2) {
      const [from = 0, to = 0] = [ends[at], ends[at + 1]];
      yield { document, from, to, state: !isSame ? 2 : coded.has(`${from} ${to}`) ? 1 : 0 };
    }
  }
}

function commandFor(as: CodedAs, { document, from, to }: Place): object {
  const passages = [{ from, to }];
  return as.type === 'tag'
    ? { name: 'addTag', input: { document, code: as.id, passages } }
    : { name: 'addMention', input: { document, actor: as.id, passages } };
}

/** A change that grows command by command, each checked as any other; what is new of it can be taken at any time. */
class Growing {
  readonly #records: Overlay;
  readonly #context: RunContext;
  #fresh: Diff[] = [];

  constructor(project: FollowedProject, { coder, now }: PlacesBy, text: RunContext['text']) {
    this.#records = new Overlay(project.records);
    this.#context = { coder, now, newId, text, isLoaded: () => true, uses: () => 0 };
  }

  run(command: object): Result<null> {
    const done = runCommand(this.#records, command, this.#context);
    if (!done.ok) return done;
    this.#records.apply(done.value.diff);
    this.#fresh.push(done.value.diff);
    return ok(null);
  }

  get size(): number {
    return this.#fresh.length;
  }

  take(): Diff {
    const diff = this.#fresh.flat();
    this.#fresh = [];
    return diff;
  }
}

export const places: AnswersTo<PlaceQuestions> = {
  states: {
    async answer(asked, given) {
      const states: number[] = [];
      for await (const { state } of placesOf(asked, given)) states.push(state);
      return given.isCancelled() ? fail('cancelled') : ok(Uint8Array.from(states));
    },
  },
  code: {
    async answer(asked, given) {
      const { project } = given;
      await project.loadShared();
      const texts = textsOf(project);
      const { as } = asked;
      const grown = new Growing(project, asked, (document) => texts.kept(document)?.text.text);
      if (as.name !== null) {
        const name = as.type === 'tag' ? 'addCode' : 'addActor';
        const added = grown.run({ name, input: { id: as.id, name: as.name } });
        if (!added.ok) return added;
      }
      let made = 0;
      for await (const place of placesOf(asked, given)) {
        if (place.state !== 0) continue;
        if (texts.kept(place.document) === undefined) await texts.read(place.document);
        const coded = grown.run(commandFor(as, place));
        if (!coded.ok) return coded;
        made += 1;
        if (grown.size >= TOGETHER) given.tell(grown.take());
      }
      if (given.isCancelled()) return fail('cancelled');
      if (made > 0) given.tell(grown.take());
      return ok(made);
    },
  },
};

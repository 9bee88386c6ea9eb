import type { Step } from '../../../../store/commands/index.ts';
import { isBlank } from '../../../../store/model/blank.ts';
import type { DocumentId } from '../../../../store/model/id.ts';
import type { Stance } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { isSameName } from '../../../../store/query/same-name.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { OpenProject } from '../../../state/replica.ts';
import type { Choice } from '../../../ui/events.ts';
import type { EditUnderWay } from '../make/edits-under-way.ts';
import type { FieldsOf } from '../make/steps.ts';

/** What the fields of a card need to know and may ask for. */
export interface FormContext {
  readonly records: Records;
  readonly document: DocumentId | null;
  /** All documents of the project; the records of most are not at hand. */
  readonly documents: OpenProject['documents'];
  readonly text: string;
  /** The words that are selected in the text now. */
  readonly selection: Span | null;
  /** What a draft would make before itself, and edits under way: actors and issues that can be chosen already. */
  readonly pending: readonly Step[];
  /** The edits that are under way: forms show what they set. */
  readonly edits: readonly EditUnderWay[];
  newId(): string;
  /** Brings the records of a document to hand, so that they can be pointed to; nothing for another id. */
  bring(id: string): Promise<void>;
  /** Shows words in the text. */
  reveal(span: Span): void;
  /** Selects another record. */
  choose(id: string): void;
}

/** Asks for some fields to be set, after what must be made before. */
export type Setter<Type extends keyof FieldsOf> = (set: FieldsOf[Type], before?: readonly Step[]) => void;

/** All fields of a record, as its form shows them. */
export type ValuesOf<Type extends keyof FieldsOf> = Required<FieldsOf[Type]>;

type Named = 'addActor' | 'addIssue' | 'addCode' | 'addKind' | 'addRelation';

/** The steps that make something with a name. */
export function naming(name: Exclude<Named, 'addRelation'>, id: string, called: string): Step {
  return { name, input: { id, name: called } };
}

/** What is about to be made already under the name that a step would give. */
function pendingLike(step: Step, pending: readonly Step[]): string | undefined {
  const { name, input } = step;
  if (!('name' in input) || typeof input.name !== 'string') return undefined;
  for (const each of pending) {
    if (each.name !== name || !('name' in each.input) || typeof each.input.name !== 'string') continue;
    if (isSameName(each.input.name, input.name) && 'id' in each.input) return each.input.id;
  }
  return undefined;
}

/** Takes what was chosen in a combobox by id, making what was named anew first; null where it was cleared. */
export function takeChoice(
  choice: Choice,
  context: FormContext,
  make: ((id: string, called: string) => Step) | null,
  take: (id: string | null, before: readonly Step[]) => void,
): void {
  switch (choice.type) {
    case 'option':
      take(choice.id, []);
      return;
    case 'none':
      take(null, []);
      return;
    case 'new': {
      if (make === null || isBlank(choice.text)) return;
      const id = context.newId();
      const step = make(id, choice.text);
      const made = pendingLike(step, context.pending);
      if (made === undefined) take(id, [step]);
      else take(made, []);
    }
  }
}

/** Takes the stance that was chosen; where a document was chosen, brings its stances and lets the question be asked again. */
export function takeStance(
  choice: Choice,
  context: FormContext,
  take: (stance: Stance) => void,
  again?: () => void,
): void {
  if (choice.type !== 'option') return;
  const stance = context.records.find('stance', choice.id);
  if (stance === undefined) void context.bring(choice.id).then(again);
  else take(stance);
}

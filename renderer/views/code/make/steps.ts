import type { AnyCommand, CommandInput, Step } from '../../../../store/commands/index.ts';
import type { Coded } from '../../../../store/model/records.ts';

/** What a coder asks to be set in a record; a field that is not named stays. */
export interface FieldsOf {
  readonly mention: CommandInput<'editMention'>['set'];
  readonly stance: CommandInput<'editStance'>['set'];
  readonly evidence: CommandInput<'editEvidence'>['set'];
  readonly link: CommandInput<'editLink'>['set'];
  readonly tag: CommandInput<'editTag'>['set'];
  readonly note: CommandInput<'editNote'>['set'];
}

/** An edit of one record, and what must be made before it, as an actor whose name was typed. */
export type Edit = {
  readonly [Type in keyof FieldsOf]: {
    readonly type: Type;
    readonly set: FieldsOf[Type];
    readonly before: readonly Step[];
  };
}[keyof FieldsOf];

/** Several steps as one that can be undone at once, named by the last one. */
export function together(steps: readonly Step[]): AnyCommand {
  const [only] = steps;
  return only !== undefined && steps.length === 1
    ? only
    : { name: 'batch', input: { steps, main: steps.length - 1 } };
}

/** The command that does an edit. */
export function editCommand({ id, document }: Coded, edit: Edit): AnyCommand {
  const where = { id, document };
  switch (edit.type) {
    case 'mention':
      return together([...edit.before, { name: 'editMention', input: { ...where, set: edit.set } }]);
    case 'stance':
      return together([...edit.before, { name: 'editStance', input: { ...where, set: edit.set } }]);
    case 'evidence':
      return together([...edit.before, { name: 'editEvidence', input: { ...where, set: edit.set } }]);
    case 'link':
      return together([...edit.before, { name: 'editLink', input: { ...where, set: edit.set } }]);
    case 'tag':
      return together([...edit.before, { name: 'editTag', input: { ...where, set: edit.set } }]);
    case 'note':
      return together([...edit.before, { name: 'editNote', input: { ...where, set: edit.set } }]);
  }
}

import type { Requests } from '../../preload/contract.ts';
import { editableFields } from '../../store/commands/editable-fields.ts';

type Command = Requests['command.run']['input'];
type Setting<Name> = Extract<Command, { readonly name: Name; readonly input: { readonly set: unknown } }>;

/** The fields that a command can set, as its schema has them: a table over them is complete, or it does not compile. */
export type FieldsOf<Name extends Command['name']> = keyof Setting<Name>['input']['set'];

/** Every field that a command can set, as the schemas have them at run time: `stance.position`. */
export const editable: readonly string[] = Object.entries(editableFields).flatMap(([type, fields]) =>
  fields.map((field) => `${type}.${field}`),
);

/** The fields of a type that a command can set, as the schemas have them, each with its exercise; throws where one has none. */
export function exercised<Exercise>(
  type: keyof typeof editableFields,
  exercises: Readonly<Record<string, Exercise>>,
): readonly (readonly [string, Exercise])[] {
  return editableFields[type].map((field) => {
    const exercise = exercises[field];
    if (exercise === undefined) throw new Error(`${type}.${field} has no exercise.`);
    return [field, exercise];
  });
}

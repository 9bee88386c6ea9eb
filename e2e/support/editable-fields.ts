import type { Requests } from '../../preload/contract.ts';

type Command = Requests['command.run']['input'];
type Setting<Name> = Extract<Command, { readonly name: Name; readonly input: { readonly set: unknown } }>;

/** The fields that a command can set, as its schema has them: a table over them is complete, or it does not compile. */
export type FieldsOf<Name extends Command['name']> = keyof Setting<Name>['input']['set'];

import { type Id, idPattern } from '../../model/id.ts';

function isId<Type extends string>(value: string): value is Id<Type> {
  return idPattern.test(value);
}

/** A made-up id as the id of a record; throws if it is none, since whoever makes ids knows what they look like. */
export function idFor<Type extends string>(value: string): Id<Type> {
  if (!isId<Type>(value)) throw new Error(`Not an id: ${value}`);
  return value;
}

/** A value of an attribute; null where there is none. */
export type GraphValue = string | number | boolean | null;

/** An attribute that nodes of a graph have, and of which type all its values are. */
export interface GraphAttribute {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
}

/** A column of attributes: one value for each node. */
export interface AttributeColumn extends GraphAttribute {
  readonly values: readonly GraphValue[];
}

/** The greatest whole number that every program takes for one. */
const GREATEST = 2 ** 31 - 1;

/** Whether a text is the one way in which a number is written, so that nothing is lost if it becomes one. */
function isNumber(text: string): boolean {
  return Number.isFinite(Number(text)) && String(Number(text)) === text;
}

function typeOf(values: readonly string[]): GraphAttribute['type'] {
  if (values.every((value) => value === 'true' || value === 'false')) return 'boolean';
  if (!values.every(isNumber)) return 'string';
  return values.every((value) => Number.isInteger(Number(value)) && Math.abs(Number(value)) <= GREATEST)
    ? 'integer'
    : 'double';
}

function valueOf(text: string | null, type: GraphAttribute['type']): GraphValue {
  if (text === null || type === 'string') return text;
  return type === 'boolean' ? text === 'true' : Number(text);
}

/**
 * Texts with the type that all of them have: they are numbers, or true and false, only where each is written as such and
 * could be written back unchanged; `007` stays text. Empty ones are no values.
 */
export function typedColumn(name: string, texts: readonly (string | null)[]): AttributeColumn {
  const known = texts.map((text) => (text === '' ? null : text));
  const type = typeOf(known.filter((text) => text !== null));
  return { name, type, values: known.map((text) => valueOf(text, type)) };
}

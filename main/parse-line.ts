import { parseArgs } from 'node:util';
import { type Result, fail, ok } from '../store/model/result.ts';

/** What a command of the command line takes. */
export interface LineShape {
  readonly name: string;
  /** The names of its places, in order; the last may end in `...` to take several. */
  readonly places: readonly string[];
  /** The names of its options that have a value, besides `--json`. */
  readonly options: readonly string[];
  /** Those of them that must be given. */
  readonly needed: readonly string[];
  /** The names of its options that have a value and can be given several times. */
  readonly repeated?: readonly string[];
  /** The names of its options that have no value, besides `--json`. */
  readonly flags?: readonly string[];
}

/** A command line that was read. */
export interface Line {
  readonly places: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The values of the options that can be given several times. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** The options without a value that were given. */
  readonly flags: readonly string[];
  readonly isJson: boolean;
}

/** Reads the words after a command's name. Fails with `wrong-usage`. */
export function parseLine(words: readonly string[], shape: LineShape): Result<Line> {
  const { flags = [], repeated = [] } = shape;
  const options: Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }> = {};
  for (const name of shape.options) options[name] = { type: 'string' };
  for (const name of repeated) options[name] = { type: 'string', multiple: true };
  for (const name of [...flags, 'json']) options[name] = { type: 'boolean' };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) return fail('wrong-usage', { problem: error.message });
    throw error;
  }
  const { positionals, values } = parsed;
  const takesSeveral = shape.places.at(-1)?.endsWith('...') === true;
  const missing = shape.places[positionals.length];
  if (missing !== undefined)
    return fail('wrong-usage', { problem: `${shape.name} needs ${missing.replace('...', '')}` });
  const extra = takesSeveral ? undefined : positionals[shape.places.length];
  if (extra !== undefined) return fail('wrong-usage', { problem: `${shape.name} does not take ${extra}` });
  const given: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') given[name] = value;
    if (Array.isArray(value)) lists[name] = value.filter((each) => typeof each === 'string');
  }
  const lacking = shape.needed.find((name) => given[name] === undefined);
  if (lacking !== undefined) return fail('wrong-usage', { problem: `${shape.name} needs --${lacking}` });
  return ok({
    places: positionals,
    options: given,
    lists,
    flags: flags.filter((name) => values[name] === true),
    isJson: values['json'] === true,
  });
}

import { fail, ok, type Result } from '../../model/result.ts';
import { givenEntry, givenScale } from '../../model/schema/given-codebook.ts';
import { schemaProblem } from '../../model/schema-problem.ts';
import type { GivenCodebook, GivenEntry, GivenScale } from '../../query/codebook-plan.ts';
import { foldName } from '../../query/same-name.ts';

/** An entry or the scale as a file has it, not checked yet, and the line that it begins in. */
export interface Part {
  readonly line: number;
  readonly isScale: boolean;
  readonly value: unknown;
}

/** The parts of a codebook, and its revision where the file says it. */
export interface Parts {
  readonly revision?: number;
  readonly parts: readonly Part[];
}

/** Why a file is no codebook. */
export function badCodebook(details: Readonly<Record<string, string | number>>): ReturnType<typeof fail> {
  return fail('bad-codebook', details);
}

/** What may not be twice in a file: an id, or a name among those of one type. */
function keysOf({ type, id, name, from = 'evidence' }: GivenEntry): readonly [string, string][] {
  const byName = `${type} ${type === 'relation' ? from : ''} ${foldName(name)}`;
  return [...(id === undefined ? [] : [['id', id] satisfies [string, string]]), ['name', byName]];
}

/** Checks the parts of a codebook. Fails with `bad-codebook` and the first that is wrong. */
export function codebookOf({ revision, parts }: Parts): Result<GivenCodebook> {
  const entries: GivenEntry[] = [];
  const seen = new Map<string, number>();
  let scale: GivenScale | undefined;
  for (const { line, isScale, value } of parts) {
    if (isScale) {
      const parsed = givenScale.safeParse(value);
      if (!parsed.success) return badCodebook({ line, ...schemaProblem(parsed.error) });
      if (scale !== undefined)
        return badCodebook({ line, field: 'type', problem: 'there is a scale already' });
      scale = parsed.data;
      continue;
    }
    const parsed = givenEntry.safeParse(value);
    if (!parsed.success) return badCodebook({ line, ...schemaProblem(parsed.error) });
    for (const [field, key] of keysOf(parsed.data)) {
      const first = seen.get(`${field} ${key}`);
      if (first !== undefined) return badCodebook({ line, field, problem: `the same as in line ${first}` });
      seen.set(`${field} ${key}`, line);
    }
    entries.push(parsed.data);
  }
  return ok({
    ...(revision === undefined ? {} : { revision }),
    entries,
    ...(scale === undefined ? {} : { scale }),
  });
}

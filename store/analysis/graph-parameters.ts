import type { Records } from '../model/record-set.ts';
import type { Level } from './level.ts';
import type { NetworkParameters } from './network-parameters.ts';

function levelText(records: Records, level: Level): string {
  if (level.type !== 'kind') return level.type;
  return records.find('actorKind', level.kind)?.name ?? level.kind;
}

/** What was asked for as plain names and values; what was not is left out. */
export function graphParameters(
  records: Records,
  { level, from, to, ...others }: NetworkParameters,
): Readonly<Record<string, string>> {
  return {
    level: levelText(records, level),
    ...others,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

import type { Level } from './level.ts';
import type { Repeats } from './repeats.ts';

/** How two things are compared, or one with the other. */
export type Aggregate = 'ignore' | 'congruence' | 'conflict' | 'subtract' | 'combine';

/** By what ties are divided. */
export type Normalise = 'no' | 'average' | 'jaccard' | 'cosine' | 'activity' | 'prominence';

/** What a network is made of, and how. */
export interface NetworkParameters {
  readonly level: Level;
  /** What its nodes are: of a two-mode network, those that stand first. */
  readonly rows: 'actors' | 'issues';
  readonly mode: 'one' | 'two';
  readonly aggregate: Aggregate;
  readonly normalise: Normalise;
  readonly duplicates: Repeats;
  /** Against what differences are measured: the codebook's scale, or the values that occur. */
  readonly range: 'scale' | 'observed';
  /** Dates in EDTF: what may have been said between them counts. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether what may have been said within a time counts in it, or only what certainly was. */
  readonly imprecise: 'count' | 'leave-out';
}

/** What is made unless something else is asked for. */
export const usualNetwork: NetworkParameters = {
  level: { type: 'coded' },
  rows: 'actors',
  mode: 'one',
  aggregate: 'congruence',
  normalise: 'no',
  duplicates: 'include',
  range: 'scale',
  from: null,
  to: null,
  imprecise: 'count',
};

/** What can be asked of each kind of network. */
export const aggregates = {
  one: ['congruence', 'conflict', 'subtract', 'ignore'],
  two: ['subtract', 'ignore', 'combine'],
} as const satisfies Record<NetworkParameters['mode'], readonly Aggregate[]>;

/** By what the ties of each kind of network can be divided. */
export const normalisations = {
  one: ['no', 'average', 'jaccard', 'cosine'],
  two: ['no', 'activity', 'prominence'],
} as const satisfies Record<NetworkParameters['mode'], readonly Normalise[]>;

/** Which of the parameters does not go with the mode; undefined where all do. */
export function misfit({
  mode,
  aggregate,
  normalise,
}: NetworkParameters): 'aggregate' | 'normalise' | undefined {
  const [wanted, divided]: readonly [readonly Aggregate[], readonly Normalise[]] = [
    aggregates[mode],
    normalisations[mode],
  ];
  if (!wanted.includes(aggregate)) return 'aggregate';
  return divided.includes(normalise) ? undefined : 'normalise';
}

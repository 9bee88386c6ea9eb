interface Entry {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

const actorKinds: readonly Entry[] = [
  { id: 'person', name: 'person', definition: 'A single human being.' },
  { id: 'state', name: 'state', definition: 'A state, also where its capital or government stands for it.' },
  {
    id: 'organisation',
    name: 'organisation',
    definition: 'A body with members and rules: a ministry, party, company.',
  },
  { id: 'medium', name: 'medium', definition: 'A newspaper, broadcaster, agency or site that publishes.' },
  {
    id: 'group',
    name: 'group',
    definition: 'Several people who act or are spoken of together, without fixed rules.',
  },
  { id: 'collective', name: 'collective', definition: 'A public, people or opinion at large.' },
  { id: 'role', name: 'role', definition: 'An office, whoever holds it.' },
];

const kinds: readonly Entry[] = [
  { id: 'quotation', name: 'quotation', definition: 'Words of the holder, verbatim.' },
  { id: 'vote', name: 'vote', definition: 'A vote cast, abstained from or refused.' },
  {
    id: 'official-act',
    name: 'official act',
    definition: 'A decision, law, order or other act of an office.',
  },
  { id: 'official-statement', name: 'official statement', definition: 'What an office says as an office.' },
  { id: 'statistic', name: 'statistic', definition: 'A figure with its source.' },
  { id: 'document', name: 'document', definition: 'A paper that is referred to.' },
  { id: 'observation', name: 'observation', definition: 'What somebody saw.' },
  { id: 'argument', name: 'argument', definition: 'A reason given.' },
];

const relations: readonly (Entry & { readonly from: 'evidence' | 'stance' })[] = [
  { id: 'supports', from: 'evidence', name: 'supports', definition: 'Shows that the stance is held.' },
  {
    id: 'contradicts',
    from: 'evidence',
    name: 'contradicts',
    definition: 'Speaks against the stance being held.',
  },
  {
    id: 'qualifies',
    from: 'evidence',
    name: 'qualifies',
    definition: 'Limits the stance, or says how far it goes.',
  },
  {
    id: 'context',
    from: 'evidence',
    name: 'context',
    definition: 'Helps to read the stance without speaking for or against.',
  },
  {
    id: 'justifies',
    from: 'stance',
    name: 'justifies',
    definition: "The holder's own reason for the other stance.",
  },
  {
    id: 'revises',
    from: 'stance',
    name: 'revises',
    definition: 'Takes the place of an earlier stance of the same holder.',
  },
  { id: 'endorses', from: 'stance', name: 'endorses', definition: 'Agrees with the stance of another.' },
  { id: 'rejects', from: 'stance', name: 'rejects', definition: 'Disagrees with the stance of another.' },
  { id: 'repeats', from: 'stance', name: 'repeats', definition: 'Says the same again.' },
  {
    id: 'opposes',
    from: 'stance',
    name: 'contradicts',
    definition: 'Cannot be held together with the other stance.',
  },
];

const scaleValues = [
  { value: -2, label: 'strongly against', definition: '' },
  { value: -1, label: 'against', definition: '' },
  { value: 0, label: 'in the middle', definition: 'An explicit middle, as neutrality or abstention.' },
  { value: 1, label: 'for', definition: '' },
  { value: 2, label: 'strongly for', definition: '' },
];

/** The codebook that a new project starts with, as plain records for the schemas to check. `now` is a moment in UTC. */
export function defaultCodebook(now: string): readonly unknown[] {
  const stamp = { created: now, changed: now };
  const shared = { coder: null, origin: { by: 'hand' }, ...stamp };
  const wording = { rule: '', example: '', revision: 1, history: [] };
  const scale = {
    name: 'Position',
    definition: 'How far the holder is for or against.',
    values: scaleValues,
  };
  return [
    { type: 'codebook', id: 'codebook', revision: 1, ...stamp },
    { type: 'scale', id: 'scale', ...wording, ...scale, ...stamp },
    ...actorKinds.map((entry) => ({ type: 'actorKind', ...wording, ...entry, ...shared })),
    ...kinds.map((entry) => ({ type: 'kind', ...wording, ...entry, ...shared })),
    ...relations.map((entry) => ({ type: 'relation', ...wording, ...entry, ...shared })),
  ];
}

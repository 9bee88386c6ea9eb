import { expect, it } from 'vitest';
import { Desk } from '../../../../store/commands/testing/desk.ts';
import { id } from '../../../../store/model/schema/parts.ts';
import type { Filter } from '../../../state/selection.ts';
import { cardRule, type Scope } from './card-rule.ts';
import { passes } from './filters.ts';
import { LinkedRecords } from './linked-records.ts';
import { RecordOrder } from './record-order.ts';
import { nextRecord } from './walk.ts';

/** A stance with evidence near, a mention, a tag, a second stance, a citation for it, and evidence for nothing. */
function desk(): Desk {
  const made = new Desk();
  const here = (words: string) => ({ document: 'd1', passages: [made.range(words)] });
  made.addStanceWithEvidence();
  made.do('addMention', { id: 'm1', actor: 'iran', ...here('Iran') });
  made.do('addCode', { id: 'tone', name: 'Tone' });
  made.do('addTag', { id: 't1', code: 'tone', ...here('The EU') });
  made.do('addStance', { id: 's2', holders: ['eu'], status: 'draft', ...here('called for talks') });
  made.do('addEvidence', { id: 'e2', document: 'd1', citation: 'Minutes, p. 3' });
  made.do('addLink', { id: 'l2', document: 'd1', from: 'e2', to: 's2', relation: 'supports' });
  made.do('addEvidence', { id: 'e3', kind: 'quotation', ...here('provided that') });
  return made;
}

const actor = (name: string): Filter => ({ type: 'actor', id: id.actor.parse(name) });
const kinds = (...all: ('mention' | 'evidence' | 'stance')[]): Filter => ({ type: 'kind', kinds: all });
const drafts: Filter = { type: 'status', statuses: ['draft', 'recheck'] };

/** The ids of what is shown, and of what has a card. */
function shownIn({ records }: Desk, filters: readonly Filter[], scope: Scope = 'stances'): [string, string] {
  const links = new LinkedRecords().of(records);
  const order = new RecordOrder().of(records, id.document.parse('d1'));
  const shown = order.filter((record) => passes(record, filters, records, links));
  const ids = (all: readonly { readonly id: string }[]) => all.map((record) => record.id).join(' ');
  return [
    ids(shown),
    ids(shown.filter(cardRule(scope, filters, links, (id) => shown.find((each) => each.id === id)))),
  ];
}

it('leaves out what a stance nearby tells of, and actors, unless they are asked for', () => {
  const made = desk();
  const all = 'm1 e1 s1 t1 s2 e3 e2';
  expect(shownIn(made, [])).toEqual([all, 's1 t1 s2 e3']);
  expect(shownIn(made, [], 'everything')).toEqual([all, all]);
  expect(shownIn(made, [kinds('mention', 'evidence')])).toEqual(['m1 e1 e3 e2', 'm1 e1 e3 e2']);
  expect(shownIn(made, [actor('iran')])).toEqual(['m1 s1', 'm1 s1']);
});

it('shows evidence by itself whose stance is not among what is shown', () => {
  const made = desk();
  made.do('editEvidence', { id: 'e1', document: 'd1', set: { status: 'recheck' } });
  expect(shownIn(made, [drafts])).toEqual(['e1 s2', 'e1 s2']);
});

it('shows what meets all conditions, of every sort', () => {
  const made = desk();
  const cases: readonly (readonly [readonly Filter[], string])[] = [
    [[kinds('stance'), actor('eu')], 's2'],
    [[kinds('stance'), drafts], 's2'],
    [[drafts, actor('iran')], ''],
    [[{ type: 'issue', id: id.issue.parse('talks') }], 's1'],
    [[{ type: 'code', id: id.code.parse('tone') }], 't1'],
    [[{ type: 'coder', id: id.coder.parse('ak') }, kinds('mention')], 'm1'],
    [[{ type: 'stances-without-evidence' }], ''],
    [[{ type: 'unset-position' }], 's2'],
    [[{ type: 'no-issue' }], 's2'],
  ];
  expect(cases.map(([filters]) => shownIn(made, filters)[0])).toEqual(cases.map(([, ids]) => ids));
});

it('walks in the order of the text, from the chosen one, the start of a chosen link, or the caret', () => {
  const made = desk();
  const { records } = made;
  const order = new RecordOrder().of(records, id.document.parse('d1'));
  const from = (chosen: string | null, caret: number, by: -1 | 1) => {
    const record = chosen === null ? undefined : order.find((each) => each.id === chosen);
    return nextRecord(order, record ?? (chosen === null ? undefined : made.get('link', chosen)), caret, by)
      ?.id;
  };
  expect(from('m1', 0, 1)).toBe('e1');
  expect(from('m1', 0, -1)).toBeUndefined();
  expect(from('l1', 0, 1)).toBe('s1');
  expect(from(null, 5, 1)).toBe('e1');
  expect(from(null, 5, -1)).toBe('m1');
});

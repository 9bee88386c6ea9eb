import { describe, expect, it } from 'vitest';
import { RecordSet } from '../model/record-set.ts';
import { id } from '../model/schema/parts.ts';
import { Desk } from '../commands/testing/desk.ts';
import { actorOf } from './actor.ts';
import { checkReasons } from './check-reasons.ts';
import { evidenceOf, isOutdated, linksOf, linksTo, stancesWithEvidence, unchecked } from './coding.ts';
import { countRecords, noCounts, sumCounts } from './counts.ts';
import { findByName } from './find-by-name.ts';
import { isSameName } from './same-name.ts';
import { flat, tree, withDescendants } from './tree.ts';
import { uses, usesOf } from './uses.ts';

function desk(): Desk {
  const made = new Desk();
  made.addStanceWithEvidence();
  made.do('addStance', { id: 's2', document: 'd1', holders: ['iran', 'iran'], status: 'recheck' });
  made.do('addLink', { id: 'l2', document: 'd1', from: 's1', to: 's2', relation: 'justifies' });
  return made;
}

describe('the actor an id stands for', () => {
  it('is found through mergers, also where they form a ring or lead nowhere', () => {
    const made = new Desk();
    const iran = made.get('actor', 'iran');
    const eu = made.get('actor', 'eu');
    const set = (a: string | null, b: string | null) =>
      new RecordSet([
        { ...iran, mergedInto: a === null ? null : eu.id },
        { ...eu, mergedInto: b === null ? null : iran.id },
      ]);
    expect(actorOf(set('eu', null), 'iran')?.id).toBe('eu');
    expect(actorOf(set(null, null), 'nobody')).toBeUndefined();
    expect(['iran', 'eu']).toContain(actorOf(set('eu', 'iran'), 'iran')?.id);
    expect(actorOf(new RecordSet([{ ...iran, mergedInto: eu.id }]), 'iran')?.id).toBe('iran');
  });
});

describe('codings', () => {
  it('are counted; evidence counts for a stance, a stance does not', () => {
    const { records } = desk();
    const document = records.find('document', 'd1')?.id ?? null;
    const counts = {
      mentions: 0,
      stances: 2,
      evidence: 1,
      links: 2,
      tags: 0,
      notes: 0,
      stancesWithEvidence: 1,
    };
    const all = [...records.inDocument(document)];
    expect(countRecords(all)).toEqual(counts);
    expect(countRecords(all, new Set(['s2'])).stancesWithEvidence).toBe(2);
    expect(sumCounts(counts, counts, counts)).toEqual(counts);
    expect(sumCounts(noCounts, counts)).toEqual(counts);
  });

  it('are found by what they are linked to', () => {
    const made = desk();
    const { records } = made;
    const { id: s1 } = made.get('stance', 's1');
    expect(evidenceOf(records, s1).map(({ link, evidence }) => [link.id, evidence.id])).toEqual([
      ['l1', 'e1'],
    ]);
    expect(linksOf(records, 's1').map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect(linksTo(records, s1).map(({ id }) => id)).toEqual(['l1']);
    expect([...stancesWithEvidence(records)]).toEqual(['s1']);
  });

  it('wait to be checked where something is missing, or where the codebook has changed', () => {
    const made = desk();
    expect(unchecked(made.records).map(({ stance, gaps }) => [stance.id, gaps])).toEqual([
      ['s2', ['no-evidence', 'no-position', 'no-issue', 'recheck']],
    ]);
    const { document } = made.get('stance', 's2');
    made.do('recodeRecords', { records: [{ id: 's2', document }], set: { evidence: 'none' } });
    expect(unchecked(made.records).map(({ gaps }) => gaps)).toEqual([['no-position', 'no-issue', 'recheck']]);
    expect(checkReasons(made.records)(made.get('stance', 's2'))).not.toContain('no-evidence');
    const outdated = () =>
      [...made.records.inDocument(id.document.parse('d1'))]
        .filter((record) => isOutdated(made.records, record))
        .map(({ id }) => id)
        .sort();
    expect(outdated()).toEqual([]);
    made.do('editIssue', { id: 'talks', set: { definition: 'Talk of envoys.' }, meaning: 'same' });
    expect(outdated()).toEqual([]);
    made.do('editIssue', { id: 'talks', set: { definition: 'New.' } });
    made.do('editKind', { id: 'quotation', set: { definition: 'New.' } });
    expect(outdated()).toEqual(['e1', 's1']);
    expect(unchecked(made.records).map(({ stance, gaps }) => [stance.id, gaps])).toContainEqual([
      's1',
      ['recheck'],
    ]);
    made.do('editStance', { id: 's1', document: 'd1', set: { status: 'done' } });
    expect(outdated()).toEqual(['e1']);
    made.do('editScale', { set: { rule: 'Of the text alone.' } });
    expect(outdated()).toEqual(['e1', 's1']);
  });

  it('use what they point to, once each', () => {
    const { records } = desk();
    const found = uses(records);
    expect([found.get('iran'), found.get('talks'), found.get('s1'), found.get('nobody')]).toEqual([
      2,
      1,
      2,
      undefined,
    ]);
    expect([usesOf(records, 'iran'), usesOf(records, 'nobody')]).toEqual([2, 0]);
  });
});

describe('trees', () => {
  const entry = (id: string, parent: string | null = null) => ({ id, name: `Name ${id}`, parent });

  it('are sorted by name, figures by value, with orphans at the top', () => {
    const branches = tree([entry('10'), entry('b', '2'), entry('2'), entry('a', '2'), entry('x', 'gone')]);
    expect(Array.from(flat(branches), ({ entry: { id }, depth }) => [id, depth])).toEqual([
      ['2', 0],
      ['a', 1],
      ['b', 1],
      ['10', 0],
      ['x', 0],
    ]);
  });

  it('cut a ring rather than lose it', () => {
    const entries = [entry('a', 'b'), entry('b', 'a'), entry('c', 'c')];
    expect(Array.from(flat(tree(entries)), ({ entry: { id } }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect([...withDescendants(entries, 'a')].sort()).toEqual(['a', 'b']);
  });
});

describe('finding by name', () => {
  const made = new Desk();
  for (const [id, name] of [
    ['eurasia', 'Eurasian Union'],
    ['ministry', 'EU ministry'],
    ['foreign', 'Ministry (EU)'],
    ['museum', 'Museum'],
    ['cafe', 'Cafe\u0301 Zo\u00eb'],
  ] as const) {
    made.do('addActor', { id, name });
  }
  const find = (text: string, limit?: number) =>
    findByName(made.records, 'actor', text, limit).map(({ record, name }) => [record.id, name]);

  it('ranks whole names, beginnings, beginnings of words, then the rest', () => {
    expect(find(' eu ')).toEqual([
      ['eu', 'EU'],
      ['ministry', 'EU ministry'],
      ['eurasia', 'Eurasian Union'],
      ['foreign', 'Ministry (EU)'],
      ['museum', 'Museum'],
    ]);
    expect(find('us')).toEqual([['museum', 'Museum']]);
    expect(find('union')).toEqual([
      ['eurasia', 'Eurasian Union'],
      ['eu', 'European Union'],
    ]);
  });

  it('puts names before aliases that fit alike', () => {
    const other = new Desk();
    other.do('addActor', { id: 'a', name: 'A', aliases: [{ name: 'Brussels', from: null, to: null }] });
    other.do('addActor', { id: 'b', name: 'Brussels office' });
    expect(findByName(other.records, 'actor', 'bruss').map(({ record }) => record.id)).toEqual(['b', 'a']);
  });

  it('does not mind composition and case, asks for all with no text, and stops at a limit', () => {
    expect(find('CAF\u00c9 zoe\u0308')).toEqual([['cafe', 'Cafe\u0301 Zo\u00eb']]);
    expect(find('')).toHaveLength(7);
    expect(find('', 2)).toHaveLength(2);
    expect(isSameName(' A  b', 'a B')).toBe(true);
  });
});

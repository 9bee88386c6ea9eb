import { describe, expect, it } from 'vitest';
import { Desk } from './testing/desk.ts';

describe('coded records', () => {
  it('begin with the coder, the moment and the revision of the codebook, and passages described from the text', () => {
    const desk = new Desk();
    desk.do('editIssue', { id: 'talks', set: { definition: 'New.' } });
    desk.do('addMention', { id: 'm1', document: 'd1', actor: 'iran', passages: [{ from: 0, to: 4 }] });
    expect(desk.get('mention', 'm1')).toEqual({
      type: 'mention',
      id: 'm1',
      document: 'd1',
      coder: 'ak',
      actor: 'iran',
      passages: [{ from: 0, to: 4, quote: 'Iran', prefix: '', suffix: ' said it would not negotiate. Th' }],
      status: 'done',
      attributes: {},
      codebookRevision: 2,
      origin: { by: 'hand' },
      created: '2026-01-01T00:07:00.000Z',
      changed: '2026-01-01T00:07:00.000Z',
    });
  });

  it.each([
    ['reversed', { from: 4, to: 0 }],
    ['empty', { from: 4, to: 4 }],
    ['before the text', { from: -1, to: 4 }],
    ['after the text', { from: 4, to: 4000 }],
  ])('refuse a passage that is %s, in every slot', (_what, range) => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    const stance = { document: 'd1', holders: ['iran'] };
    const codes = [
      desk.codeOf('addMention', { document: 'd1', actor: 'iran', passages: [range] }),
      desk.codeOf('addStance', { ...stance, passages: [range] }),
      desk.codeOf('addStance', { ...stance, attribution: [{ source: 'iran', passages: [range] }] }),
      desk.codeOf('addStance', { ...stance, targets: [{ role: 'about', actor: 'eu', passages: [range] }] }),
      desk.codeOf('addStance', { ...stance, condition: { text: 'if', passages: [range] } }),
      desk.codeOf('addStance', { ...stance, anchors: { issue: [range] } }),
      desk.codeOf('addEvidence', { document: 'd1', passages: [range] }),
      desk.codeOf('addNote', { document: 'd1', text: 'x', passages: [range] }),
      desk.codeOf('editStance', { id: 's1', set: { passages: [range] } }),
      desk.codeOf('editEvidence', { id: 'e1', set: { passages: [range] } }),
      desk.codeOf('setPassages', { id: 's1', document: 'd1', slot: 'passages', passages: [range] }),
    ];
    expect(new Set(codes)).toEqual(new Set(['passage-outside']));
  });

  it('refuse what the rules refuse', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('addStance', { id: 's2', document: 'd2', holders: ['eu'] });
    expect([
      desk.codeOf('addNote', { document: 'd1', text: 'x', about: 's2' }),
      desk.codeOf('addEvidence', { document: 'd1' }),
      desk.codeOf('addEvidence', { document: null, passages: [{ from: 0, to: 1 }] }),
      desk.codeOf('addStance', { document: 'd1', holders: ['iran'], position: 7 }),
      desk.codeOf('addStance', { document: 'd9', holders: ['iran'] }),
      desk.codeOf('addStance', { document: 'd1', holders: [] }),
      desk.codeOf('addStance', { document: 'd1', holders: ['iran'], issue: 'iran' }),
      desk.codeOf('addLink', { document: 'd1', from: 'e1', to: 's1', relation: 'justifies' }),
      desk.codeOf('addLink', { document: 'd2', from: 'e1', to: 's1', relation: 'supports' }),
      desk.codeOf('addTag', { document: 'd1', code: 'none', passages: [{ from: 0, to: 1 }] }),
      desk.codeOf('setPassages', {
        id: 's1',
        document: 'd1',
        slot: 'targets.0',
        passages: [{ from: 0, to: 1 }],
      }),
      desk.codeOf('setPassages', {
        id: 'l1',
        document: 'd1',
        slot: 'passages',
        passages: [{ from: 0, to: 1 }],
      }),
    ]).toEqual([
      'reference-document',
      'evidence-empty',
      'passage-without-text',
      'position-not-on-scale',
      'reference-missing',
      'bad-request',
      'reference-type',
      'relation-mismatch',
      'reference-document',
      'reference-missing',
      'bad-request',
      'bad-request',
    ]);
  });

  it('are edited in every part, keep what is not named, and lose nothing that is not known', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    const before = desk.get('stance', 's1');
    const condition = { text: 'provided that', passages: [desk.range('provided that')] };
    const attribution = [{ source: 'eu', manner: 'indirect', cue: 'called', future: 1 }];
    desk.do('editStance', {
      id: 's1',
      document: 'd1',
      set: { condition, attribution, anchors: { issue: [desk.range('talks')] } },
    });
    const after = desk.get('stance', 's1');
    expect(after).toMatchObject({
      condition: { text: 'provided that', passages: [{ quote: 'provided that' }] },
      attribution: [{ source: 'eu', manner: 'indirect', cue: 'called', future: 1, passages: [] }],
      anchors: { issue: [{ quote: 'talks' }] },
      passages: before.passages,
      created: before.created,
    });
    expect(after.changed > before.changed).toBe(true);
    expect(
      desk.do('editStance', { id: 's1', set: { attribution: after.attribution, anchors: after.anchors } }),
    ).toEqual([]);
  });

  it('count as coded under the present codebook once their meaning is set or they are called done', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('editIssue', { id: 'talks', set: { definition: 'New.' } });
    const revision = () => desk.get('stance', 's1').codebookRevision;
    desk.do('editStance', {
      id: 's1',
      set: { status: 'recheck', attributes: { a: 'b' }, passages: [desk.range('not')] },
    });
    expect(revision()).toBe(1);
    desk.do('editStance', { id: 's1', set: { status: 'done' } });
    expect(revision()).toBe(2);
    desk.do('editIssue', { id: 'talks', set: { definition: 'Newer.' } });
    desk.do('editStance', { id: 's1', set: { position: 'mixed' } });
    expect(revision()).toBe(3);
  });

  it('have their boundaries moved in any slot', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('setPassages', {
      id: 's1',
      document: 'd1',
      slot: 'anchors.holders',
      passages: [desk.range('Iran')],
    });
    desk.do('setPassages', {
      id: 's1',
      document: 'd1',
      slot: 'passages',
      passages: [desk.range('not'), desk.range('negotiate')],
    });
    const quotes = desk.get('stance', 's1').passages.map(({ quote }) => quote);
    expect([quotes, desk.get('stance', 's1').anchors.holders?.[0]?.quote]).toEqual([
      ['not', 'negotiate'],
      'Iran',
    ]);
  });

  it('keep the context that a passage came with, but not words that are not in the text', () => {
    const desk = new Desk();
    const given = { from: 0, to: 4, quote: 'Iran', prefix: 'odd', suffix: '', future: 1 };
    desk.do('addMention', { id: 'm1', document: 'd1', actor: 'iran', passages: [given] });
    desk.do('addMention', {
      id: 'm2',
      document: 'd1',
      actor: 'iran',
      passages: [{ ...given, quote: 'Iraq' }],
    });
    expect(desk.get('mention', 'm1').passages).toEqual([given]);
    expect(desk.get('mention', 'm2').passages).toMatchObject([{ quote: 'Iran', prefix: '', future: 1 }]);
  });

  it('link across documents by the document of the stance, which is left out within one', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('addStance', { id: 's2', document: 'd2', holders: ['eu'] });
    desk.do('editLink', { id: 'l1', set: { to: 's2' } });
    expect(desk.get('link', 'l1')).toMatchObject({ to: 's2', toDocument: 'd2' });
    desk.do('editLink', { id: 'l1', set: { to: 's1', strength: 'strong' } });
    expect(desk.get('link', 'l1')).not.toHaveProperty('toDocument');
    expect(desk.get('link', 'l1').strength).toBe('strong');
  });

  it('go with their links, notes and the targets at them', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('addNote', { id: 'n1', document: 'd1', text: 'Really?', about: 'l1' });
    desk.do('addStance', {
      id: 's2',
      document: 'd1',
      holders: ['eu'],
      targets: [{ role: 'about', stance: 's1', document: 'd1' }],
    });
    desk.do('removeRecords', { ids: ['s1'], document: 'd1' });
    expect(Array.from(desk.records.inDocument(desk.get('document', 'd1').id), ({ id }) => id)).toEqual([
      'e1',
      's2',
    ]);
    expect(desk.get('stance', 's2').targets).toEqual([]);
    expect(desk.codeOf('removeRecords', { ids: ['iran'], document: 'd1' })).toBe('not-found');
  });
});

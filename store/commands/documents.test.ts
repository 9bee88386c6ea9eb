import { describe, expect, it } from 'vitest';
import { prepare } from './index.ts';
import { Desk } from './testing/desk.ts';

describe('documents', () => {
  it('are edited but for their text', () => {
    const desk = new Desk();
    const set = {
      title: 'Speech',
      author: 'A. B.',
      date: '2022-03',
      language: 'en',
      attributes: { page: '3' },
    };
    desk.do('editDocument', { id: 'd1', set });
    expect(desk.get('document', 'd1')).toMatchObject({ ...set, outlet: null, sha256: 'a'.repeat(64) });
    expect(desk.codeOf('editDocument', { id: 'd1', set: { sha256: 'b'.repeat(64) } })).toBe('bad-request');
    expect(desk.codeOf('editDocument', { id: 'd1', set: { date: 'soon' } })).toBe('bad-request');
  });

  it('are marked as done by the present coder, once, and open again', () => {
    const desk = new Desk();
    desk.do('markDocument', { id: 'd1', done: true });
    expect(Object.keys(desk.get('document', 'd1').done)).toEqual(['ak']);
    expect(desk.do('markDocument', { id: 'd1', done: true })).toEqual([]);
    desk.do('markDocument', { id: 'd1', done: false });
    expect(desk.get('document', 'd1').done).toEqual({});
  });

  it('go with all codings in them and all that points into them', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('addStance', {
      id: 's2',
      document: 'd2',
      holders: ['eu'],
      targets: [
        { role: 'about', stance: 's1', document: 'd1' },
        { role: 'addressee', actor: 'iran' },
      ],
    });
    desk.do('addLink', { id: 'l2', document: 'd2', from: 's2', to: 's1', relation: 'rejects' });
    desk.do('addNote', { id: 'n1', document: null, text: 'Whose speech?', about: 'd1' });
    desk.do('addNote', { id: 'n2', document: 'd2', text: 'Is this so?', about: 'l2' });
    expect(desk.get('link', 'l2').toDocument).toBe('d1');
    const request = { name: 'removeDocument', input: { id: 'd1' } };
    const prepared = prepare(request);
    expect(prepared.ok && prepared.value.removes(desk.records)).toEqual(['d1', 's1', 'e1', 'l1']);
    desk.do('removeDocument', { id: 'd1' });
    const gone = ['d1', 's1', 'e1', 'l1', 'l2', 'n1', 'n2'].filter(
      (id) => desk.records.get(id) === undefined,
    );
    expect(gone).toEqual(['d1', 's1', 'e1', 'l1', 'l2', 'n1', 'n2']);
    expect(desk.get('stance', 's2').targets).toEqual([{ role: 'addressee', actor: 'iran', passages: [] }]);
  });
});

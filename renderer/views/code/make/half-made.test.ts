import { beforeEach, expect, test, vi } from 'vitest';
import { id } from '../../../../store/model/schema/parts.ts';
import { type HalfMade, keepHalfMade, takeHalfMade } from './half-made.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

const speech = id.document.parse('speech');

function drafted(stay: string): HalfMade {
  return {
    id: stay,
    document: speech,
    draft: {
      id: `stance-${stay}`,
      document: speech,
      fields: { issue: 'canal', passages: [{ from: 0, to: 3 }] },
      proposed: new Set(['issue']),
      before: [{ name: 'addIssue', input: { id: 'canal', name: 'The canal' } }],
    },
    question: null,
  };
}

test('what is half-made comes back as it was, once, and only in its project and document', () => {
  keepHalfMade('canals', drafted('one'));
  keepHalfMade('canals', drafted('one'));
  expect(takeHalfMade('tolls', speech)).toBeUndefined();
  expect(takeHalfMade('canals', id.document.parse('letter'))).toBeUndefined();
  expect(takeHalfMade('canals', speech)).toEqual(drafted('one'));
  expect(takeHalfMade('canals', speech)).toBeUndefined();
});

test('what two windows leave in one document is kept of both', () => {
  keepHalfMade('canals', drafted('one'));
  keepHalfMade('canals', drafted('two'));
  expect(takeHalfMade('canals', speech)?.id).toBe('two');
  expect(takeHalfMade('canals', speech)?.id).toBe('one');
});

test('what was done after all is not kept any more', () => {
  keepHalfMade('canals', drafted('one'));
  keepHalfMade('canals', { ...drafted('one'), draft: null });
  expect(takeHalfMade('canals', speech)).toBeUndefined();
});

test.each([
  '[{"id":"x',
  '{}',
  '[{"id":"x","document":"speech"}]',
  '[{"id":"x","document":"speech","draft":{"passages":3},"question":null}]',
  '[{"id":"x","document":"speech","draft":{"fields":{"passages":3},"proposed":[],"before":[]},"question":null}]',
])('what was spoilt is forgotten: %s', (spoilt) => {
  localStorage.setItem('standpoint.half-made.folder', spoilt);
  expect(takeHalfMade('folder', speech)).toBeUndefined();
  keepHalfMade('folder', drafted('s'));
  expect(takeHalfMade('folder', speech)).toEqual(drafted('s'));
});

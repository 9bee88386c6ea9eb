import { describe, expect, it } from 'vitest';
import { type CommandName, commandNames } from '../commands/index.ts';
import { type Failure, refusalFor } from '../model/result.ts';
import { placeBeside, sentence, sentences } from './errors.ts';
import { commands, numberLabel, positionLabel, redoLabel, undoLabel } from './labels.ts';
import { originLabel } from './values.ts';

const codes = Object.keys(sentences).filter((code): code is Failure['code'] =>
  Object.hasOwn(sentences, code),
);

describe('sentences', () => {
  it.each(codes)('are whole for %s, with no details and with all of them', (code) => {
    const details = {
      type: 'actor', id: 'a1', to: 'a2', name: 'Iran', uses: 2, field: 'name', problem: 'too short', file: 'a.txt',
      reason: 'ENOSPC', quote: 'words', count: 2, columns: 'a, b', from: 1, length: 9, position: -2, relation: 'supports',
      version: 9, machine: 'desk', host: 'desk', files: 2, kept: 'aside', time: '2026-01-01T10:00:00.000Z', encoding: 'utf-8', document: 'd1', score: 0.9, folder: 'study', message: 'x',
    }; // prettier-ignore
    for (const each of [sentence({ code, details: {} }), sentence({ code, details })]) {
      expect(each).toMatch(/^[\p{Lu}\p{Ll}\d−“].*\.$/u);
      expect(each).not.toMatch(/undefined|null|NaN|\[object|  |\.\.$| [.,:]|\(\)|“”/);
    }
  });

  it('say what happened, what is safe and what to do', () => {
    expect([
      sentence({ code: 'in-use', details: { type: 'actor', name: 'Iran', uses: 1 } }),
      sentence({ code: 'bad-request', details: { field: 'set.date', problem: 'not a date in EDTF' } }),
      sentence({ code: 'not-saved', details: { file: 'actors.json', reason: 'ENOSPC' } }),
      sentence({ code: 'position-not-on-scale', details: { position: -3 } }),
      sentence({ code: 'undo-differs', details: { type: 'stance', id: 's1', count: 1 } }),
      sentence(refusalFor({ code: 'locked', details: { machine: 'desk' } })),
      sentence(refusalFor({ code: 'read-only', details: { reason: 'EROFS' } })),
    ]).toEqual([
      'Iran is in use by 1 record. Change these first.',
      'Date: not a date. Write it as 2022, 2022-03, 2022-03-15, 2021-11/2022-03 or 2022~. Nothing was changed.',
      'Not saved: actors.json: the disk is full. The change is still here; make room or give access, then retry.',
      '−3 is not on the scale. Nothing was changed.',
      'This cannot be taken back: the stance s1 was changed since by another program. Nothing was changed.',
      'Nothing was changed: the project is read-only. The project is open on desk. It opens read-only here until it is closed there.',
      'The project is open read-only: the disk is read-only. Nothing was changed.',
    ]);
  });
});

it('say the place of a finding only where the sentence does not', () => {
  const file = '/projects/study/texts';
  const details = { file, reason: 'ENOSPC' };
  expect([
    placeBeside({ code: 'no-backup', details, where: file }),
    placeBeside({ code: 'recovered', details: { count: 2 }, where: 'actors.json' }),
    placeBeside({ code: 'recovered', details: { count: 2 }, where: '' }),
  ]).toEqual(['', 'actors.json', '']);
});

describe('labels', () => {
  it('name every command', () => {
    const others = ['import', 'markChecked', 'markManyChecked'] as const;
    const all: Readonly<Record<CommandName | (typeof others)[number], string>> = commands;
    expect(Object.keys(all).sort()).toEqual([...commandNames, ...others].sort());
    expect([
      undoLabel({ command: 'addStance', subject: 'Iran' }),
      redoLabel({ command: 'editScale', subject: '' }),
      undoLabel({ command: 'fromTheFuture', subject: 'x' }),
      undoLabel({ command: 'constructor', subject: '' }),
      undoLabel(null),
      redoLabel(null),
    ]).toEqual([
      'Undo add stance – Iran',
      'Redo edit scale',
      'Undo fromTheFuture – x',
      'Undo constructor',
      'Undo',
      'Redo',
    ]);
  });

  it('write positions with true minus signs', () => {
    expect([-2, 0, 1, 'mixed' as const, null].map(positionLabel)).toEqual([
      '−2',
      '0',
      '+1',
      'mixed',
      'not set',
    ]);
    expect(numberLabel(-0.5)).toBe('−0.5');
  });

  it('say where records come from', () => {
    expect([
      originLabel({ by: 'hand' }),
      originLabel({ by: 'import', from: 'csv', file: 'codings.csv', unit: '1' }),
      originLabel({ by: 'import', from: 'csv', file: '', unit: '1' }),
      originLabel({ by: 'suggestion', from: 'names' }),
    ]).toEqual(['by hand', 'imported from codings.csv', 'imported from csv', 'suggested by names']);
  });
});

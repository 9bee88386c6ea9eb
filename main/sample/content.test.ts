import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord, RecordByType, RecordType } from '../../store/model/records.ts';
import { isCoded, recordTypes } from '../../store/model/records.ts';
import { RecordSet } from '../../store/model/record-set.ts';
import { manners } from '../../store/model/manner.ts';
import { passagesOf } from '../../store/model/passages.ts';
import { schemas } from '../../store/model/schema/index.ts';
import { unchecked } from '../../store/query/coding.ts';
import { opposites } from '../../store/query/opposites.ts';
import { sha256 } from '../../store/disk/sha256.ts';
import { describePassage } from '../../store/text/passage.ts';
import { countWords } from '../../store/text/words.ts';
import { sampleContent } from './content.ts';

let records: readonly AnyRecord[] = [];
let texts: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  const content = await sampleContent();
  records = content.records;
  texts = new Map(content.texts.map((text) => [sha256(text), text]));
});

function all<Type extends RecordType>(type: Type): readonly RecordByType[Type][] {
  return [...new RecordSet(records).all(type)];
}

function textOf(id: string | null): string {
  const hash = all('document').find((document) => document.id === id)?.sha256 ?? '';
  return texts.get(hash) ?? '';
}

/** Each value of a list once, in order. */
function each(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(String))].sort();
}

describe('the texts', () => {
  test('are three of 600 words or more, one of them from right to left', () => {
    const documents = all('document').map(({ id, language, length }) => {
      const text = textOf(id);
      return {
        id,
        language,
        isWhole: length === text.length,
        isLong: countWords(text, language ?? 'en') >= 600,
      };
    });
    expect(documents).toEqual([
      { id: 'courier', language: 'en', isWhole: true, isLong: true },
      { id: 'hearing', language: 'en', isWhole: true, isLong: true },
      { id: 'nurab', language: 'fa', isWhole: true, isLong: true },
    ]);
    const letters = textOf('nurab').match(/\p{L}/gu) ?? [];
    expect(letters.filter((letter) => /\p{sc=Arab}/u.test(letter))).toHaveLength(letters.length);
    // Letters of Arabic for which Persian has its own.
    expect(textOf('nurab')).not.toMatch(/[\u0643\u064a\u0660-\u0669]/);
  });
});

describe('the codings', () => {
  test('quote what stands there, with the words around it as the program keeps them', () => {
    let count = 0;
    for (const record of records.filter(isCoded)) {
      for (const { passages } of passagesOf(record)) {
        for (const passage of passages) {
          expect(passage).toEqual(describePassage(textOf(record.document), passage.from, passage.to));
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  test('have every type of record, and every field of each is used', () => {
    // What comes with files that were imported, which these texts were not.
    const notHere = new Set(['document.encoding', 'document.original']);
    const empty = new Set(['null', '""', '[]', '{}']);
    const unused = recordTypes.flatMap((type) =>
      Object.keys(schemas[type].shape)
        .map((field) => `${type}.${field}`)
        .filter((name) => {
          const field = name.slice(type.length + 1);
          const values = all(type).map((record) =>
            JSON.stringify(new Map<string, unknown>(Object.entries(record)).get(field) ?? null),
          );
          return !notHere.has(name) && values.every((value) => empty.has(value));
        }),
    );
    expect(unused).toEqual([]);
  });

  test('show every value that a coder can choose', () => {
    const stances = all('stance');
    const steps = stances.flatMap(({ attribution }) => attribution);
    const evidence = all('evidence');
    expect({
      positions: each(stances.map(({ position }) => position)),
      certainties: each(stances.map(({ certainty }) => certainty)),
      manners: each(steps.map(({ manner }) => manner)),
      targets: each(
        stances.flatMap(({ targets }) =>
          targets.map((to) => `${to.role} ${'stance' in to ? 'stance' : 'actor'}`),
        ),
      ),
      anchors: each(stances.flatMap(({ anchors }) => Object.keys(anchors))),
      kinds: each(evidence.map(({ kind }) => kind)),
      reliability: each(evidence.map(({ reliability }) => reliability)),
      credibility: each(evidence.map(({ credibility }) => credibility)),
      relations: each(all('link').map(({ relation }) => relation)),
      strengths: each(all('link').map(({ strength }) => strength)),
      states: each(records.filter(isCoded).map(({ status }) => status)),
      origins: each(records.filter(isCoded).map(({ origin }) => origin.by)),
      coders: each(records.filter(isCoded).map(({ coder }) => coder)),
      actorKinds: each(all('actor').map(({ kind }) => kind)),
    }).toEqual({
      positions: ['-1', '-2', '0', '1', '2', 'declined', 'mixed', 'null', 'unclear'],
      certainties: ['certain', 'null', 'possible', 'probable'],
      manners: [...manners].sort(),
      targets: ['about actor', 'about stance', 'addressee actor'],
      anchors: ['date', 'holders', 'issue', 'position'],
      kinds: each(all('kind').map(({ id }) => id)),
      reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
      credibility: ['1', '2', '3', '4', '5', '6'],
      relations: each(all('relation').map(({ id }) => id)),
      strengths: ['moderate', 'null', 'strong', 'weak'],
      states: ['done', 'draft', 'recheck'],
      origins: ['hand', 'import', 'suggestion'],
      coders: ['ines', 'jo'],
      actorKinds: each(all('actorKind').map(({ id }) => id)),
    });
  });

  test('reach across documents, from evidence and from stances', () => {
    const across = all('link').filter(
      ({ document, toDocument }) => toDocument !== undefined && toDocument !== document,
    );
    const set = new RecordSet(records);
    expect(each(across.map(({ from }) => set.get(from)?.type))).toEqual(['evidence', 'stance']);
    expect(all('stance').some(({ attribution }) => attribution.length >= 3)).toBe(true);
    expect(all('stance').some(({ passages }) => passages.length > 1)).toBe(true);
    expect(each(all('note').map(({ document, about }) => `${document === null} ${about === null}`))).toEqual([
      'false false',
      'false true',
      'true true',
    ]);
  });

  test('leave something to check in the hearing, which nobody is done with', () => {
    expect(all('document').map(({ id, done }) => [id, Object.keys(done)])).toEqual([
      ['courier', ['ines', 'jo']],
      ['hearing', []],
      ['nurab', ['ines']],
    ]);
    const hearing = records.filter((record) => !isCoded(record) || record.document === 'hearing');
    const waiting = unchecked(new RecordSet(hearing)).flatMap(({ gaps }) => gaps);
    expect(each(waiting)).toEqual(['no-evidence', 'no-issue', 'no-position', 'recheck']);
    expect(opposites(new RecordSet(hearing)).map(({ holders }) => holders)).toEqual([['harbour-office']]);
  });

  test('are all of one moment, by which what a user adds is told from them', () => {
    expect(each(records.flatMap(({ created, changed }) => [created, changed]))).toHaveLength(1);
  });
});

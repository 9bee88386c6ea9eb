import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractRtf } from './extract.ts';

const cases = process.env['STANDPOINT_CASES'] ?? join(import.meta.dirname, '../../../../shared/cases');
const folder = join(cases, 'documents/rtf');

describe.skipIf(!existsSync(folder))('rtf files of others', () => {
  it('each gives a text, or says why not', async () => {
    const counts = new Map<string, number>();
    const names = readdirSync(folder).filter((name) => /\.(rtf)$/i.test(name));
    for (const name of names) {
      const result = await extractRtf({ name, bytes: readFileSync(join(folder, name)) }, {});
      for (const { text } of result.ok ? result.value : [])
        expect([name, text.trim() === '']).toEqual([name, false]);
      const outcome = result.ok ? 'text' : result.error.code;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    console.log([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
  });
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPdf } from './extract.ts';

const cases = process.env['STANDPOINT_CASES'] ?? join(import.meta.dirname, '../../../../shared/cases');
const folder = join(cases, 'documents/pdf');

describe.skipIf(!existsSync(folder))('PDF files of other programs', () => {
  it('each gives its text, without hyphens at line ends and control characters', async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    for (const name of names) {
      const result = await extractPdf({ name, bytes: readFileSync(join(folder, name)) }, {});
      const text = result.ok ? (result.value[0]?.text ?? '') : result.error.code;
      expect([name, result.ok]).toEqual([name, true]);
      expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\ufdd0\ufdd1]|-$| {2}|\n{3}/m);
      console.log(`${name}: ${text.length} characters, ${text.split('\n\n').length} paragraphs`);
    }
  });
});

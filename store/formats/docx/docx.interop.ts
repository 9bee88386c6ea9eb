import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docx } from './docx.ts';

const cases = process.env['STANDPOINT_CASES'] ?? join(import.meta.dirname, '../../../../shared/cases');
const folder = join(cases, 'documents/docx');

const texts: Readonly<Record<string, string>> = {
  'comments.docx': 'Ouch.',
  'empty.docx': 'no-text',
  'endnotes.docx': 'Ouch[1].[2]\n\n[1] A tachyon walks into a bar.\n\n[2] Fin.',
  'footnote-hyperlink.docx': '[1]\n\n[1] Example',
  'footnotes.docx': 'Ouch[1].[2]\n\n[1] A tachyon walks into a bar.\n\n[2] Fin.',
  'simple-list.docx': '• Apple\n• Banana',
  'single-paragraph.docx': 'Walking on imported air',
  'strict-format.docx': 'Test',
  'strikethrough.docx': 'Today’s Special: Salmon Sold out',
  'tables.docx': 'Above\n\nTop left\tTop right\nBottom left\tBottom right\n\nBelow',
  'text-box.docx': 'Datum plane',
  'underline.docx': 'The Sunset Tree',
  'utf8-bom.docx': 'This XML has a byte order mark.',
};

it.skipIf(!existsSync(folder))('Word documents of many kinds are taken', async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const found = await docx.extract?.({ name, bytes }, {});
    const text = found?.ok ? found.value[0]?.text : found?.error.code;
    if (name in texts) expect([name, text?.replace("'", '’')]).toEqual([name, texts[name]]);
  }
  console.log(`${files.length} documents`);
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { html } from './html.ts';

const cases = process.env['STANDPOINT_CASES'] ?? join(import.meta.dirname, '../../../../shared/cases');
const folder = join(cases, 'documents/html');

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The letters between the tags of a page's body, which is all that plain pages have. */
function lettersIn(source: string): string {
  const body = /<body[^>]*>([^]*)<\/body>/.exec(source)?.[1] ?? '';
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, '');
}

it.skipIf(!existsSync(folder))('pages in many scripts are taken to the letter', async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  let letters = 0;
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const found = await html.extract?.({ name, bytes }, {});
    const text = found?.ok ? (found.value[0]?.text ?? '') : '';
    const unmarked = text.replace(/^(\d+\.|•) /gm, '').replace(/\s+/g, '');
    expect([name, unmarked]).toEqual([name, lettersIn(readFileSync(join(folder, name), 'utf8'))]);
    letters += unmarked.length;
  }
  console.log(`${files.length} pages, ${letters} letters`);
});

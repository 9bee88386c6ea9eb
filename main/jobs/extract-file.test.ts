import { expect, test } from 'vitest';
import { html } from '../../store/formats/html/html.ts';
import { extractHere } from './extract-file.ts';
import { parseAnswered } from './messages.parse.ts';

test('a page whose title does not end is read, its title cut between two characters', async () => {
  const title = `x${'\u{1f6a2}'.repeat(20_000)}`;
  const bytes = new TextEncoder().encode(`<title>${title}</title><p>The Harbour Office backs the quay.`);
  const found = await extractHere(html, { name: 'a.html', bytes }, {});
  const answered = parseAnswered(found);
  const [page] = answered.ok ? answered.value : [];
  expect(page?.text).toBe('The Harbour Office backs the quay.');
  expect(page?.title?.length).toBe(1000);
  expect(page?.title).toMatch(/^x(\u{1f6a2})+…$/u);
});

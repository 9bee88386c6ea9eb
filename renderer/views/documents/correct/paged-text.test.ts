import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PagedText } from './paged-text.ts';

it('a text in parts is the same text, and only what is written is changed', () => {
  const unit = fc.constantFrom('a', '\n', '👍', 'é');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), fc.nat(), (units, offset) => {
      const text = units.join('');
      const paged = new PagedText(text, text, 7);
      expect([paged.whole, paged.isChanged]).toEqual([text, false]);
      paged.showAt(offset % (text.length + 1));
      const { start, words } = paged;
      expect(text.slice(start, start + words.length)).toBe(words);
      expect(new TextDecoder().decode(new TextEncoder().encode(words))).toBe(words);
      expect(start + words.length >= offset % (text.length + 1)).toBe(true);
      paged.write(`${words}!`);
      expect(paged.whole).toBe(`${text.slice(0, start)}${words}!${text.slice(start + words.length)}`);
      expect(paged.isChanged).toBe(true);
    }),
  );
});

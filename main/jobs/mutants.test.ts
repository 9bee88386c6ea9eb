import { expect, test } from 'vitest';
import { seeded } from '../../store/analysis/seeded.ts';
import { documentFormatFor } from '../../store/formats/index.ts';
import { mutantOf } from '../../store/formats/testing/mutants.ts';
import { validFiles } from '../../store/formats/testing/valid-files.ts';
import { extractHere } from './extract-file.ts';
import { parseAnswered } from './messages.parse.ts';

const files = Object.entries(validFiles());

test.each(files)(
  'no mutant of %s throws, and what is read of one can be told to main',
  async (name, bytes) => {
    const format = documentFormatFor(name);
    if (format === undefined) throw new Error(`Nothing reads ${name}`);
    const sound = await extractHere(format, { name, bytes }, {});
    expect(sound.ok && sound.value[0]?.text).toContain('Harbour Office');
    const random = seeded(bytes.length);
    for (let round = 0; round < 6; round++) {
      const [, other = bytes] = files[Math.floor(random() * files.length)] ?? [];
      const mutant = mutantOf(bytes, other, random);
      const found = await extractHere(format, { name, bytes: mutant }, {}).catch((error: unknown) => {
        throw new Error(`Round ${round}: ${String(error)}`);
      });
      expect([round, parseAnswered(found)]).toEqual([round, found]);
    }
  },
);

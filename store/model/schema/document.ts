import { z } from 'zod';
import { attributes, date, name, named, prose, sha256, sharedStamp } from './parts.ts';
import { doneMarks } from './project.ts';

const line = z.string().max(10_000).nullable();

export const document = z
  .object({
    ...named('document'),
    title: name,
    author: line,
    outlet: line,
    date,
    language: line.describe('A language tag, as en or fa.'),
    address: line.describe('Where the text was found, as a web address.'),
    description: prose,
    sha256: sha256.describe('The hash of the text that the document points to, and its file name in texts/.'),
    length: z.number().int().min(1).describe('The length of the text in UTF-16 code units.'),
    encoding: z.string().nullable().describe('The encoding the text was read from; null for pasted text.'),
    original: z
      .object({ sha256, name: z.string(), extension: z.string().regex(/^[a-z0-9]{1,16}$/) })
      .nullable()
      .describe('The file the text came from, kept in originals/.'),
    done: doneMarks,
    attributes,
    ...sharedStamp,
  })
  .describe('One source text with its metadata.');

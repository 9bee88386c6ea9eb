import { z } from 'zod';
import { sentences } from '../../store/messages/errors.ts';
import { type Result, fail } from '../../store/model/result.ts';
import type { Extracted } from '../../store/formats/extract.ts';
import { textFields } from '../../store/formats/texts/columns.ts';

const line = z.string().max(10_000).nullable();

const failure = z.object({
  code: z.string().refine((code): code is keyof typeof sentences => Object.hasOwn(sentences, code)),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

const columns = z.partialRecord(z.enum(textFields), z.string());

const extracted = z.object({
  text: z.string().min(1),
  title: line,
  author: line,
  outlet: line,
  date: line,
  language: line,
  address: line,
  description: z.string().max(1_000_000),
  encoding: z.string(),
  confidence: z.number(),
  notices: z.array(failure),
  attributes: z.record(z.string(), z.string()),
  table: z.object({ header: z.array(z.string()), columns }).optional(),
});

const answered = z.union([
  z.object({ ok: z.literal(true), value: z.array(extracted) }),
  z.object({ ok: z.literal(false), error: failure }),
]);

const asked = z.object({
  format: z.string(),
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  options: z.object({
    encoding: z.string().optional(),
    password: z.string().optional(),
    columns: columns.optional(),
  }),
});

/** A file to take documents out of, by the id of its format. */
export type Asked = z.infer<typeof asked>;

/** What the process of its own is asked. Throws where it is not that. */
export function parseAsked(message: unknown): Asked {
  return asked.parse(message);
}

/** What that process answers: it read a file that can be anything, so its answer can be too. */
export function parseAnswered(message: unknown): Result<readonly Extracted[]> {
  const { data } = answered.safeParse(message);
  return data ?? fail('damaged-document', { problem: 'reading it broke off' });
}

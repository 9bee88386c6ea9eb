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

/** The beginning of a long text of an answer, or what follows on it; `document` is its place in the answer. */
const textPiece = z.object({ document: z.number().int().nonnegative(), piece: z.string() });

/** The beginning of a large file that is asked about next, or what follows on it. */
const filePiece = z.object({ piece: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

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

/** The beginning of a large file, or what follows on it: it goes before the question that holds the end. */
export type FilePiece = z.infer<typeof filePiece>;

/** The same of a text, which goes before the answer. */
export type TextPiece = z.infer<typeof textPiece>;

/** What the process of its own is asked, or a piece of a file that it will be asked about. Throws where it is neither. */
export function parseAsked(message: unknown): Asked | FilePiece {
  return z.union([filePiece, asked]).parse(message);
}

/** A piece of a text that will be answered; undefined where it is something else. */
export function parseTextPiece(message: unknown): TextPiece | undefined {
  return textPiece.safeParse(message).data;
}

/** What that process answers: it read a file that can be anything, so its answer can be too. */
export function parseAnswered(message: unknown): Result<readonly Extracted[]> {
  const { data } = answered.safeParse(message);
  return data ?? fail('damaged-document', { problem: 'reading it broke off' });
}

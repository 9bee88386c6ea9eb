import { z } from 'zod';
import type { RequestName, Requests } from '../preload/contract.ts';
import { codedTypes } from '../store/model/coded-types.ts';
import { edtfDate } from '../store/model/schema/edtf.ts';
import { date, givenName as title, id } from '../store/model/schema/parts.ts';
import { MOST_RECODED } from '../store/query/recoding.ts';
import { recodedValue } from '../store/model/schema/recoded-value.ts';
import { recordFilter } from '../store/model/schema/record-filter.ts';
import { recordColumns } from '../store/query/record-line.ts';
import { textFields } from '../store/formats/texts/columns.ts';
import { settingsChange } from './settings.ts';

const nothing = z.null();
const token = z.string().max(100);
const entry = z.string().max(100);
const line = z.string().max(10_000).nullable();

const column = z.enum(recordColumns);
const wanted = {
  filter: recordFilter,
  sort: z.object({ column, isDescending: z.boolean() }).nullable(),
  group: column.nullable(),
};
const list = z.array(z.string().max(1000)).max(200);

/** The choices of an export. */
const choices = z.object({
  format: z.string().max(100),
  scope: z.object({
    documents: z.array(id.document).nullable(),
    coders: z.array(id.coder).nullable(),
    from: edtfDate.nullable(),
    to: edtfDate.nullable(),
    undated: z.boolean(),
    types: z.array(z.enum(codedTypes)).nullable(),
    statuses: z.array(z.enum(['draft', 'done', 'recheck'])).nullable(),
    filter: z.string().max(200).nullable(),
  }),
  columns: z.record(z.string().max(100), list),
  raw: z.boolean(),
});

const inside = z.discriminatedUnion('type', [
  z.object({ type: z.literal('anywhere') }),
  z.object({
    type: z.literal('tags'),
    kinds: z.array(z.enum(['mention', 'stance', 'evidence', 'tag', 'note'])),
  }),
  z.object({ type: z.literal('uncoded') }),
]);
const places = z.object({
  as: z.object({ type: z.enum(['tag', 'mention']), id: z.string().max(100), name: title.nullable() }),
  places: z
    .array(
      z.object({ document: id.document, sha256: z.string().max(64), ends: z.array(z.int().min(0)).min(2) }),
    )
    .min(1),
});

/** What each request must look like; a command is checked by its own schema when it is run. */
export const requests = {
  'app.state': nothing,
  'settings.change': settingsChange,
  'window.new': nothing,
  'window.left': z.object({ isKept: z.boolean() }),
  'recents.remove': z.object({ token }),
  'project.create': z.object({ title, coder: title }),
  'project.open': z.object({ token: token.nullable(), coder: title.nullable() }),
  'sample.open': z.object({ coder: title.nullable() }),
  'sample.reset': nothing,
  'project.close': nothing,
  'project.snapshot': nothing,
  'project.coder': z.object({ coder: id.coder }),
  'document.open': z.object({ document: id.document }),
  'document.original': z.object({ document: id.document }),
  'document.correct-look': z.object({ document: id.document, text: z.string().max(64_000_000) }),
  'document.correct': z.object({
    token,
    decisions: z.array(
      z.object({
        record: z.string().max(100),
        slot: z.string().max(100),
        at: z.int().min(0),
        place: z.object({ from: z.int().min(0), to: z.int().min(1) }).nullable(),
      }),
    ),
  }),
  'document.correct-file': nothing,
  'document.correct-cancel': nothing,
  'command.run': z.object({ name: z.string(), input: z.unknown() }),
  'history.undo': nothing,
  'history.redo': nothing,
  'save.flush': nothing,
  'import.choose': z.object({ what: z.enum(['files', 'folder']) }),
  'import.drop': z.object({ paths: z.array(z.string().min(1).max(10_000)).min(1).max(10_000) }),
  'import.paste': z.object({ title, text: z.string().max(64_000_000) }),
  'import.look': z.object({ tokens: z.array(token) }),
  'import.look-again': z.object({
    token,
    encoding: z.string().max(100).nullable(),
    password: z.string().max(1000).nullable(),
    columns: z.partialRecord(z.enum(textFields), z.string().max(10_000)).nullable(),
  }),
  'import.documents': z.object({
    files: z.array(z.object({ token, title, author: line, outlet: line, date, language: line })),
  }),
  'import.cancel': nothing,
  'import.codings': z.object({ format: z.string(), document: id.document.nullable() }),
  'review.records': z.object({
    ...wanted,
    from: z.int().min(0),
    count: z.int().min(0).max(1000),
    withGroups: z.boolean(),
  }),
  'review.places': z.object(wanted),
  'review.recoding': z.object({
    ids: z.array(z.string().max(100)).max(MOST_RECODED),
    set: recodedValue,
    coder: id.coder,
  }),
  'export.preview': choices.extend({ table: z.string().max(100) }),
  'export.count': choices,
  'export.run': choices,
  'export.cancel': nothing,
  'text.copy': z.object({ text: z.string().max(1_000_000) }),
  'codebook.touched': z.object({ entry }),
  'codebook.uses': z.object({ entry, document: id.document.nullable() }),
  'codebook.export': z.object({ format: z.enum(['json', 'csv']) }),
  'codebook.look': nothing,
  'search.run': z.object({
    search: z.int(),
    wanted: z.object({
      words: z.string().max(10_000),
      matchesCase: z.boolean(),
      isWhole: z.boolean(),
      isPattern: z.boolean(),
    }),
    inside,
    documents: z.array(id.document),
  }),
  'search.cancel': nothing,
  'search.preview': places,
  'search.code': places,
  'address.open': z.object({ address: z.string().max(10_000) }),
} satisfies {
  readonly [Name in RequestName]: z.ZodType<Name extends 'command.run' ? unknown : Requests[Name]['input']>;
};

/** Whether something is the name of a request. */
export function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

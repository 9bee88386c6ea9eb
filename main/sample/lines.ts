import { z } from 'zod';
import { defaultCodebook } from '../../store/model/default-codebook.ts';
import { placesOfNames, withPlaces } from './places.ts';

/** One file of the sample's codings, and the document that its records lie in; null where they lie in none. */
export interface CodingFile {
  readonly document: string | null;
  readonly lines: string;
}

/** What the sample is made of, as its files say it. */
export interface SampleFiles {
  readonly shared: string;
  /** By the id of the document. */
  readonly texts: Readonly<Record<string, string>>;
  readonly codings: readonly CodingFile[];
}

const record = z.looseObject({ type: z.string(), id: z.string().optional() });
type Line = z.infer<typeof record>;

/** Mentions of an actor wherever one of the names stands. */
const everywhere = z.strictObject({
  type: z.literal('mention'),
  actor: z.string(),
  wherever: z.array(z.string()).min(1),
});

const codebookTypes = ['codebook', 'scale', 'actorKind', 'kind', 'relation', 'issue', 'code'];

function linesOf(file: string): readonly Line[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => record.parse(JSON.parse(line)));
}

/** A text as it is coded: without the line end that its file has. */
function textOf({ texts }: SampleFiles, document: string | null): string {
  return document === null ? '' : (texts[document] ?? '').trimEnd();
}

/** The shared records; where the codebook that every project begins with has an entry of this name, the sample's words win. */
function sharedRecords(files: SampleFiles, moment: string): readonly Line[] {
  const given = linesOf(files.shared);
  const nameOf = ({ type, id }: Line): string => `${type} ${id ?? type}`;
  const named = new Map(given.map((line) => [nameOf(line), line]));
  const begun = defaultCodebook(moment).map((value): Line => {
    const entry = record.parse(value);
    const own = named.get(nameOf(entry));
    named.delete(nameOf(entry));
    return { ...entry, ...own };
  });
  return [...begun, ...named.values()].map((line) => {
    if (line.type === 'document') return asDocument(line, files, moment);
    return codebookTypes.includes(line.type) ? { revision: 1, ...line } : line;
  });
}

/** A document with its text; who is done with it is only named. */
function asDocument(line: Line, files: SampleFiles, moment: string): Line {
  const done = z.array(z.string()).default([]).parse(line['done']);
  const marks = Object.fromEntries(done.map((coder) => [coder, moment]));
  return { ...line, done: marks, text: textOf(files, line.id ?? null) };
}

function codedRecords({ document, lines }: CodingFile, files: SampleFiles): readonly unknown[] {
  const text = textOf(files, document);
  return linesOf(lines).flatMap((line): readonly unknown[] => {
    const mentions = everywhere.safeParse(line).data;
    if (mentions === undefined) return [withPlaces({ document, status: 'done', ...line }, text)];
    const { type, actor, wherever } = mentions;
    return placesOfNames(text, wherever).map((place, at) => {
      const id = `${document ?? ''}-${actor}-${at + 1}`;
      return { type, id, document, status: 'done', actor, passages: [place] };
    });
  });
}

/**
 * The sample as lines that the program's own import reads, with offsets in the place of quotations. All of it is by `coder`
 * where it does not say otherwise, made at `moment`. Throws where a quotation is not in its text once and only once.
 */
export function sampleLines(files: SampleFiles, coder: string, moment: string): readonly string[] {
  const stamp = { coder, origin: { by: 'hand' }, created: moment, changed: moment };
  const bare = ['project', 'coder', 'codebook', 'scale'];
  const { coder: _coder, origin: _origin, ...times } = stamp;
  const shared = sharedRecords(files, moment).map((line) => {
    return bare.includes(line.type) ? { ...times, ...line } : { ...stamp, ...line };
  });
  const coded = files.codings.flatMap((file) => codedRecords(file, files)).map((line) => record.parse(line));
  return [...shared, ...coded.map((line) => ({ ...stamp, ...line }))].map((line) => JSON.stringify(line));
}

import { Workbench } from './workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import type { Standpoint } from '../support/standpoint.ts';

const sentence =
  'The board of the harbour met again and put off its vote on the tolls of the canal until the spring.';

/** A text of many paragraphs, each four sentences long and beginning with its number. */
export const longText = Array.from(
  { length: 40 },
  (_, at) => `Paragraph ${at + 1}. ${Array.from({ length: 4 }, () => sentence).join(' ')}`,
).join('\n');

/** Some words of a paragraph, counted from 1: `length` code units that begin `from` ones after its number. */
export function wordsIn(
  paragraph: number,
  from = 0,
  length = 40,
): { readonly from: number; readonly to: number } {
  const start = longText.indexOf('The board', longText.indexOf(`Paragraph ${paragraph}.`)) + from;
  return { from: start, to: start + length };
}

/** A record to be made, as a step of a command. */
export interface Made {
  readonly name: string;
  readonly input: object;
}

/** Makes records in a document. */
export function recordsIn(document: string): {
  readonly stance: (id: string, words: object, fields?: object) => Made;
  readonly evidence: (id: string, words: object, forStance?: string) => readonly Made[];
  readonly mention: (id: string, words: object) => Made;
  readonly tag: (id: string, words: object) => Made;
} {
  const here = (words: object) => ({ document, passages: [words] });
  return {
    stance: (id, words, fields = {}) => ({
      name: 'addStance',
      input: { id, holders: ['oda'], ...here(words), ...fields },
    }),
    evidence: (id, words, forStance) => [
      { name: 'addEvidence', input: { id, kind: 'quotation', ...here(words) } },
      ...(forStance === undefined
        ? []
        : [{ name: 'addLink', input: { document, from: id, to: forStance, relation: 'supports' } }]),
    ],
    mention: (id, words) => ({ name: 'addMention', input: { id, actor: 'oda', ...here(words) } }),
    tag: (id, words) => ({ name: 'addTag', input: { id, code: 'costs', ...here(words) } }),
  };
}

/** What records of a long text may name. */
const named: readonly Made[] = [
  { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
  { name: 'addActor', input: { id: 'tevin', name: 'Tevin Rook' } },
  { name: 'addIssue', input: { id: 'canal', name: 'The canal' } },
  { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
];

/** A project with a long text, and another document if it is given a text; gives back the documents' ids. */
export async function openLongText(
  launch: (options: { readonly args: readonly string[] }) => Promise<Standpoint>,
  folder: string,
  other?: string,
): Promise<{ readonly bench: Workbench; readonly document: string; readonly other: string }> {
  const path = await makeProject(folder, 'Canals', [
    { title: 'A speech', text: longText },
    ...(other === undefined ? [] : [{ title: 'B speech', text: other }]),
  ]);
  const documents = await exportProject(path);
  const idOf = (title: string) => documents.find((each) => each['title'] === title)?.id ?? '';
  const opened = await Workbench.of(await launch({ args: [path] }));
  await opened.make(named);
  await opened.goTo('A speech');
  return { bench: opened, document: idOf('A speech'), other: idOf('B speech') };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pdfFile } from '../../../store/formats/pdf/testing/pdf-file.ts';
import { epubOf, odtOf } from '../../../store/formats/testing/valid-files.ts';
import { wordDocument } from '../../support/hostile-files.ts';

type Content = string | Uint8Array;

/** Sentences that no other file has. */
function sentences(file: number): readonly string[] {
  return Array.from(
    { length: 120 },
    (_, at) => `Office ${file} said on day ${at} that the quay is ${(file * at) % 97} feet long.`,
  );
}

const paragraphs = (words: readonly string[], name: string): string =>
  words.map((each) => `<${name}>${each}</${name}>`).join('');

function odt(words: readonly string[]): Uint8Array {
  const space = (name: string): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  return odtOf({
    'content.xml': `<office:document-content ${space('office')} ${space('text')}><office:body><office:text>${paragraphs(words, 'text:p')}</office:text></office:body></office:document-content>`,
  });
}

function pdf(words: readonly string[]): Uint8Array {
  const pages = [words.slice(0, 40), words.slice(40, 80), words.slice(80)];
  return pdfFile({
    pages: pages.map((lines) => lines.map((text, at) => ({ text, x: 60, y: 760 - 14 * at }))),
  });
}

const page = (words: readonly string[], title: string): string =>
  `<html lang="en"><title>${title}</title><article><h1>${title}</h1>${paragraphs(words, 'p')}</article></html>`;
const book = (words: readonly string[]): Uint8Array =>
  epubOf({
    'one.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs(words, 'p')}</body></html>`,
  });
const captions = (words: readonly string[]): string =>
  words
    .map(
      (each, at) =>
        `${at + 1}\n00:${String(at % 60).padStart(2, '0')}:01,000 --> 00:${String(at % 60).padStart(2, '0')}:09,000\n${each}\n`,
    )
    .join('\n');

const kinds: readonly (readonly [
  ending: string,
  of: (words: readonly string[], title: string) => Content,
])[] = [
  ['html', page],
  ['docx', wordDocument],
  ['pdf', pdf],
  ['csv', (words, title) => `text,title\n"${words.join('\n')}",${title}\n`],
  ['txt', (words) => words.join('\n')],
  ['srt', captions],
  ['rtf', (words) => `{\\rtf1\\ansi ${words.map((each) => `${each}\\par `).join('')}}`],
  ['odt', odt],
  ['epub', book],
];

/** Puts files into a folder, of each kind that is read in turn; each is one text that no other has. */
export async function writeMixedFiles(folder: string, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const [ending = '', of] = kinds[at % kinds.length] ?? [];
    const path = join(folder, `${String(at).padStart(4, '0')}.${ending}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, of?.(sentences(at), `Day ${at}`) ?? '');
  }
}

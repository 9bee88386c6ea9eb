import { strToU8, zipSync } from 'fflate';
import { pdfFile } from '../pdf/testing/pdf-file.ts';

const words = 'The Harbour Office supports the new quay, unless the old pier stays.';

/** A zip archive of texts, by their paths. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

function docx(): Uint8Array {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = `<w:p><w:r><w:t>${words}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
  const row = '<w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr>';
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': related('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': related('footnotes', 'footnotes.xml'),
    'word/footnotes.xml': `<w:footnotes ${space}><w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${space}><w:body>${paragraph}<w:tbl>${row}${row}</w:tbl>${paragraph}</w:body></w:document>`,
  });
}

const openDocument = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;

/** An OpenDocument text, with further parts. */
export function odtOf(more: Readonly<Record<string, string>> = {}): Uint8Array {
  const body = `<text:h>Quay</text:h><text:list><text:list-item><text:p>${words}</text:p></text:list-item></text:list><text:p>a<text:s text:c="3"/>b</text:p>`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="${openDocument('office')}" xmlns:text="${openDocument('text')}"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}

/** A book, with further parts. */
export function epubOf(more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf':
      '<package><metadata/><manifest><item id="a" href="one.xhtml"/><item id="f" href="a.otf"/></manifest><spine><itemref idref="a"/></spine></package>',
    'one.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Quay</h1><p>${words}</p></body></html>`,
    ...more,
  });
}

function xlsx(): Uint8Array {
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row r="1">${cell('A1', 'text')}${cell('B1', 'title')}</row><row r="2">${cell('A2', words)}<c r="B2"><v>44621</v></c></row>`;
  return zipOf({
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="one" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
}

function pdf(): Uint8Array {
  const lines = Array.from({ length: 12 }, (_, at) => ({ text: words, x: 60, y: 700 - 14 * at }));
  return pdfFile({
    pages: [lines, [{ text: 'اداره بندر', x: 300, y: 700, font: 'W' }]],
    info: { Title: 'The quay' },
  });
}

/** A sound file of each kind that is read, by its name; all are about the same harbour. */
export function validFiles(): Readonly<Record<string, Uint8Array>> {
  const page = `<!doctype html><html lang="en"><head><title>Quay</title></head><body><article><h1>Quay</h1><p>${words}</p><table><tr><td>1<td>2</table></article></body></html>`;
  const texts = {
    'a.html': page,
    'a.mht': `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${page.replaceAll('=', '=3D')}\n--b--\n`,
    'a.rtf': `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 ${words}\\par \\'e9 \\u1575? {\\b b}\\par}`,
    'a.srt': `1\n00:00:01,000 --> 00:00:02,000\n${words}\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>Ada:</i> No.\n`,
    'a.csv': `text,title\n"${words}",One\n"He said ""no"".",Two\n`,
    'a.md': `# Quay\n\n${words}\n`,
    'a.txt': `${words}\nاداره بندر 🛳️\n`,
  };
  return {
    'a.docx': docx(),
    'a.odt': odtOf(),
    'a.epub': epubOf(),
    'a.xlsx': xlsx(),
    'a.pdf': pdf(),
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  };
}

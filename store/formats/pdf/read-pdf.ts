import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type Result, fail, ok } from '../../model/result.ts';
import { type Font, type Operation, glyphsOf, plainFont } from './glyphs.ts';
import { loadLibrary, options } from './library.ts';
import type { Named } from './naming.ts';
import type { Said } from './metadata.ts';

type Library = Awaited<ReturnType<typeof loadLibrary>>;

/** What is in a PDF, before any of it is put in order. */
export interface Raw {
  readonly said: Said;
  /** What each page shows; undefined where it could not be read. */
  readonly pages: readonly (Named | undefined)[];
  /** How many comments have words, and fields of forms a content. */
  readonly comments: number;
  readonly fields: number;
  readonly attachments: number;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textField(value: unknown, name: string): string {
  const text = field(value, name);
  return typeof text === 'string' ? text : '';
}

/** The failure that an error of pdf.js is. */
function failureOf(error: unknown, hasPassword: boolean): ReturnType<typeof fail> {
  const name = textField(error, 'name');
  if (name === 'PasswordException') return fail(hasPassword ? 'wrong-password' : 'needs-password');
  return fail('damaged-document', {
    problem: textField(error, 'message') || 'it cannot be read as a PDF file',
  });
}

async function saidBy(pdf: PDFDocumentProxy): Promise<Said> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const also = (name: string): string => {
    const value: unknown = metadata?.get(name);
    return Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : '';
  };
  return {
    title: textField(info, 'Title') || also('dc:title'),
    author: textField(info, 'Author') || also('dc:creator'),
    created: textField(info, 'CreationDate') || also('xmp:createdate').replace(/-/g, ''),
    language: textField(info, 'Language'),
  };
}

/** What is known of a font, once pdf.js has loaded it. */
function fontNamed(page: PDFPageProxy, name: string): Promise<Font> {
  return new Promise((resolve) => {
    page.commonObjs.get(name, (font: unknown) => {
      const matrix = field(font, 'fontMatrix');
      const unit: unknown = Array.isArray(matrix) ? matrix[0] : undefined;
      resolve({
        unit: typeof unit === 'number' && unit !== 0 ? Math.abs(unit) : plainFont.unit,
        isVertical: field(font, 'vertical') === true,
      });
    });
  });
}

async function glyphsOn(page: PDFPageProxy, { OPS, AnnotationMode }: Library): Promise<Named> {
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const operations = fnArray.map((code, at): Operation => {
    const values: unknown = argsArray[at];
    return { name: names.get(code) ?? '', values: Array.isArray(values) ? values : [] };
  });
  const fonts = new Map<string, Font>();
  for (const { name, values } of operations) {
    const [font] = values;
    if (name === 'dependency') {
      for (const each of values)
        if (typeof each === 'string' && each.includes('_f')) fonts.set(each, await fontNamed(page, each));
    } else if (name === 'setFont' && typeof font === 'string' && !fonts.has(font)) {
      fonts.set(font, await fontNamed(page, font));
    }
  }
  return glyphsOf(operations, (name) => fonts.get(name) ?? plainFont);
}

interface Beside {
  comments: number;
  fields: number;
}

/** Counts what is written on a page, but no part of its text. */
async function countBeside(page: PDFPageProxy, beside: Beside): Promise<void> {
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => []);
  for (const annotation of annotations) {
    const isField = field(annotation, 'subtype') === 'Widget';
    if (isField && textField(annotation, 'fieldValue').trim() !== '') beside.fields++;
    if (!isField && textField(field(annotation, 'contentsObj'), 'str').trim() !== '') beside.comments++;
  }
}

async function readPages(pdf: PDFDocumentProxy, library: Library): Promise<Raw> {
  const pages: (Named | undefined)[] = [];
  const beside: Beside = { comments: 0, fields: 0 };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(() => undefined);
    pages.push(page === undefined ? undefined : await glyphsOn(page, library).catch(() => undefined));
    if (page === undefined) continue;
    await countBeside(page, beside);
    page.cleanup();
  }
  const attachments: unknown = await pdf.getAttachments().catch(() => null);
  const attached =
    typeof attachments === 'object' && attachments !== null ? Object.keys(attachments).length : 0;
  return { said: await saidBy(pdf), pages, ...beside, attachments: attached };
}

/** Reads a PDF with pdf.js, page after page; fails with `needs-password`, `wrong-password` or `damaged-document`. */
export async function readPdf(bytes: Uint8Array, password: string | undefined): Promise<Result<Raw>> {
  const library = await loadLibrary();
  const secret = password === undefined ? {} : { password };
  // pdf.js takes the bytes away from whoever hands them in.
  const task = library.getDocument({ ...options, ...secret, data: new Uint8Array(bytes) });
  try {
    return ok(await readPages(await task.promise, library));
  } catch (error) {
    return failureOf(error, password !== undefined);
  } finally {
    await task.destroy();
  }
}

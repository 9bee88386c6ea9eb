import { pdfFile } from '../pdf/testing/pdf-file.ts';
import { epubOf, odtOf } from './valid-files.ts';

/** A compound file, as Office makes of a document under a password; `stream` is the name of what is in it. */
export function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 0; at < stream.length; at++) bytes[1024 + 2 * at] = stream.charCodeAt(at);
  return bytes;
}

/** A PDF that opens by a password nobody knows. */
function lockedPdf(): Uint8Array {
  const secret = '5a'.repeat(32);
  return pdfFile({
    pages: [[{ text: 'The Harbour Office', x: 60, y: 700 }]],
    protection: {
      entry: `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`,
      id: secret.slice(0, 32),
      encrypt: (_, bytes) => bytes,
    },
  });
}

const encrypted =
  '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';

/** What a book says of a part of it that is locked. */
export const lockOf = (path: string): string =>
  `<encryption><EncryptedData><CipherData><CipherReference URI="${path}"/></CipherData></EncryptedData></encryption>`;

/** A file of each kind that can be, which nothing can be read of without a password or a right. */
export function lockedFiles() {
  return {
    'locked.pdf': lockedPdf(),
    'locked.docx': compound('EncryptedPackage'),
    'locked.odt': odtOf({ 'META-INF/manifest.xml': encrypted }),
    'locked.epub': epubOf({ 'META-INF/encryption.xml': lockOf('one.xhtml') }),
  };
}

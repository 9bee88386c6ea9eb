import { strToU8, zipSync } from 'fflate';

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document with these paragraphs. */
export function wordDocument(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(xml),
    },
    { level: 1 },
  );
}

/** What Office makes of a document under a password: a compound file with the document in it, encrypted. */
function lockedWord(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  return bytes;
}

function lockedText(): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': new Uint8Array(400),
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    ),
  });
}

/** Files that are not what they say, or ask for more than one file is given, by name. */
export function hostileFiles(): Readonly<Record<string, Uint8Array>> {
  const many = Array.from(
    { length: 400_000 },
    (_, at) => `Paragraph ${at} of office ${(at * 7919) % 99_991}.`,
  );
  const binary = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) % 256);
  return {
    'locked.docx': lockedWord(),
    'locked.odt': lockedText(),
    'cut.docx': wordDocument(many.slice(0, 1000)).subarray(0, 4000),
    'binary.docx': binary,
    'binary.txt': binary,
    'binary.pdf': binary,
    // It unpacks to a thousand times its size.
    'bomb.docx': wordDocument([' '.repeat(60_000_000)]),
    // It is no bomb by its size, but reading it takes more memory than there is for one file.
    'swells.docx': wordDocument(many),
  };
}

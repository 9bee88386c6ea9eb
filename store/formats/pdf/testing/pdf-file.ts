/** Text at a place of a page, in points from its lower left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** The letter `H` for Helvetica, `W` for a font of any characters, each half as wide as it is high, `C` for Chinese. */
  readonly font?: 'H' | 'W' | 'C';
  /** What the text's own coordinates are turned by: cosine, sine, -sine, cosine. */
  readonly turn?: readonly [number, number, number, number];
}

/** How a file is encrypted: the entry that says so, and the bytes of an object's string or stream in it. */
export interface Protection {
  readonly entry: string;
  readonly id: string;
  encrypt(object: number, bytes: Uint8Array): Uint8Array;
}

export interface PdfFile {
  readonly pages: readonly (readonly Placed[])[];
  /** Names and values of the information dictionary. */
  readonly info?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** Objects that each page has upon it: comments and fields. */
  readonly annotations?: readonly string[];
  readonly protection?: Protection;
}

const fonts = { H: 3, W: 4, C: 7 } as const;

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

/** What Windows-1252 has beyond Latin-1, as far as tests need it. */
const windows: Readonly<Record<string, string>> = {
  '–': '\x96',
  '—': '\x97',
  '“': '\x93',
  '”': '\x94',
  '•': '\x95',
};

function literal(text: string): string {
  const bytes = text.replace(/[–—“”•]/g, (character) => windows[character] ?? '');
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

/** The characters of a font of any characters, by their codes, from 1000 on. */
class Codes {
  readonly #codes = new Map<string, number>();

  encode(text: string): string {
    return Array.from(text, (character) => {
      const code = this.#codes.get(character) ?? 1000 + this.#codes.size;
      this.#codes.set(character, code);
      return code.toString(16).padStart(4, '0');
    }).join('');
  }

  get map(): string {
    const lines = Array.from(
      this.#codes,
      ([character, code]) => `<${code.toString(16).padStart(4, '0')}> <${hex(character)}>`,
    );
    const head = 'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n';
    return `${head}${lines.map((line) => `1 beginbfchar ${line} endbfchar`).join('\n')}\nendcmap`;
  }
}

function drawing(placed: readonly Placed[], codes: Codes): string {
  return placed
    .map(({ text, x, y, size = 10, font = 'H', turn = [1, 0, 0, 1] }) => {
      const shown = font === 'H' ? literal(text) : `<${font === 'W' ? codes.encode(text) : hex(text)}>`;
      return `BT /${font} ${size} Tf ${turn.join(' ')} ${x} ${y} Tm ${shown} Tj ET`;
    })
    .join('\n');
}

/** Objects to be written one after the other, and where they begin. */
class Writer {
  #bytes = latin('%PDF-1.4\n');
  readonly #starts = new Map<number, number>();
  readonly #protection: Protection | undefined;

  constructor(protection: Protection | undefined) {
    this.#protection = protection;
  }

  #add(bytes: Uint8Array): void {
    const both = new Uint8Array(this.#bytes.length + bytes.length);
    both.set(this.#bytes);
    both.set(bytes, this.#bytes.length);
    this.#bytes = both;
  }

  object(number: number, content: string): void {
    this.#starts.set(number, this.#bytes.length);
    this.#add(latin(`${number} 0 obj\n${content}\nendobj\n`));
  }

  string(number: number, text: string): string {
    const bytes = latin(
      `\xfe\xff${text.replace(/[^]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 0xff))}`,
    );
    const written = this.#protection?.encrypt(number, bytes) ?? bytes;
    return `<${Array.from(written, (byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
  }

  stream(number: number, content: string): void {
    const bytes = this.#protection?.encrypt(number, latin(content)) ?? latin(content);
    this.#starts.set(number, this.#bytes.length);
    this.#add(latin(`${number} 0 obj\n<< /Length ${bytes.length} >>\nstream\n`));
    this.#add(bytes);
    this.#add(latin('\nendstream\nendobj\n'));
  }

  end(size: number): Uint8Array {
    const start = this.#bytes.length;
    const rows = Array.from({ length: size }, (_, number) => {
      const at = this.#starts.get(number);
      return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
    });
    const guard =
      this.#protection === undefined
        ? ''
        : `/Encrypt 9 0 R /ID [<${this.#protection.id}> <${this.#protection.id}>]`;
    this.#add(
      latin(
        `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 8 0 R ${guard} >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    return this.#bytes;
  }
}

/** A PDF file of pages that are 600 points wide and 800 high, with text where it is wanted and nothing else. */
export function pdfFile({ pages, info = {}, language, annotations = [], protection }: PdfFile): Uint8Array {
  const writer = new Writer(protection);
  const codes = new Codes();
  const first = 20;
  const lang = language === undefined ? '' : `/Lang (${language})`;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const used = Object.entries(fonts).map(([name, number]) => `/${name} ${number} 0 R`);
  writer.object(1, `<< /Type /Catalog /Pages 2 0 R ${protection === undefined ? lang : ''} >>`);
  writer.object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  writer.object(fonts.H, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  writer.object(
    fonts.W,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>',
  );
  const descriptor =
    '/FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 900] >>';
  const system = (ordering: string): string =>
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >>`;
  writer.object(
    5,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 ${system('Identity')} ${descriptor} >>`,
  );
  writer.object(
    fonts.C,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [10 0 R] >>',
  );
  writer.object(
    10,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 ${system('GB1')} ${descriptor} >>`,
  );
  writer.object(
    8,
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${writer.string(8, value)}`)
      .join(' ')} >>`,
  );
  if (protection !== undefined) writer.object(9, protection.entry);
  for (const [at, placed] of pages.entries()) {
    const resources = `/Resources << /Font << ${used.join(' ')} >> >>`;
    const upon = `/Annots [${annotations.join(' ')}]`;
    const number = first + 2 * at;
    writer.object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ${resources} ${upon} /Contents ${number + 1} 0 R >>`,
    );
    writer.stream(number + 1, drawing(placed, codes));
  }
  writer.stream(6, codes.map);
  return writer.end(first + 2 * pages.length);
}

import { expect, test } from 'vitest';
import { extractPdf } from './extract.ts';
import { type PdfFile, type Placed, pdfFile } from './testing/pdf-file.ts';

async function read(file: PdfFile | Uint8Array) {
  const bytes = file instanceof Uint8Array ? file : pdfFile(file);
  return extractPdf({ name: 'notice.pdf', bytes }, {});
}

async function only(file: PdfFile) {
  const result = await read(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value[0]!;
}

/** Lines one below the other, from a place on. */
function lines(x: number, top: number, texts: readonly string[], more: Partial<Placed> = {}): Placed[] {
  return texts.map((text, at) => ({ x, y: top - 12 * at, text, ...more }));
}

const body = [
  'The Harbour Office of Norhaven said on Monday that the ferry would not be sold. Its',
  'speaker told the council that no offer had come in, and that none would be taken be-',
  'fore the spring.',
];

test('the text of a page comes by paragraphs, with what the file says of itself', async () => {
  const file: PdfFile = {
    pages: [
      [
        { text: 'The ferry stays', x: 50, y: 700, size: 18 },
        ...lines(50, 670, body),
        ...lines(50, 620, ['“We keep it” – so the mayor.']),
      ],
    ],
    info: { Title: 'The ferry – 1', Author: 'Ada Brandt', CreationDate: "D:20220315101500+01'00'" },
    language: 'en-GB',
  };
  expect(await only(file)).toEqual({
    text: [
      'The ferry stays',
      'The Harbour Office of Norhaven said on Monday that the ferry would not be sold. Its speaker told the council that no offer had come in, and that none would be taken before the spring.',
      '“We keep it” – so the mayor.',
    ].join('\n\n'),
    title: 'The ferry – 1',
    author: 'Ada Brandt',
    outlet: null,
    date: '2022-03-15',
    language: 'en-GB',
    address: null,
    description: '',
    encoding: 'utf-8',
    confidence: 1,
    attributes: {},
    notices: [],
  });
});

const left = Array.from({ length: 8 }, (_, at) => `left column, its line no ${at + 1}, of eight`);
const right = Array.from({ length: 8 }, (_, at) => `right column, its line no ${at + 1}, of eight`);

test('columns are read one after the other, below what runs across them', async () => {
  const title = { text: 'A title that runs across both columns of the page', x: 60, y: 740, size: 16 };
  const { text } = await only({ pages: [[...lines(310, 700, right), ...lines(50, 700, left), title]] });
  expect(text.split('\n\n')).toEqual([title.text, [...left, ...right].join(' ')]);
});

test('columns of a right-to-left text are read from the right', async () => {
  const seen = (text: string): string => [...text].reverse().join('');
  const hebrew = Array.from(
    { length: 6 },
    (_, at) => `העמודה הימנית של הדף שורה מספר ${'אבגדהו'[at] ?? ''} מתוך שש`,
  );
  const other = Array.from(
    { length: 6 },
    (_, at) => `העמודה השמאלית של הדף שורה מספר ${'אבגדהו'[at] ?? ''} מתוך שש`,
  );
  const { text } = await only({
    pages: [
      [
        ...lines(50, 700, other.map(seen), { font: 'W' }),
        ...lines(310, 700, hebrew.map(seen), { font: 'W' }),
      ],
    ],
  });
  expect(text).toBe([...hebrew, ...other].join(' '));
});

test.each([
  // What is seen, and what is read.
  ['.2022 ץרמב 15-ב העיגה תרובעמה', 'המעבורת הגיעה ב-15 במרץ 2022.'],
  ['(12.5%) תירבעב Harbour Post לש ךרועה רמא', 'אמר העורך של Harbour Post בעברית (12.5%)'],
  ['ﺓﺭﺎﺒﻌﻟﺍ ﻲﻓ 1٬250', '1٬250 في العبارة'],
  ['ٌبتك ﻻ', 'لا كتبٌ'],
])('%j is read as %j', async (seen, read) => {
  expect((await only({ pages: [[{ text: seen, x: 100, y: 700, font: 'W' }]] })).text).toBe(read);
});

test('Chinese text of a font that is not in the file is read, without spaces where lines meet', async () => {
  const { text } = await only({
    pages: [[...lines(50, 700, ['港务局说渡船不会出售', '市长同意这一决定。'], { font: 'C' })]],
  });
  expect(text).toBe('港务局说渡船不会出售市长同意这一决定。');
});

test('text that runs upwards is read along its lines', async () => {
  const turn = [0, 1, -1, 0] as const;
  const { text } = await only({
    pages: [
      [
        { text: 'The first line of a page on its side,', x: 100, y: 100, turn },
        { text: 'and the second line.', x: 112, y: 100, turn },
      ],
    ],
  });
  expect(text).toBe('The first line of a page on its side, and the second line.');
});

test('ligatures are letters, bold text that is drawn twice is there once, spaces come from gaps', async () => {
  const { text } = await only({
    pages: [
      [
        { text: 'ofﬁce eﬀort ﬆ', x: 50, y: 700, font: 'W' },
        { text: 'Heading', x: 50, y: 650, size: 14 },
        { text: 'Heading', x: 50.3, y: 650, size: 14 },
        { text: 'Two', x: 50, y: 600 },
        { text: 'words', x: 72, y: 600 },
        { text: 'Nor', x: 50, y: 550 },
        { text: 'haven', x: 66.2, y: 550, size: 10 },
      ],
    ],
  });
  expect(text).toBe('office effort st\n\nHeading\n\nTwo words\n\nNorhaven');
});

function paged(number: number): Placed[] {
  return [
    { text: number % 2 === 0 ? 'Norhaven Post' : 'On ferries', x: 50, y: 770, size: 8 },
    ...lines(50, 700, [
      `On page ${number} the text begins here, and it goes on to the end of the line`,
      'and to the next.',
    ]),
    { text: String(number + 6), x: 300, y: 30 },
  ];
}

test('running heads and page numbers are left out and counted', async () => {
  const { text, notices } = await only({ pages: [1, 2, 3, 4, 5, 6].map(paged) });
  expect(text).not.toMatch(/Post|ferries|\d\d|7/);
  expect(text.match(/On page \d/g)).toHaveLength(6);
  expect(notices).toEqual([{ code: 'left-out', details: { what: '6 running heads, 6 page numbers' } }]);
});

test('a paragraph goes on over the page, before the notes of the page on which it began', async () => {
  const first = [
    'The Harbour Office keeps the ferry, and so it has said for all of the past year',
    'although there were offers from Port Ellery, from the islands and from elsewhere',
    'that it might have taken. It keeps even the old one, which the council had wanted',
    'to see sold before it was broken up, as all that are as old as that one are by now',
  ];
  const { text } = await only({
    pages: [
      [
        ...lines(50, 136, first, { font: 'W' }),
        { text: '1', x: 50 + 5 * (first.at(-1)?.length ?? 0), y: 104, size: 6 },
        ...lines(50, 60, ['1 So the mayor.'], { size: 8 }),
      ],
      lines(50, 700, ['for a long time, and it keeps the landing stage.', 'The next paragraph.'], {
        font: 'W',
      }),
    ],
  });
  expect(text.split('\n\n')).toEqual([
    `${first.join(' ')}[1] for a long time, and it keeps the landing stage.`,
    '[1] So the mayor.',
    'The next paragraph.',
  ]);
});

test('rows of a table are lines with tabs between cells, items of a list lines of their own', async () => {
  const cells = [
    ['Office', 'Ferries', 'Since'],
    ['Norhaven', '12', '1921'],
    ['Port Ellery', '3', '1970'],
  ];
  const { text } = await only({
    pages: [
      [
        ...cells.flatMap((row, at) =>
          row.map((cell, column) => ({ text: cell, x: 50 + 150 * column, y: 700 - 14 * at })),
        ),
        ...lines(50, 600, ['• The first item', '• The second item']),
      ],
    ],
  });
  expect(text).toBe(
    `${cells.map((row) => row.join('\t')).join('\n')}\n\n• The first item\n• The second item`,
  );
});

test('comments, fields and pages without text are counted', async () => {
  const { notices } = await only({
    pages: [[{ text: 'The ferry', x: 50, y: 700 }], []],
    annotations: ['<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Is that so?) >>'],
  });
  expect(notices).toEqual([{ code: 'left-out', details: { what: '1 page without text, 2 comments' } }]);
});

test('what holds no text, is cut off or is no PDF is refused by name', async () => {
  const whole = pdfFile({ pages: [[{ text: 'The ferry', x: 50, y: 700 }]] });
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const result = await read(bytes);
    return result.ok ? 'read' : result.error.code;
  };
  expect(await codeOf(new Uint8Array())).toBe('empty-file');
  expect(await codeOf(pdfFile({ pages: [[], []] }))).toBe('no-text');
  expect(await codeOf(whole.subarray(0, whole.length - 40))).toBe('damaged-document');
  expect(await codeOf(whole.subarray(0, 300))).toBe('damaged-document');
  expect(await codeOf(new TextEncoder().encode('The ferry stays. %%EOF'))).toBe('damaged-document');
});

test('the bytes that are handed in stay as they are', async () => {
  const file = Buffer.from(pdfFile({ pages: [[{ text: 'The ferry', x: 50, y: 700 }]] }));
  expect(await read(file)).toMatchObject({ ok: true });
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
});

/** Numbers that look random and are the same each time (mulberry32). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield (t ^ (t >>> 14)) >>> 0;
  }
}

test('damaged files never throw', async () => {
  const whole = pdfFile({
    pages: [
      paged(1),
      [...lines(50, 700, left), ...lines(310, 700, right)],
      lines(50, 700, ['רובעמ'], { font: 'W' }),
    ],
    info: { Title: 'The ferry' },
    language: 'en',
  });
  const random = numbers(7);
  let count = 0;
  for (let at = 0; at < 160; at++) {
    const bytes = Uint8Array.from(whole);
    const flips = 1 + (random.next().value % 12);
    for (let flip = 0; flip < flips; flip++)
      bytes[random.next().value % bytes.length] = random.next().value % 256;
    const cut = at % 4 === 0 ? random.next().value % bytes.length : bytes.length;
    const result = await read(bytes.subarray(0, cut));
    if (result.ok) count++;
    else expect(['damaged-document', 'no-text', 'empty-file', 'needs-password']).toContain(result.error.code);
  }
  expect(count).toBeGreaterThan(20);
});

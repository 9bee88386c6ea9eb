/** Control words and symbols that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '\u2022'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['zwnbo', '\u2060'],
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['~', '\u00a0'],
  ['-', '\u00ad'],
  ['_', '\u2011'],
  ['\t', '\t'],
]);

/** Control words and symbols that end a paragraph. */
export const paragraphEnds: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column', '\n', '\r']);

/**
 * What a group is by the control word in it: `skip` has no text of the document, `aside` has it in a group of its own within,
 * `text` has it, and the others are told by their name.
 */
export type Destination =
  | 'skip'
  | 'aside'
  | 'text'
  | 'fonts'
  | 'info'
  | 'pictures'
  | 'objects'
  | 'formulas'
  | 'comments'
  | 'running'
  | 'note'
  | 'box'
  | 'label';

function all(destination: Destination, names: string): [string, Destination][] {
  return names.split(' ').map((name) => [name, destination]);
}

/** The control words that say what their group is; another one behind `\*` has its group skipped. */
export const destinations: ReadonlyMap<string, Destination> = new Map([
  ...all('skip', 'colortbl stylesheet filetbl listtable listoverridetable revtbl rsidtbl generator'),
  ...all('skip', 'fldinst nonshppict shprslt sp sn sv nonesttables private background mmathPict'),
  ...all('skip', 'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn tc tcn xe txe rxe atrfstart atrfend'),
  ...all('skip', 'atnid atnauthor atntime atnicn atnref atndate atnparent bkmkstart bkmkend pn template'),
  ...all('skip', 'pntxta pntxtb themedata colorschememapping datastore latentstyles listpicture'),
  ...all('aside', 'upr'),
  ...all('text', 'ud result shpinst do shppict nesttableprops'),
  ...all('fonts', 'fonttbl'),
  ...all('info', 'info'),
  ...all('pictures', 'pict'),
  ...all('objects', 'object'),
  ...all('formulas', 'moMath'),
  ...all('comments', 'annotation'),
  ...all('running', 'header headerl headerr headerf footer footerl footerr footerf'),
  ...all('note', 'footnote'),
  ...all('box', 'shptxt dptxbxtext'),
  ...all('label', 'listtext pntext'),
]);

/** The parts of the file's description of itself that are read. */
export const fields: ReadonlySet<string> = new Set(['title', 'author', 'company', 'doccomm', 'creatim']);

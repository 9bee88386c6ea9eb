import { Flow, textOf } from '../flow.ts';
import { ByteRun } from './byte-run.ts';
import { SYMBOLS } from './code-pages.ts';
import { Fonts } from './fonts.ts';
import type { Left } from './leavings.ts';
import { Output } from './output.ts';
import { type State, changedBy, initialState } from './state.ts';
import { Tokens } from './tokens.ts';
import { type Destination, characters, destinations, fields, paragraphEnds } from './words.ts';

/** How deep groups may be within each other. */
const DEEPEST = 1000;

const skipped = { mode: 'skip' } as const;

/** The groups that have a text within those whose own has no use. */
const revivals: ReadonlySet<string> = new Set(['ud', 'result']);

/** What an RTF file holds. */
export interface Rtf {
  readonly text: string;
  /** What the file says of itself, by the control words of its parts. */
  readonly info: ReadonlyMap<string, string>;
  /** The day that the file was made, as 2022-03-15. */
  readonly created: string | undefined;
  readonly codePage: number;
  readonly left: Left;
  /** Whether the file ends as it should; `groups` are those that are not closed then. */
  readonly ending: { readonly groups: number; readonly at: number };
}

/** Reads an RTF file: goes through its bytes once, with a stack of what holds in each group. */
export class Reader {
  readonly #tokens: Tokens;
  readonly #fonts = new Fonts();
  readonly #run: ByteRun;
  readonly #output = new Output();
  readonly #body = new Flow();
  readonly #stack: State[] = [];
  #state: State;
  readonly #created = new Map<string, number>();
  #notes = 0;
  /** How many characters are still to be skipped, since a Unicode one stands for them. */
  #toSkip = 0;
  #isOptional = false;
  #codePageIn: { state: State | undefined; codePage: number } = { state: undefined, codePage: 0 };

  constructor(bytes: Uint8Array, from: number) {
    this.#tokens = new Tokens(bytes, from);
    this.#state = initialState(this.#body);
    this.#run = new ByteRun((text, codePage) =>
      codePage === SYMBOLS ? this.#output.symbols(text, this.#state) : this.#emit(text),
    );
  }

  /** Reads to the end of the first group; undefined where groups are too deep. */
  read(): Rtf | undefined {
    const tokens = this.#tokens;
    do {
      tokens.next();
      if (tokens.type === 'open' && this.#stack.length >= DEEPEST) return undefined;
      this.#token(tokens);
    } while (tokens.type !== 'end' && this.#stack.length > 0);
    this.#run.flush();
    const groups = this.#stack.length;
    while (this.#stack.length > 0) this.#close();
    return {
      text: textOf(this.#body.end()),
      info: this.#output.gathered(),
      created: this.#day(),
      codePage: this.#fonts.codePage,
      left: this.#output.left.counts(),
      ending: { groups, at: tokens.at },
    };
  }

  #day(): string | undefined {
    const [year = 0, month = 0, day = 0] = ['yr', 'mo', 'dy'].map((name) => this.#created.get(name));
    const isDay = year > 1900 && year < 10_000 && month > 0 && month < 13 && day > 0 && day < 32;
    const two = (figure: number): string => String(figure).padStart(2, '0');
    return isDay ? `${year}-${two(month)}-${two(day)}` : undefined;
  }

  #token(tokens: Tokens): void {
    const isSkipped = this.#state.mode === 'skip';
    switch (tokens.type) {
      case 'open':
        this.#open();
        break;
      case 'close':
        this.#close();
        break;
      case 'byte':
        if (!isSkipped) this.#byte(tokens.byte);
        break;
      case 'word':
      case 'symbol':
        if (!isSkipped) this.#control(tokens.name, tokens.value);
        else if (tokens.name === 'bin') tokens.skip(tokens.value ?? 0);
        break;
      case 'end':
    }
    if (this.#state.mode === 'skip') tokens.pass();
  }

  #open(): void {
    this.#run.flush();
    this.#toSkip = 0;
    this.#isOptional = false;
    this.#stack.push(this.#state);
  }

  #close(): void {
    this.#run.flush();
    this.#toSkip = 0;
    this.#isOptional = false;
    const ended = this.#state;
    this.#state = this.#stack.pop() ?? ended;
    if (ended.flow !== this.#state.flow) this.#state.flow.place(ended.flow.end());
    if (ended.sink === 'label' && this.#state.sink !== 'label')
      this.#state.flow.item(this.#output.takeGathered('label'));
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return;
    }
    this.#run.add(byte, this.#codePage());
  }

  /** The code page of text that comes now; looked up once for what holds. */
  #codePage(): number {
    if (this.#codePageIn.state !== this.#state) {
      const { isRightToLeft, otherFont, font } = this.#state;
      const codePage = this.#fonts.codePageOf(isRightToLeft ? (otherFont ?? font) : font);
      this.#codePageIn = { state: this.#state, codePage };
    }
    return this.#codePageIn.codePage;
  }

  #control(name: string, value: number | undefined): void {
    if (name === '*') {
      this.#isOptional = true;
      return;
    }
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    const destination = destinations.get(name);
    if (destination !== undefined) this.#enter(name, destination);
    else if (isOptional && !(this.#state.mode === 'info' && fields.has(name))) this.#change(skipped);
    else if (name === 'bin') this.#tokens.skip(value ?? 0);
    else if (this.#state.mode === 'info') this.#infoWord(name, value);
    else this.#textWord(name, value);
  }

  #change(changes: Partial<State>): void {
    this.#run.flush();
    this.#state = { ...this.#state, ...changes };
  }

  #enter(name: string, destination: Destination): void {
    this.#run.flush();
    this.#change(this.#within(name, destination));
  }

  /** What changes in a group by the word that says what it is. */
  #within(name: string, destination: Destination): Partial<State> {
    const { mode, countsPictures } = this.#state;
    if (mode === 'aside' && !revivals.has(name)) return skipped;
    if (mode === 'running') return destination === 'text' ? {} : skipped;
    switch (destination) {
      case 'skip':
      case 'aside':
      case 'running':
      case 'info':
      case 'fonts':
      case 'text':
        return { mode: destination };
      case 'label':
        return { sink: 'label' };
      case 'objects':
        this.#output.left.count(destination);
        return { mode: 'aside', countsPictures: false };
      case 'pictures':
        if (countsPictures) this.#output.left.count(destination);
        return skipped;
      case 'formulas':
      case 'comments':
        this.#output.left.count(destination);
        return skipped;
      case 'note':
        return this.#note();
      case 'box':
        return { flow: new Flow(), inTable: false };
    }
  }

  #note(): Partial<State> {
    if (this.#state.isDeleted || this.#state.isHidden) return skipped;
    const mark = `[${++this.#notes}]`;
    this.#emit(mark);
    const flow = new Flow();
    flow.note(mark);
    return { flow, inTable: false };
  }

  /** A word of the file's description of itself. */
  #infoWord(name: string, value: number | undefined): void {
    if (fields.has(name)) this.#change({ mode: name === 'creatim' ? 'info' : 'text', sink: name });
    else if (this.#state.sink === 'creatim' && value !== undefined) this.#created.set(name, value);
  }

  #textWord(name: string, value: number | undefined): void {
    const character = characters.get(name);
    if (this.#toSkip > 0 && character !== undefined) {
      this.#toSkip--;
      return;
    }
    this.#toSkip = 0;
    if (character !== undefined) {
      this.#character(character);
      return;
    }
    if (name === 'u') {
      this.#unicode(value ?? 0);
      return;
    }
    if (paragraphEnds.has(name)) {
      this.#endParagraph();
      return;
    }
    const changes = changedBy(name, value, this.#state, this.#fonts.standard);
    if (this.#state.mode === 'fonts' || changes === undefined) this.#otherWord(name, value);
    else this.#change(changes);
  }

  #otherWord(name: string, value: number | undefined): void {
    if (name === 'cell' || name === 'row') this.#endOf(name);
    else if (name === 'nestcell' || name === 'nestrow') this.#character('\t');
    else if (value !== undefined || ['mac', 'pc', 'pca'].includes(name)) {
      this.#fonts.take(name, value ?? 0, this.#state.mode === 'fonts');
      this.#codePageIn.state = undefined;
    }
  }

  #character(character: string): void {
    this.#run.flush();
    this.#emit(character);
  }

  #unicode(value: number): void {
    this.#run.flush();
    this.#toSkip = this.#state.fallback;
    const unit = value < 0 ? value + 0x10000 : value;
    if (unit >= 0xf000 && unit <= 0xf0ff) this.#output.symbols(String.fromCharCode(unit & 0xff), this.#state);
    else if (unit >= 0x20 && unit <= 0x10ffff) this.#emit(String.fromCodePoint(unit));
  }

  #endParagraph(): void {
    this.#run.flush();
    const { mode, sink, isDeleted, flow, inTable } = this.#state;
    if (mode !== 'text' || isDeleted) return;
    if (sink === undefined) flow.endParagraph(inTable);
    else this.#emit(' ');
  }

  #endOf(what: 'cell' | 'row'): void {
    this.#run.flush();
    if (this.#state.mode !== 'text' || this.#state.sink !== undefined) return;
    if (what === 'cell') this.#state.flow.endCell();
    else this.#state.flow.endRow();
  }

  #emit(text: string): void {
    this.#output.emit(text, this.#state);
  }
}

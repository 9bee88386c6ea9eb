import { type Block, Flow, textOf } from '../flow.ts';
import { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { Attributes, XmlReader } from './xml.ts';

/** Elements without text of the document. */
const skipped: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:forms',
  'office:scripts',
  'office:event-listeners',
  'office:font-face-decls',
  'office:master-styles',
  'text:tracked-changes',
  'text:note-citation',
  'text:number',
  'text:ruby-text',
  'text:script',
  'text:table-of-content-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'svg:title',
  'svg:desc',
  'draw:object',
  'draw:control',
]);

/** Drawn things that can have text in them, which stands beside the text around. */
const boxes: ReadonlySet<string> = new Set(
  'text-box custom-shape rect line polyline polygon regular-polygon path circle ellipse connector caption measure'
    .split(' ')
    .map((each) => `draw:${each}`),
);

/** Where text goes now. */
interface Place {
  readonly flow: Flow;
  readonly inCell: boolean;
  /** Whether a paragraph is open. */
  isOpen: boolean;
  /** Whether white space that comes now is part of white space before it, or of the paragraph's start. */
  isSpaced: boolean;
}

function placeIn(flow: Flow, inCell = false): Place {
  return { flow, inCell, isOpen: false, isSpaced: true };
}

/** How often something is there; 1 unless said otherwise, and never so often that it were an attack. */
function countOf(said: string | undefined): number {
  return said !== undefined && /^[1-9]\d*$/.test(said) ? Math.min(Number(said), 200) : 1;
}

type Closing = (() => void) | undefined;

/** Reads the text of a document out of its content.xml. */
export class Content implements XmlReader {
  /** How many there are of what is not in the text. */
  readonly left = { pictures: 0, objects: 0, comments: 0, deleted: 0, hidden: 0, readings: 0 };
  /** Whether the file is a text, and no table or drawing. */
  isText = false;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #body = new Flow();
  readonly #closings: Closing[] = [];
  #place = placeIn(this.#body);
  /** How deep reading is in an element that is skipped. */
  #skipDepth = 0;
  #notes = 0;
  /** The list item whose first paragraph is still to come. */
  #item: Attributes | undefined;
  /** What the frames that are open show, one within the other. */
  readonly #frames: { hasImage: boolean; hasObject: boolean }[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
    this.#numbering = new Numbering(styles);
  }

  /** The text, when all is read. */
  finish(): string {
    return textOf(this.#body.end());
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth++;
      if (name === 'text:deletion') this.left.deleted++;
      return;
    }
    if (/^(?:style|text):(?:style|text-properties|list-)/.test(name)) this.#styles.open(name, attributes);
    if (this.#isSkipped(name, attributes)) this.#skipDepth = 1;
    else this.#closings.push(this.#opened(name, attributes));
  }

  close(name: string): void {
    if (this.#skipDepth > 1) {
      this.#skipDepth--;
      return;
    }
    if (name === 'style:style') this.#styles.close(name);
    if (this.#skipDepth === 1) this.#skipDepth = 0;
    else this.#closings.pop()?.();
  }

  text(text: string): void {
    const place = this.#place;
    if (this.#skipDepth > 0 || !place.isOpen) return;
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const shown = place.isSpaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (shown === '') return;
    place.isSpaced = shown.endsWith(' ');
    place.flow.write(shown);
  }

  #isSkipped(name: string, attributes: Attributes): boolean {
    if (name === 'office:annotation') this.left.comments++;
    if (name === 'text:ruby-text') this.left.readings++;
    const frame = this.#frames.at(-1);
    if (frame !== undefined && (name === 'draw:object' || name === 'draw:object-ole')) frame.hasObject = true;
    const isHidden =
      (name === 'text:section' && attributes.get('text:display') === 'none') ||
      (['text:p', 'text:h', 'text:span'].includes(name) &&
        this.#styles.isHidden(attributes.get('text:style-name')));
    if (isHidden) this.left.hidden++;
    return isHidden || skipped.has(name);
  }

  #opened(name: string, attributes: Attributes): Closing {
    if (boxes.has(name)) return this.#openBox();
    switch (name) {
      case 'office:text':
        this.isText = true;
        return undefined;
      case 'text:p':
      case 'text:h':
        return this.#openParagraph(name, attributes);
      case 'text:s':
        this.#write(' '.repeat(countOf(attributes.get('text:c'))));
        return undefined;
      case 'text:tab':
        this.#write('\t');
        return undefined;
      case 'text:line-break':
        this.#write('\n');
        return undefined;
      case 'text:list':
        if (this.#numbering.openList(attributes)) this.#place.flow.keepApart();
        return () => this.#numbering.closeList();
      case 'text:list-item':
        this.#item = attributes;
        return () => (this.#item = undefined);
      case 'text:note':
        return this.#openNote();
      case 'draw:frame':
        return this.#openFrame();
      case 'draw:image':
        for (const frame of this.#frames.slice(-1)) frame.hasImage = true;
        return undefined;
      case 'table:table':
        return this.#openTable();
      case 'table:table-cell':
      case 'table:covered-table-cell':
        return this.#openCell(attributes);
      case 'table:table-row':
        return () => this.#place.flow.endRow();
      default:
        return undefined;
    }
  }

  #write(text: string): void {
    if (!this.#place.isOpen) return;
    this.#place.flow.write(text);
    this.#place.isSpaced = false;
  }

  #openParagraph(name: string, attributes: Attributes): Closing {
    const place = this.#place;
    place.isOpen = true;
    place.isSpaced = true;
    this.#mark(name === 'text:h', attributes);
    return () => {
      place.flow.endParagraph(place.inCell);
      place.isOpen = false;
    };
  }

  /** Begins a paragraph with the mark of its list, or a heading with its number. */
  #mark(isHeading: boolean, attributes: Attributes): void {
    const item = this.#item;
    this.#item = undefined;
    const { flow } = this.#place;
    const inItem = item === undefined ? '' : this.#numbering.next(item, attributes.get('text:style-name'));
    const mark = item === undefined && isHeading ? this.#numbering.heading(attributes) : inItem;
    if (mark === '') return;
    if (isHeading) flow.heading(mark);
    else flow.item(mark);
  }

  /** Goes to another place until an element ends; `end` takes what was written there. */
  #goTo(flow: Flow, inCell: boolean, end: () => void): Closing {
    const [place, item] = [this.#place, this.#item];
    this.#place = placeIn(flow, inCell);
    this.#item = undefined;
    return () => {
      this.#place = place;
      this.#item = item;
      end();
    };
  }

  #openBeside(flow: Flow): Closing {
    const { flow: around } = this.#place;
    return this.#goTo(flow, false, () => around.place(flow.end()));
  }

  #openBox(): Closing {
    return this.#openBeside(new Flow());
  }

  #openNote(): Closing {
    const mark = `[${++this.#notes}]`;
    this.#write(mark);
    const flow = new Flow();
    flow.note(mark);
    return this.#openBeside(flow);
  }

  #openFrame(): Closing {
    const frame = { hasImage: false, hasObject: false };
    this.#frames.push(frame);
    return () => {
      this.#frames.pop();
      // The picture of an object only shows what is in it.
      if (frame.hasObject) this.left.objects++;
      else if (frame.hasImage) this.left.pictures++;
    };
  }

  /** A table within a cell has lines of its own in that cell. */
  #openTable(): Closing {
    const { flow, inCell } = this.#place;
    if (!inCell) return this.#goTo(flow, false, () => flow.endTable());
    const inner = new Flow();
    return this.#goTo(inner, false, () => {
      const blocks: readonly Block[] = inner.end();
      flow.write(textOf(blocks));
      flow.endParagraph(true);
    });
  }

  #openCell(attributes: Attributes): Closing {
    const { flow } = this.#place;
    const times = countOf(attributes.get('table:number-columns-repeated'));
    return this.#goTo(flow, true, () => {
      for (let time = 0; time < times; time++) flow.endCell();
    });
  }
}

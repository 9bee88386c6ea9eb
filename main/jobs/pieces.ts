import type { Extracted } from '../../store/formats/extract.ts';
import { type Result, ok } from '../../store/model/result.ts';
import type { Asked, FilePiece, TextPiece } from './messages.parse.ts';

/** How much goes in one message, in bytes or UTF-16 code units: whoever sends or gets more is held up for long. */
const most = 1 << 20;

/** The most that comes of the texts of one answer, in UTF-16 code units: more than any file that is read can have. */
const mostOfAll = 1 << 28;

type Answered = Result<readonly Extracted[]>;

/** A question, with what its file has before its end in messages of their own. */
export function* filePieces(asked: Asked): Generator<FilePiece | Asked> {
  const { bytes } = asked;
  let at = 0;
  // Copies: with a part of a buffer all of it would be sent.
  for (; bytes.length - at > most; at += most) yield { piece: new Uint8Array(bytes.subarray(at, at + most)) };
  yield at === 0 ? asked : { ...asked, bytes: new Uint8Array(bytes.subarray(at)) };
}

/** Puts a file together again. */
export class LargeFile {
  readonly #pieces: Uint8Array[] = [];

  add({ piece }: FilePiece): void {
    this.#pieces.push(piece);
  }

  /** The question with all of its file. */
  completed(asked: Asked): Asked {
    if (this.#pieces.length === 0) return asked;
    const pieces = [...this.#pieces, asked.bytes];
    const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { ...asked, bytes };
  }
}

/** An answer, with what its texts have before their ends in messages of their own. */
export function* answerPieces(answered: Answered): Generator<TextPiece | Answered> {
  if (!answered.ok) {
    yield answered;
    return;
  }
  const documents: Extracted[] = [];
  for (const [document, each] of answered.value.entries()) {
    const { text } = each;
    let at = 0;
    for (; text.length - at > most; at += most) yield { document, piece: text.slice(at, at + most) };
    documents.push(at === 0 ? each : { ...each, text: text.slice(at) });
  }
  yield ok(documents);
}

/** Puts the texts of an answer together again. */
export class LongTexts {
  readonly #pieces = new Map<number, string[]>();
  #length = 0;

  /** Whether more came than there can be: whoever sends it does not stop by itself. */
  get isTooLong(): boolean {
    return this.#length > mostOfAll;
  }

  add({ document, piece }: TextPiece): void {
    this.#length += piece.length;
    const pieces = this.#pieces.get(document);
    if (pieces === undefined) this.#pieces.set(document, [piece]);
    else pieces.push(piece);
  }

  /** The answer with all of its texts. */
  completed(answered: Answered): Answered {
    if (!answered.ok || this.#pieces.size === 0) return answered;
    const whole = (each: Extracted, document: number): Extracted => {
      const pieces = this.#pieces.get(document);
      return pieces === undefined ? each : { ...each, text: [...pieces, each.text].join('') };
    };
    return ok(answered.value.map(whole));
  }
}

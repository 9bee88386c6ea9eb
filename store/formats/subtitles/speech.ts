import type { Cue } from './captions.ts';
import { newLines } from './rolling.ts';
import { type Line, spokenIn } from './spoken.ts';

/** A silence longer than this, in milliseconds, begins a paragraph. */
const PAUSE = 2000;

/** Another person speaks: a dash before words, or the `>>` of live captions. */
const turn = /^(?:[-\u2010-\u2015]+(?:\s|(?=\p{L}|["'“«¿¡[(]))|>>)/u;
const sentenceEnd = /[.!?…。！？؟।۔」』”"')\]♪]$/u;
/** Scripts that are written without spaces between words and whose lines break anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff65]/u;

interface Paragraph {
  readonly speaker: string | undefined;
  /** Put together at the end only: each look at the end of a growing text would copy it. */
  readonly pieces: string[];
}

/** How lines of one caption meet: with a space, but for Chinese and Japanese. */
function seam(before: string, after: string): string {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const first = [...after.slice(0, 2)][0] ?? '';
  return unspaced.test(last) && unspaced.test(first) ? '' : ' ';
}

/** Gathers lines into paragraphs. */
class Speech {
  readonly paragraphs: Paragraph[] = [];
  /** Whether the caption before was a conversation, with a dash for each who speaks. */
  #wasDialogue = false;

  /** Adds a caption's lines; `afterPause` where they begin a paragraph in any case. */
  add(lines: readonly Line[], afterPause: boolean): void {
    const before = this.paragraphs.at(-1)?.pieces.at(-1) ?? '';
    const breaks = afterPause || (this.#wasDialogue && sentenceEnd.test(before));
    for (const [at, line] of lines.entries()) this.#line(line, at === 0, at === 0 && breaks);
    this.#wasDialogue = lines.some(({ text }) => turn.test(text));
  }

  #line({ speaker, text }: Line, isFirst: boolean, breaks: boolean): void {
    const last = this.paragraphs.at(-1);
    if (last === undefined || breaks || last.speaker !== speaker || turn.test(text)) {
      this.paragraphs.push({ speaker, pieces: [speaker === undefined ? text : `${speaker}: ${text}`] });
      return;
    }
    last.pieces.push(isFirst ? ' ' : seam(last.pieces.at(-1) ?? '', text), text);
  }
}

/** Whether two captions are one, as in files with a layer for the outline of letters. */
function keyOf({ from, to }: Cue, lines: readonly Line[]): string {
  return JSON.stringify([from, to, ...lines.map(({ text }) => text)]);
}

/**
 * What is spoken in captions: paragraphs with an empty line between them, and how many readings beside characters were left
 * out. Words that stay on the screen while others join them are taken once.
 */
export function speechOf(cues: readonly Cue[]): { readonly text: string; readonly readings: number } {
  const speech = new Speech();
  const seen = new Set<string>();
  let readings = 0;
  let before: { from: number; to: number; lines: readonly Line[] } | undefined;
  for (const cue of cues) {
    const spoken = spokenIn(cue.lines);
    readings += spoken.readings;
    const key = keyOf(cue, spoken.lines);
    if (spoken.lines.length === 0 || (cue.from !== undefined && seen.has(key))) continue;
    seen.add(key);
    const from = cue.from ?? before?.to ?? 0;
    const to = Math.max(from, cue.to ?? from);
    const gap = before === undefined ? 0 : from - before.to;
    const lines =
      before === undefined || cue.from === undefined
        ? spoken.lines
        : newLines(before, { from, to, lines: spoken.lines });
    const goesBack = before !== undefined && from < before.from - PAUSE;
    if (lines.length > 0) speech.add(lines, gap > PAUSE || goesBack);
    before = { from, to: goesBack ? to : Math.max(to, before?.to ?? 0), lines: spoken.lines };
  }
  return { text: speech.paragraphs.map(({ pieces }) => pieces.join('')).join('\n\n'), readings };
}

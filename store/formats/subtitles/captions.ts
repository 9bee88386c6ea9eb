/** One caption as it stands in the file: when it is shown, in milliseconds, and its lines with their tags. */
export interface Cue {
  /** Undefined where the time cannot be read. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly lines: readonly string[];
}

/** The captions of a file and what else it says. */
export interface Captions {
  readonly cues: readonly Cue[];
  /** How many captions have a time that can be read. */
  readonly timed: number;
  /** How many comments of the makers were left out. */
  readonly notes: number;
  /** A language tag, where the head of the file has one. */
  readonly language: string | null;
}

const moment = String.raw`(?:(\d{1,6}):)?(\d{1,6}):(\d{1,2})(?:[.,:](\d{1,3}))?`;
const timing = new RegExp(String.raw`^[ \t]*${moment}[ \t]*-{1,3}>[ \t]*${moment}(?!\d)`);
const counter = /^[ \t]*\d+[ \t]*$/;

function milliseconds([hours = '0', minutes = '0', seconds = '0', rest = '']: readonly (
  string | undefined
)[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(rest.padEnd(3, '0'));
}

/** When a caption is shown; undefined where a line is no line of times. */
function timesIn(line: string): Pick<Cue, 'from' | 'to'> | undefined {
  if (!line.includes('->')) return undefined;
  const found = timing.exec(line);
  if (found !== null) return { from: milliseconds(found.slice(1, 5)), to: milliseconds(found.slice(5, 9)) };
  // An arrow behind a figure that makes no time: the words below it are a caption all the same.
  return /^[ \t]*\d\S{0,20}[ \t]*-->/.test(line) ? { from: undefined, to: undefined } : undefined;
}

/** The parts of a text between empty lines. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

function startsTimed(block: readonly string[] | undefined): boolean {
  return timesIn(block?.[0] ?? '') !== undefined;
}

interface Gathered {
  readonly cues: { from: number | undefined; to: number | undefined; lines: string[] }[];
  notes: number;
}

/** Adds lines without a time to the caption that they follow. */
function goOn({ cues }: Gathered, lines: readonly string[]): void {
  const last = cues.at(-1);
  if (last === undefined) cues.push({ from: undefined, to: undefined, lines: [...lines] });
  else for (const line of lines) last.lines.push(line);
}

/** Takes the captions of a block: files that lack empty lines have several in one. */
function takeCues(gathered: Gathered, block: readonly string[], isVtt: boolean): void {
  let before: string[] = [];
  let timedBefore = false;
  for (const line of block) {
    const times = timesIn(line);
    if (times === undefined) {
      before.push(line);
      continue;
    }
    // What stands right above the times is the caption's number or, in WebVTT, its name.
    const named = counter.test(before.at(-1) ?? '') || (isVtt && !timedBefore && before.length === 1);
    const rest = named ? before.slice(0, -1) : before;
    if (rest.length > 0) goOn(gathered, rest);
    gathered.cues.push({ ...times, lines: [] });
    before = [];
    timedBefore = true;
  }
  if (before.length > 0) goOn(gathered, before);
}

function languageIn(head: readonly string[]): string | null {
  const said = head.map((line) => /^Language:[ \t]*([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)[ \t]*$/.exec(line));
  return said.find((found) => found !== null)?.[1] ?? null;
}

/** Reads the captions of a SubRip or WebVTT file, as far as they are sound: words are kept also where times are not. */
export function readCaptions(text: string): Captions {
  const blocks = blocksOf(text);
  const isVtt = /^\s*WEBVTT(?:[\s]|$)/.test(text);
  const head = isVtt ? (blocks[0] ?? []) : [];
  const firstTimed = head.findIndex((line) => timesIn(line) !== undefined);
  const body = isVtt ? [...(firstTimed < 0 ? [] : [head.slice(firstTimed)]), ...blocks.slice(1)] : blocks;
  const gathered: Gathered = { cues: [], notes: 0 };
  for (const [at, block] of body.entries()) {
    const [first = ''] = block;
    if (isVtt && /^(?:STYLE|REGION)[ \t]*$/.test(first)) continue;
    if (isVtt && /^NOTE(?:[ \t]|$)/.test(first)) gathered.notes++;
    else if (!(block.length === 1 && counter.test(first) && startsTimed(body[at + 1])))
      takeCues(gathered, block, isVtt);
  }
  const timed = gathered.cues.filter(({ from }) => from !== undefined).length;
  return { ...gathered, timed, language: languageIn(head) };
}

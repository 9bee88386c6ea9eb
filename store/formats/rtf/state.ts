import type { Flow } from '../flow.ts';

/** What holds within a group of an RTF file; the group's end brings back what held before it. */
export interface State {
  /** What becomes of text: `aside` and `skip` have none, in `running` it is noted, and in `text` it goes to `sink`. */
  readonly mode: 'text' | 'skip' | 'aside' | 'running' | 'fonts' | 'info';
  /** Where text goes: into the flow, or what is gathered under a name, as a title. */
  readonly sink: string | undefined;
  readonly flow: Flow;
  /** Whether pictures are counted: those that stand for something else are not. */
  readonly countsPictures: boolean;
  readonly font: number | undefined;
  /** The font of text from right to left. */
  readonly otherFont: number | undefined;
  readonly isRightToLeft: boolean;
  /** How many characters follow each Unicode one, for programs that know none. */
  readonly fallback: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly inTable: boolean;
}

/** What holds at the start of a file. */
export function initialState(flow: Flow): State {
  return {
    mode: 'text',
    sink: undefined,
    flow,
    countsPictures: true,
    font: undefined,
    otherFont: undefined,
    isRightToLeft: false,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    inTable: false,
  };
}

/** The changes that a control word makes to what holds; undefined for one that makes none. */
export function changedBy(
  name: string,
  value: number | undefined,
  state: State,
  standardFont: number | undefined,
): Partial<State> | undefined {
  switch (name) {
    case 'f':
      return { font: value };
    case 'af':
      return state.isRightToLeft ? { otherFont: value } : undefined;
    case 'rtlch':
      return { isRightToLeft: true };
    case 'ltrch':
      return { isRightToLeft: false };
    case 'uc':
      return { fallback: Math.min(Math.max(value ?? 1, 0), 16) };
    case 'v':
      return { isHidden: value !== 0 };
    case 'deleted':
    // Where moved text was before.
    case 'mvf':
      return { isDeleted: value !== 0 };
    case 'plain':
      return {
        font: standardFont,
        otherFont: undefined,
        isRightToLeft: false,
        isHidden: false,
        isDeleted: false,
      };
    case 'intbl':
      return { inTable: true };
    case 'pard':
      return { inTable: false };
    default:
      return undefined;
  }
}

import type { Option } from './option.ts';

/** How many options are shown at once; typing narrows the rest down. */
const SHOWN = 60;

/** One row of a combobox's list: an option, or the offer to make a new one. */
export interface Row {
  readonly type: 'option' | 'new';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly about: string;
  readonly depth: number;
}

/** The rows to show, and how many options more there are. */
export interface List {
  readonly rows: readonly Row[];
  readonly hidden: number;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Whether two texts are the same but for case, composition and space. */
export function sameText(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/** Whether a text is one of the names of an option. */
function isCalled({ label, also = [] }: Option, text: string): boolean {
  return [label, ...also].some((each) => sameText(each, text));
}

/** The options beside those that are chosen already; one that is typed by a name of it stays, so that it is not made anew. */
export function besideChosen(
  chosen: readonly Option[],
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const idsOf = (all: readonly Option[]) => new Set(all.map(({ id }) => id));
  const [ids, found] = [idsOf(chosen), idsOf(options)];
  return [
    ...chosen.filter((option) => !found.has(option.id) && isCalled(option, typed)),
    ...options.filter((option) => !ids.has(option.id) || isCalled(option, typed)),
  ];
}

/** The rows for some typed text: options that fit, then the offer of a new name where none of them is called just that. */
export function listOf(
  options: readonly Option[],
  typed: string,
  createLabel: ((typed: string) => string) | null,
): List {
  const shown = options.slice(0, SHOWN);
  const rows = shown.map(({ id, label, detail, about, depth }): Row => ({
    type: 'option',
    id,
    label,
    detail: detail ?? '',
    about: about ?? '',
    depth: depth ?? 0,
  }));
  const text = typed.trim();
  const isNew = createLabel !== null && text !== '' && !options.some((option) => isCalled(option, text));
  if (isNew) rows.push({ type: 'new', id: '', label: createLabel(text), detail: '', about: '', depth: 0 });
  return { rows, hidden: options.length - shown.length };
}

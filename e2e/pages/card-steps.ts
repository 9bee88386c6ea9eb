import { expect } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** Something that is done to a field in the open card, and what an export then says of it. */
export interface Step {
  readonly gives: unknown;
  act(bench: Workbench): Promise<void>;
}

/** How a field is set, changed and cleared; `kept` says why it cannot be cleared. */
export interface Exercise {
  readonly set: Step;
  readonly change: Step;
  readonly clear: Step | { readonly kept: string };
}

function step(gives: unknown, act: Step['act']): Step {
  return { gives, act };
}

/** A field for text. */
export function text(
  name: string,
  [first, second]: readonly [string, string],
  cleared: '' | null,
  key: 'Enter' | 'Control+Enter' = 'Enter',
): Exercise {
  const typing = (words: string, gives: unknown): Step =>
    step(gives, async ({ keyboard, cards }) => {
      await keyboard.focus(cards.field(name));
      await keyboard.fill(words);
      await keyboard.press(key);
    });
  return {
    set: typing(first, first),
    change: typing(second, second),
    clear: typing('', cleared),
  };
}

/** How long a list joins the letters that are typed into one name, in milliseconds. */
const LETTERS_JOIN = 1_100;

/** A list of a few values, by the first letters of their names. */
export function select(
  name: string,
  [first, second]: readonly [readonly [string, unknown], readonly [string, unknown]],
  clear: Exercise['clear'] | null = null,
): Exercise {
  let typedAt = 0;
  const choosing = ([letters, gives]: readonly [string, unknown]): Step =>
    step(gives, async ({ window, keyboard, cards }) => {
      await keyboard.focus(cards.choice(name));
      await window.waitForTimeout(Math.max(0, typedAt + LETTERS_JOIN - Date.now()));
      await keyboard.type(letters);
      typedAt = Date.now();
    });
  const cleared = step(null, async ({ keyboard, cards }) => {
    await keyboard.focus(cards.choice(name));
    await keyboard.press('Backspace');
  });
  return { set: choosing(first), change: choosing(second), clear: clear ?? cleared };
}

/** Typing into a field that finds one of many, and taking the first that fits. */
export function choose(name: string, typed: string, gives: unknown): Step {
  return step(gives, async ({ keyboard, cards }) => {
    await keyboard.focus(cards.choice(name));
    await keyboard.fill(typed);
    await keyboard.press('Enter');
  });
}

export function combobox(
  name: string,
  [first, second]: readonly [readonly [string, unknown], readonly [string, unknown]],
  clear: Exercise['clear'] = choose(name, '', null),
): Exercise {
  return { set: choose(name, ...first), change: choose(name, ...second), clear };
}

/** Pressing a button of the card, where some words of the text are selected first. */
export function press(button: string, gives: unknown, words?: string): Step {
  return step(gives, async ({ keyboard, cards, text }) => {
    if (words !== undefined) {
      await keyboard.focus(text.body);
      await text.selectWords(1, words);
    }
    await keyboard.focus(cards.button(button));
    await keyboard.press('Enter');
  });
}

/** A passage as an export has it, by its words. */
export function quoted(words: string): unknown {
  return expect.objectContaining({ quote: words });
}

/** A list of passages that has one already: the words are those of the first paragraph. */
export function passages(name: string, [first, second]: readonly [string, string]): Exercise {
  return {
    set: press(`Replace ${name} by the selection`, [quoted(first)], first),
    change: press(`Replace ${name} by the selection`, [quoted(second)], second),
    clear: press(`Remove ${name} 1`, []),
  };
}

/** Several steps as one. */
export function inOrder(gives: unknown, ...steps: readonly Step[]): Step {
  return step(gives, async (bench) => {
    for (const each of steps) await each.act(bench);
  });
}

/** Columns of other programs: pairs of a name and a value. */
export const attributes: Exercise = {
  set: step({ page: '' }, async ({ keyboard, cards }) => {
    await keyboard.focus(cards.field('Add an attribute'));
    await keyboard.fill('page');
    await keyboard.press('Enter');
  }),
  change: step({ page: '7' }, async ({ keyboard, cards }) => {
    await keyboard.focus(cards.field('value of page'));
    await keyboard.fill('7');
    await keyboard.press('Enter');
  }),
  clear: press('Remove page', {}),
};

/** How far the coding of a record is. */
export const status: Exercise = select(
  'Status',
  [
    ['dr', 'draft'],
    ['to', 'recheck'],
  ],
  { kept: 'a record is always a draft, done or to re-check' },
);

import { expect, type Locator, type Page } from '@playwright/test';

/** How many steps Tab may need from one control to the next. */
const FAR = 80;

/** What a person does with nothing but keys. */
export class Keyboard {
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
  }

  /** Presses keys one after the other; one with a number in front is held until it came so often: `3 Shift+ArrowRight`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const each of keys) {
      const [, times = '1', key = each] = /^(\d+) (.+)$/.exec(each) ?? [];
      if (times === '1') await this.#window.keyboard.press(key);
      else await this.#hold(key.split('+'), Number(times));
    }
  }

  /** Sends what a key that is held down sends, without waiting for an answer to each. */
  async #hold(keys: readonly string[], times: number): Promise<void> {
    const { keyboard } = this.#window;
    const modifiers = keys.slice(0, -1);
    const key = keys.at(-1) ?? '';
    for (const modifier of modifiers) await keyboard.down(modifier);
    await Promise.all(Array.from({ length: times }, () => keyboard.down(key)));
    if (times > 0) await keyboard.up(key);
    for (const modifier of modifiers.toReversed()) await keyboard.up(modifier);
  }

  async type(words: string): Promise<void> {
    await this.#window.keyboard.type(words);
  }

  /** Types what no keyboard of the test has, as an input method would. */
  async insert(words: string): Promise<void> {
    await this.#window.keyboard.insertText(words);
  }

  /** Walks by Tab until a control has the focus. */
  async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control).toBeAttached();
    for (let steps = 0; steps < FAR; steps++) {
      if (await control.evaluate((element) => element.matches(':focus'))) return;
      await this.press(key);
    }
    throw new Error(`Tab does not get to ${control.toString()}.`);
  }

  /** Walks by Tab to a control, and presses keys there. */
  async at(control: Locator, ...keys: readonly string[]): Promise<void> {
    await this.tabTo(control);
    await this.press(...keys);
  }

  /** Walks by Tab to a field, and types into it. */
  async fillAt(control: Locator, words: string): Promise<void> {
    await this.tabTo(control);
    await this.fill(words);
  }

  /** Gives a control the focus, for tests of what it does and not of the way there. */
  async focus(control: Locator): Promise<void> {
    await control.focus();
    await expect(control).toBeFocused();
  }

  /** Types into the field that has the focus, in place of what is in it. */
  async fill(words: string): Promise<void> {
    await this.press('Control+a');
    await (words === '' ? this.press('Delete') : this.insert(words));
  }
}

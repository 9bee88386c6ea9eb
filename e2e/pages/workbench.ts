import { expect, type Locator, type Page } from '@playwright/test';
import type {} from '../support/door.ts';
import type { Standpoint } from '../support/standpoint.ts';
import { CardsPane } from './cards-pane.ts';
import { FindBar } from './find-bar.ts';
import { Keyboard } from './keyboard.ts';
import { TextPane } from './text-pane.ts';

/** How many tags a walk may take. */
const FAR = 200;

/** The window with an open project, in the words of its manual; its parts are put together here. */
export class Workbench {
  readonly program: Standpoint;
  readonly window: Page;
  readonly keyboard: Keyboard;
  readonly text: TextPane;
  readonly cards: CardsPane;
  readonly find: FindBar;

  private constructor(program: Standpoint) {
    this.program = program;
    this.window = program.window;
    this.keyboard = new Keyboard(this.window);
    this.text = new TextPane(this.window, this.keyboard);
    this.cards = new CardsPane(this.window);
    this.find = new FindBar(this.window, this.keyboard);
  }

  /** Looks at the window of a program, in the size of a small screen, and puts it in front. */
  static async of(program: Standpoint): Promise<Workbench> {
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900);
    });
    // Without a window manager, as on the screen that tests run on, only a press gives a page the keyboard.
    await program.window.getByRole('status').first().click();
    await expect.poll(() => program.window.evaluate(() => document.hasFocus())).toBe(true);
    return new Workbench(program);
  }

  /** A list on the left, by its heading. */
  list(name: 'Documents' | 'Actors' | 'Issues' | 'Codes'): Locator {
    return this.window.getByRole('tree', { name });
  }

  /** The question beside the selection, which is answered by typing. */
  question(label: string, role: 'combobox' | 'textbox' = 'combobox'): Locator {
    return this.window.getByRole('dialog').getByRole(role, { name: label, exact: true });
  }

  /** Gives the window another size, in pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.program.app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect.poll(() => this.window.evaluate(() => window.innerHeight)).toBe(height);
  }

  /** Whether the whole question is in the window, and seen beside its list but for the hint below its field. */
  async questionUncovered(label: string): Promise<boolean> {
    const list = await this.window.getByRole('listbox', { name: label }).boundingBox();
    const dialog = await this.window.getByRole('dialog', { name: label }).boundingBox();
    const field = await this.question(label).boundingBox();
    if (list === null || dialog === null || field === null) return false;
    const height = await this.window.evaluate(() => window.innerHeight);
    const isInside = Math.min(list.y, dialog.y) >= 0 && list.y + list.height <= height;
    return isInside && (list.y + list.height <= dialog.y || list.y >= field.y + field.height);
  }

  /** Changes the project by commands, for what a test needs to be there already; all of them are one step to undo. */
  async make(steps: readonly { readonly name: string; readonly input: object }[]): Promise<void> {
    const reply = await this.window.evaluate(
      (steps) => window.standpoint.request('command.run', { name: 'batch', input: { steps } } as never),
      steps,
    );
    expect(reply).toMatchObject({ ok: true });
  }

  /** Waits until everything is on disk, as the status bar tells. */
  async saved(): Promise<void> {
    await expect(this.window.getByRole('status').filter({ hasText: /^\s*Saved \d\d:\d\d/ })).toBeVisible();
  }

  /** Runs a command from the palette by its name. */
  async run(command: string): Promise<void> {
    await this.keyboard.press('Control+k');
    const palette = this.window.getByRole('combobox', { name: 'Run a command' });
    await expect(palette).toBeFocused();
    await this.keyboard.type(command);
    await this.keyboard.press('Enter');
    await expect(palette).toHaveCount(0);
  }

  /** Opens a document by its title. */
  async goTo(title: string): Promise<void> {
    await this.keyboard.press('Control+p');
    await expect(this.window.getByRole('combobox', { name: 'Open a document' })).toBeFocused();
    await this.keyboard.type(title);
    await this.keyboard.press('Enter');
    await expect(this.text.body).toHaveAccessibleName(title);
  }

  /**
   * Opens the card of a record, all of it: that of a link from the card of its stance, and that of a record which has none
   * of its own by walking to it.
   */
  async openCard(id: string, linkedTo?: string): Promise<void> {
    const { keyboard, cards } = this;
    if (linkedTo !== undefined) await this.openCard(linkedTo);
    const head = cards.card(id).getByRole('button').first();
    if (linkedTo === undefined && (await head.count()) === 0) await this.walkTo(id);
    else {
      await keyboard.focus(linkedTo === undefined ? head : cards.button('edit link').first());
      await keyboard.press('Enter');
    }
    await expect(cards.open).toHaveAttribute('data-id', id);
    const closed = cards.open.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) {
      await keyboard.focus(closed.first());
      await keyboard.press('Enter');
    }
  }

  /** Walks through the tags from the beginning of the text until a record is chosen. */
  async walkTo(id: string): Promise<void> {
    await this.#walk(id);
    await expect(this.cards.open).toHaveAttribute('data-id', id);
  }

  /** Walks through all tags of the text, and gives back the ids of their records. */
  walkAll(): Promise<readonly string[]> {
    return this.#walk(null);
  }

  async #walk(last: string | null): Promise<readonly string[]> {
    const { keyboard, cards, text } = this;
    await keyboard.focus(text.body);
    await keyboard.press('Escape', 'Escape', 'Control+Home');
    const walked: string[] = [];
    while (walked.length < FAR && (last === null || walked.at(-1) !== last)) {
      await keyboard.press(']');
      const chosen = await cards.chosen();
      if (chosen === null || chosen === walked.at(-1)) break;
      walked.push(chosen);
    }
    return walked;
  }

  async chooseTheme(theme: 'Light' | 'Dark' | 'High contrast'): Promise<void> {
    await this.run('Settings');
    const themes = this.window.getByRole('radiogroup', { name: 'Theme' });
    await this.keyboard.tabTo(themes.getByRole('radio', { checked: true }));
    const steps = { Light: 1, Dark: 2, 'High contrast': 3 }[theme];
    for (const key of ['Home', ...Array.from({ length: steps }, () => 'ArrowRight')]) {
      await this.keyboard.press(key);
      // A setting counts once the program has kept it.
      await expect(themes.getByRole('radio', { checked: true })).toBeFocused();
    }
    await expect(themes.getByRole('radio', { name: theme })).toBeChecked();
    await this.keyboard.press('Escape');
    await expect(themes).toBeHidden();
  }
}

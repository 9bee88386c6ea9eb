import { expect, type Page } from '@playwright/test';

/** What the browser tells a screen reader of a part of the window. */
export interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
}

/** One node of the accessibility tree, as the protocol gives it. */
interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

function told({ role, name, description, value, properties = [] }: AxNode): Told {
  return {
    role: role?.value ?? '',
    name: name?.value ?? '',
    description: description?.value ?? '',
    value: String(value?.value ?? ''),
    states: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
  };
}

/** Reads the window as a screen reader does: from the accessibility tree that Chromium makes, not from the page. */
export class ScreenReader {
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
  }

  /** Everything there is, in order. */
  async all(): Promise<readonly Told[]> {
    const session = await this.#window.context().newCDPSession(this.#window);
    try {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.filter(({ ignored }) => !ignored).map((node) => told(node as AxNode));
    } finally {
      await session.detach();
    }
  }

  /** Expects the part that has the keyboard to be told as given. */
  async expectFocus(
    expected: Partial<Record<'role' | 'name' | 'description' | 'value', string | RegExp>>,
  ): Promise<void> {
    const wanted = Object.fromEntries(
      Object.entries(expected).map(([key, value]) => [
        key,
        value instanceof RegExp ? expect.stringMatching(value) : value,
      ]),
    );
    await expect
      .poll(async () => {
        const focused = (await this.all()).filter(({ states }) => states['focused'] === true);
        return focused.at(-1);
      })
      .toMatchObject(wanted);
  }

  /** Expects something to have been said in passing, by any part that speaks of itself. */
  async expectSaid(words: string | RegExp): Promise<void> {
    const speaking = this.#window.locator('[aria-live=polite], [role=status]');
    await expect(speaking.filter({ hasText: words }).first()).toBeAttached();
  }
}

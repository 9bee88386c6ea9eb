import { codeText } from '../../../store/messages/window-code.ts';
import { type Coded, isCoded } from '../../../store/model/records.ts';
import { askMenu } from '../../ui/menu.ts';
import { codingAction } from './code-keys.ts';
import type { Coding } from './coding.ts';
import type { Stage } from './stage.ts';
import { choiceOf, type TextMenuScene, textMenu } from './text-menu.ts';
import type { PlaceMenuEvent } from './text/text-events.ts';
import { isCaret } from './text/selected-range.ts';

/** What is written in has the system's own menu. */
const fields = 'input, textarea, select';

/** The menus of the coding view, by the right button and by Shift+F10: of a place in the text, and of a card. */
export class CodingMenus {
  readonly #stage: Stage;
  readonly #coding: Coding;

  constructor(stage: Stage, coding: Coding) {
    this.#stage = stage;
    this.#coding = coding;
  }

  /** What lies at a place in the text, and what can be done there. */
  async askAtPlace({ ids, at, target }: PlaceMenuEvent): Promise<void> {
    const { chosen, range } = this.#coding;
    if (!(target instanceof HTMLElement)) return;
    const hasWords = range !== undefined && !isCaret(range);
    await this.#ask(target, codeText.placeMenu, { here: ids, chosen, hasWords }, at);
  }

  /** What can be done with the record of a card. */
  askAtCard(event: MouseEvent | KeyboardEvent): void {
    const path = event.composedPath().filter((part) => part instanceof HTMLElement);
    const card = path.find(({ dataset }) => dataset['type'] !== undefined);
    const record = this.#stage.workspace.records.get(card?.dataset['id'] ?? '');
    const { draft, asking } = this.#coding;
    const isWriting = path[0]?.matches(fields) === true;
    if (record === undefined || !isCoded(record) || isWriting || draft !== null || asking.isLinking) return;
    event.preventDefault();
    event.stopPropagation();
    const opener = path[0]?.matches('button, summary') === true ? path[0] : card;
    const at = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : null;
    if (opener !== undefined)
      void this.#ask(opener, codeText.cardMenu, { here: [], chosen: record, hasWords: false }, at);
  }

  async #ask(
    opener: HTMLElement,
    label: string,
    scene: Pick<TextMenuScene, 'here' | 'hasWords'> & { readonly chosen: Coded | undefined },
    at: { readonly x: number; readonly y: number } | null,
  ): Promise<void> {
    const { app, project, records } = this.#stage.workspace;
    const canWrite = project?.state.save.type !== 'read-only';
    const items = textMenu({ ...scene, records, own: app.settings.shortcuts, canWrite });
    if (items.length === 0) return;
    const id = await askMenu(opener, label, items, at);
    if (id === null) return;
    const choice = choiceOf(id);
    if (choice.type === 'tag') {
      this.#coding.choose(choice.id);
      return;
    }
    if (scene.chosen !== undefined) this.#coding.choose(scene.chosen.id);
    this.#coding.act(codingAction(choice.name));
  }
}

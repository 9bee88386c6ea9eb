import { firstPassage } from '../../../store/model/place.ts';
import { type Coded, isCoded } from '../../../store/model/records.ts';
import type { ParagraphPlace } from '../../state/selection.ts';
import { Spoken } from './spoken.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import type { SelectedRange } from './text/selected-range.ts';

/** Tells a screen reader where somebody has come to in the text, and what was chosen. */
export class ScreenReader {
  readonly #stage: Stage;
  readonly #around: Surroundings;
  readonly #spoken = new Spoken();
  #told = '';
  #chosen: string | null = null;

  constructor(stage: Stage, around: Surroundings) {
    this.#stage = stage;
    this.#around = around;
  }

  /** What it was told last. */
  get told(): string {
    return this.#told;
  }

  /** Forgets where one was: another text is shown. */
  begin(): void {
    this.#spoken.begin();
  }

  /** Tells the place that the caret or the selection has come to. */
  moved(range: SelectedRange, place: ParagraphPlace): void {
    const { text, model } = this.#around;
    if (text === null || model === undefined) return;
    const { records } = this.#stage.workspace;
    const here = text.tagsAt(range.focus).flatMap((id) => records.get(id) ?? []);
    this.#told = this.#spoken.moved({
      text: model.open.text,
      locale: text.locale,
      records,
      range,
      place,
      here: here.filter(isCoded),
    });
  }

  /** Tells what is chosen, where it was not chosen before. */
  follow(chosen: Coded | undefined): void {
    if (chosen !== undefined && chosen.id !== this.#chosen) {
      const from = firstPassage(chosen)?.from;
      const place = from === undefined ? undefined : this.#around.text?.paragraphOf(from);
      this.#told = this.#spoken.chose(this.#stage.workspace.records, chosen, place);
    }
    this.#chosen = chosen?.id ?? null;
  }
}

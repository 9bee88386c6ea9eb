import { Leavings } from './leavings.ts';
import type { State } from './state.ts';

/** Where the text of an RTF file goes: to the flow, to what is gathered under a name, or nowhere but counted. */
export class Output {
  readonly left = new Leavings();
  readonly #gathered = new Map<string, string[]>();

  emit(text: string, { mode, sink, isDeleted, isHidden, flow }: State): void {
    if (mode === 'running' && text.trim() !== '') this.left.count('running');
    if (mode !== 'text') return;
    if (sink !== undefined) {
      this.#gather(sink, text);
    } else if (isDeleted || isHidden) {
      this.left.passage(isDeleted ? 'deleted' : 'hidden', text);
    } else {
      this.left.passage(undefined, text);
      flow.write(text);
    }
  }

  /** Characters of a font of symbols, as numbers of a byte each: only the marks of lists mean the same in all of them. */
  symbols(numbers: string, state: State): void {
    for (const each of numbers) {
      const isVisible = each > ' ' && each !== '\u00a0';
      const isMark = state.sink === 'label' || each === '\u00b7' || each === '\u00a7';
      if (!isVisible) this.emit(' ', state);
      else if (isMark) this.emit('•', state);
      else if (state.mode === 'text') this.left.count('symbols');
    }
  }

  /** What was gathered under a name, which is then forgotten. */
  takeGathered(name: string): string {
    const text = this.#gathered.get(name)?.join('') ?? '';
    this.#gathered.delete(name);
    return text;
  }

  /** What was gathered, by name. */
  gathered(): ReadonlyMap<string, string> {
    return new Map(Array.from(this.#gathered, ([name, pieces]) => [name, pieces.join('')]));
  }

  #gather(name: string, text: string): void {
    const pieces = this.#gathered.get(name);
    if (pieces === undefined) this.#gathered.set(name, [text]);
    else pieces.push(text);
  }
}

import { isCoded } from '../../../../store/model/records.ts';
import type { Stage } from '../stage.ts';
import { type Moved, moveBoundary, setBoundary } from './boundaries.ts';
import type { Scene } from './maker.ts';
import type { Coded } from '../../../../store/model/records.ts';

/** The moves of the ends of the chosen record: each begins where the one before it ended, however fast they come. */
export class BoundaryMoves {
  readonly #stage: Stage;
  #last: Promise<unknown> = Promise.resolve();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Moves an end by a word; false where nothing is chosen. */
  step(scene: Scene | undefined, end: 'from' | 'to', direction: -1 | 1): boolean {
    return this.#move(scene, (record, { context, locale }) =>
      moveBoundary(record, context.text, end, direction, locale),
    );
  }

  /** Moves an end to an offset; false where nothing is chosen. */
  to(scene: Scene | undefined, end: 'from' | 'to', offset: number): boolean {
    return this.#move(scene, (record, { context }) => setBoundary(record, context.text.length, end, offset));
  }

  #move(scene: Scene | undefined, move: (record: Coded, scene: Scene) => Moved | undefined): boolean {
    const { workspace } = this.#stage;
    const id = scene?.chosen?.id;
    if (id === undefined || scene === undefined) return false;
    this.#last = this.#last.then(async () => {
      const record = workspace.records.get(id);
      if (record === undefined || !isCoded(record)) return;
      const moved = move(record, scene);
      if (moved === undefined) return;
      const input = { id, document: record.document, ...moved };
      if (await workspace.perform({ name: 'setPassages', input })) this.#stage.leaveWords();
    });
    return true;
  }
}

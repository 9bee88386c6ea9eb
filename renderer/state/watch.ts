import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { requestWorkspace } from './context.ts';
import type { Slice } from './observable.ts';
import type { Workspace } from './workspace.ts';

/**
 * Gives a component its workspace and draws it again when one of its slices changes. `slices` is asked again before every
 * drawing, so that a component can follow the document it shows. What takes long and is only looked at now and then is drawn
 * `later`: after the painting of what was changed.
 */
export class Watch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #slices: (workspace: Workspace) => readonly Slice[];
  readonly #when: 'now' | 'later';
  #isWanted = false;
  #workspace: Workspace | undefined;
  #taken = '';
  #end: () => void = () => undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    slices: readonly Slice[] | ((workspace: Workspace) => readonly Slice[]),
    when: 'now' | 'later' = 'now',
  ) {
    this.#when = when;
    this.#host = host;
    this.#slices = typeof slices === 'function' ? slices : () => slices;
    host.addController(this);
  }

  /** The workspace; throws before the component is in the page. */
  get workspace(): Workspace {
    if (this.#workspace === undefined) throw new Error('No workspace: the component is not in a window');
    return this.#workspace;
  }

  hostConnected(): void {
    this.#workspace = requestWorkspace(this.#host);
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#end();
    this.#taken = '';
  }

  #follow(): void {
    const slices = this.#slices(this.workspace);
    const taken = slices.join(' ');
    if (taken === this.#taken) return;
    this.#end();
    this.#taken = taken;
    this.#end = this.workspace.subscribe(slices, () => {
      if (this.#when === 'now') this.#host.requestUpdate();
      else this.#drawLater();
    });
  }

  #drawLater(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isWanted = false;
        this.#host.requestUpdate();
      }),
    );
  }
}

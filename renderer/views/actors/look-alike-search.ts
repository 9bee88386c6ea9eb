import type { LitElement, ReactiveController } from 'lit';
import type { Actor } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { type LookAlike, lookAlikes } from '../../../store/query/look-alikes.ts';
import type { Workspace } from '../../state/workspace.ts';
import { followMemory, recallSet, rememberIn } from '../shell/project-memory.ts';

/** How long it may be put off while the window is busy, in milliseconds. */
const PATIENCE = 2000;

/** Looks for look-alikes anew when the registry is another one, once the window has nothing else to do. */
class Search {
  readonly listeners = new Set<() => void>();
  #actors: readonly Actor[] = [];
  #records: Records | null = null;
  #isWaiting = false;
  found: readonly LookAlike[] = [];

  look(records: Records): void {
    const actors = [...records.all('actor')];
    const isSame =
      actors.length === this.#actors.length && actors.every((each, at) => each === this.#actors[at]);
    if (isSame && records === this.#records) return;
    this.#actors = actors;
    this.#records = records;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestIdleCallback(this.#run, { timeout: PATIENCE });
  }

  readonly #run = (): void => {
    this.#isWaiting = false;
    this.found = this.#records === null ? [] : lookAlikes(this.#records);
    for (const listener of this.listeners) listener();
  };
}

/** One search for all that show its pairs in a window. */
const searches = new WeakMap<Workspace, Search>();

function searchOf(workspace: Workspace): Search {
  const search = searches.get(workspace) ?? new Search();
  searches.set(workspace, search);
  return search;
}

/** What a pair is known by, whichever of the two comes first. */
export function pairKey({ a, b }: LookAlike): string {
  return [a.id, b.id].sort().join('/');
}

/** Keeps in mind that two actors are, or are not, known to be different people. The project has no place for it. */
export function setDifferent({ project }: Workspace, pair: LookAlike, isDifferent: boolean): void {
  if (project !== null) rememberIn(project.token, 'different-actors', pairKey(pair), isDifferent);
}

/** Gives a component the pairs of actors that look alike, and draws it again when these are others. */
export class LookAlikes implements ReactiveController {
  readonly #host: LitElement;
  readonly #workspace: () => Workspace;
  #end: () => void = () => undefined;

  constructor(host: LitElement, workspace: () => Workspace) {
    this.#host = host;
    this.#workspace = workspace;
    host.addController(this);
    followMemory(host);
  }

  /** The pairs that are there still and are not known to be different, each as it is now. */
  get pairs(): readonly LookAlike[] {
    const workspace = this.#workspace();
    const { records, project } = workspace;
    const search = searchOf(workspace);
    search.look(records);
    const different = recallSet(project?.token ?? '', 'different-actors');
    return search.found.flatMap((pair) => {
      const a = records.find('actor', pair.a.id);
      const b = records.find('actor', pair.b.id);
      const isThere = a?.mergedInto === null && b?.mergedInto === null;
      return isThere && !different.has(pairKey(pair)) ? [{ a, b }] : [];
    });
  }

  hostConnected(): void {
    const { listeners } = searchOf(this.#workspace());
    const listener = (): void => {
      this.#host.requestUpdate();
    };
    listeners.add(listener);
    this.#end = () => listeners.delete(listener);
  }

  hostDisconnected(): void {
    this.#end();
  }
}

import type { Bridge, Events, Requests } from '../../preload/contract.ts';

/** What this window asks main to do with files that come in: they are main's, the window knows them by token. */
export class Imports {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Asks for what is done at once; null where the user closed the dialog that main showed. */
  ask<Name extends 'import.choose' | 'import.paste' | 'import.look-again' | 'import.cancel'>(
    name: Name,
    input: Requests[Name]['input'],
  ): Promise<Requests[Name]['output']> {
    return this.#bridge.request(name, input);
  }

  /** Takes files and folders that were dropped on the window for chosen ones. */
  drop(files: readonly File[]): ReturnType<Bridge['drop']> {
    return this.#bridge.drop(files);
  }

  /** Has main work on chosen files; `tell` hears how far that is. */
  async work<Name extends 'import.look' | 'import.documents'>(
    name: Name,
    input: Requests[Name]['input'],
    tell: (progress: Events['importing']) => void,
  ): Promise<Requests[Name]['output']> {
    const end = this.#bridge.on('importing', tell);
    try {
      return await this.#bridge.request(name, input);
    } finally {
      end();
    }
  }
}

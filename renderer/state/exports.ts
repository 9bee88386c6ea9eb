import type { Bridge, Events, Requests } from '../../preload/contract.ts';

/** What this window asks main about exports. */
export class Exports {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Asks for what is done at once. */
  ask<Name extends 'export.preview' | 'export.cancel' | 'text.copy'>(
    name: Name,
    input: Requests[Name]['input'],
  ): Promise<Requests[Name]['output']> {
    return this.#bridge.request(name, input);
  }

  /** Has main count or write; `tell` hears how far that is. */
  async work<Name extends 'export.count' | 'export.run'>(
    name: Name,
    input: Requests[Name]['input'],
    tell: (progress: Events['exporting']) => void,
  ): Promise<Requests[Name]['output']> {
    const what = name === 'export.count' ? 'count' : 'write';
    const end = this.#bridge.on('exporting', (progress) => {
      if (progress.what === what) tell(progress);
    });
    try {
      return await this.#bridge.request(name, input);
    } finally {
      end();
    }
  }
}

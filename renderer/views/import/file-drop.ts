import type { ReactiveController, ReactiveControllerHost } from 'lit';

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Takes files and folders that are dragged over a window from outside, as long as they may come in. */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #mayCome: () => boolean;
  readonly #take: (files: readonly File[]) => void;
  /** Whether files are over the window now. */
  isOver = false;

  constructor(host: ReactiveControllerHost, mayCome: () => boolean, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#mayCome = mayCome;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragover', this.#over);
    window.addEventListener('dragleave', this.#left);
    window.addEventListener('drop', this.#dropped);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', this.#over);
    window.removeEventListener('dragleave', this.#left);
    window.removeEventListener('drop', this.#dropped);
  }

  readonly #over = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = this.#mayCome() ? 'copy' : 'none';
    this.#show(this.#mayCome());
  };

  readonly #left = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.#show(false);
  };

  readonly #dropped = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#show(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (this.#mayCome() && files.length > 0) this.#take(files);
  };

  #show(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}

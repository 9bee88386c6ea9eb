/** The whole words of a cell that is cut off, while the mouse is over it. */
export class CellHint {
  #cell: HTMLElement | null = null;

  /** Shows what the cell says that the mouse came over. */
  readonly show = (event: MouseEvent): void => {
    this.hide();
    const cell = event
      .composedPath()
      .find((each) => each instanceof HTMLElement && each.matches('[role="gridcell"]'));
    if (!(cell instanceof HTMLElement) || cell.scrollWidth <= cell.clientWidth) return;
    cell.title = cell.textContent.trim();
    this.#cell = cell;
  };

  /** What it said may be said by another cell now. */
  hide(): void {
    this.#cell?.removeAttribute('title');
    this.#cell = null;
  }
}

/** The whole words of a cell that is cut off, or says only a part of them, while the mouse is over it. */
export class CellHint {
  #cell: HTMLElement | null = null;

  /** Shows what the cell says that the mouse came over. */
  readonly show = (event: MouseEvent): void => {
    this.hide();
    const cell = event
      .composedPath()
      .find((each) => each instanceof HTMLElement && each.matches('[role="gridcell"]'));
    if (!(cell instanceof HTMLElement)) return;
    const whole = cell.getAttribute('aria-label') ?? (isCut(cell) ? cell.textContent.trim() : '');
    if (whole === '') return;
    cell.title = whole;
    this.#cell = cell;
  };

  /** What it said may be said by another cell now. */
  hide(): void {
    this.#cell?.removeAttribute('title');
    this.#cell = null;
  }
}

/** Whether not all of a cell is to be seen, be it its own words or those of a part of it. */
function isCut(cell: HTMLElement): boolean {
  return [cell, ...cell.children].some(
    ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
  );
}

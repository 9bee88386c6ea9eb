/** Stands where pdf.js looks for something to draw with. */
class Nothing {
  readonly isDrawn = false;
}

/**
 * pdf.js makes a DOMMatrix while it is loaded, for drawing, which is never done here. Without one it would look for a package that
 * draws, and it does not load where there is neither.
 */
export function standInForDrawing(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: Nothing, configurable: true });
}

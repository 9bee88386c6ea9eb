import { noChange } from 'lit';
import { Directive, type ElementPart, directive } from 'lit/directive.js';

class PlacedAt extends Directive {
  override render(_top: number): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [top]: [number]): typeof noChange {
    if (element instanceof HTMLElement) element.style.setProperty('top', `${top}px`);
    return noChange;
  }
}

/** Puts an element so many pixels below the top of what it is in: an attribute of style is refused by the page's policy. */
export const placedAt = directive(PlacedAt);

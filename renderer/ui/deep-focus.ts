/** The element that has the focus, through all shadow roots. */
export function focusedElement(): HTMLElement | null {
  let element: Element | null = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Whether nothing in the page has the focus. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Whether what has the focus cannot be used any more, and hears no keys: a button that is disabled once it was pressed. */
export function isFocusDead(): boolean {
  return isFocusLost() || focusedElement()?.matches(':disabled') === true;
}

/** An element and those around it whose insides it is part of: where the focus can go if the element is gone. */
export function withHosts(element: HTMLElement | null): readonly HTMLElement[] {
  const root = element?.getRootNode();
  if (element === null) return [];
  return root instanceof ShadowRoot && root.host instanceof HTMLElement
    ? [element, ...withHosts(root.host)]
    : [element];
}

const textTypes = new Set(['text', 'search', 'url', 'email', 'number', 'password', '']);

/** Whether an element takes typed text, so that single keys and Ctrl+Z are its own. */
export function takesText(target: EventTarget | null | undefined): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return textTypes.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

import { type TemplateResult, html } from 'lit';

const isMac = navigator.userAgent.includes('Macintosh');

const signs = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Backspace: '⌫' };

const names: Readonly<Record<string, string>> = isMac
  ? { ...signs, Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫' }
  : { ...signs, Mod: 'Ctrl', Delete: 'Del' };

/** A shortcut as this system writes it: `Mod+Shift+Z` is Ctrl Shift Z, or ⇧⌘Z. */
export function shortcutLabel(shortcut: string): string {
  const keys = shortcut.split('+').map((key) => names[key] ?? key);
  return keys.join(isMac ? '' : ' ');
}

/** A shortcut as a key cap. */
export function keyCap(shortcut: string): TemplateResult {
  return html`<kbd>${shortcutLabel(shortcut)}</kbd>`;
}

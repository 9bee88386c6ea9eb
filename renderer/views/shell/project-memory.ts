import type { ReactiveControllerHost } from 'lit';

const listeners = new Set<() => void>();

function keyOf(folder: string, what: string): string {
  return `standpoint.${what}.${folder}`;
}

/** What this machine was told to keep in mind about a project; null where that is nothing. It is no part of the project. */
export function recall(folder: string, what: string): string | null {
  return localStorage.getItem(keyOf(folder, what));
}

/** What was written as JSON; null where nothing was, or it is spoilt. */
export function parsed(written: string | null): unknown {
  try {
    return JSON.parse(written ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps something in mind about a project, by the name of its folder. */
export function remember(folder: string, what: string, value: string): void {
  if (recall(folder, what) === value) return;
  localStorage.setItem(keyOf(folder, what), value);
  for (const listener of listeners) listener();
}

/** As `recall`, of several words. */
export function recallSet(folder: string, what: string): ReadonlySet<string> {
  return new Set(
    recall(folder, what)
      ?.split('\n')
      .filter((word) => word !== ''),
  );
}

/** Keeps in mind that a word is, or is not, among several. */
export function rememberIn(folder: string, what: string, word: string, isIn: boolean): void {
  const words = new Set(recallSet(folder, what));
  if (isIn) words.add(word);
  else words.delete(word);
  remember(folder, what, [...words].join('\n'));
}

/** Draws a component again whenever something else is kept in mind, in this window or another. */
export function followMemory(host: ReactiveControllerHost): void {
  const listener = (): void => {
    host.requestUpdate();
  };
  host.addController({
    hostConnected() {
      listeners.add(listener);
      window.addEventListener('storage', listener);
    },
    hostDisconnected() {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    },
  });
}

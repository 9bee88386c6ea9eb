import type { ReactiveControllerHost } from 'lit';

const listeners = new Set<() => void>();

function keyOf(project: string, what: string): string {
  return `standpoint.${project}.${what}`;
}

/** What this machine was told to keep in mind about a project; null where that is nothing. It is no part of the project. */
export function recall(project: string, what: string): string | null {
  return localStorage.getItem(keyOf(project, what));
}

/** What was written as JSON; null where nothing was, or it is spoilt. */
export function parsed(written: string | null): unknown {
  try {
    return JSON.parse(written ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps something in mind about a project, by its token */
export function remember(project: string, what: string, value: string): void {
  if (recall(project, what) === value) return;
  localStorage.setItem(keyOf(project, what), value);
  for (const listener of listeners) listener();
}

/** Keeps something in mind no more. */
export function forget(project: string, what: string): void {
  localStorage.removeItem(keyOf(project, what));
}

/** What is kept in mind about a project and has a name that begins so: the names. */
export function recalled(project: string, beginning: string): readonly string[] {
  const start = keyOf(project, beginning);
  return Object.keys(localStorage).flatMap((key) =>
    key.startsWith(start) ? [beginning + key.slice(start.length)] : [],
  );
}

/** As `recall`, of several words. */
export function recallSet(project: string, what: string): ReadonlySet<string> {
  return new Set(
    recall(project, what)
      ?.split('\n')
      .filter((word) => word !== ''),
  );
}

/** Keeps in mind that a word is, or is not, among several. */
export function rememberIn(project: string, what: string, word: string, isIn: boolean): void {
  const words = new Set(recallSet(project, what));
  if (isIn) words.add(word);
  else words.delete(word);
  remember(project, what, [...words].join('\n'));
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

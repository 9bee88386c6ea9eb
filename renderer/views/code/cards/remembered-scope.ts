import type { Scope } from '../records/card-rule.ts';

const key = 'standpoint.cards.scope';

/** Which records had cards when the window was last used. */
export function rememberedScope(): Scope {
  return localStorage.getItem(key) === 'everything' ? 'everything' : 'stances';
}

export function rememberScope(scope: Scope): void {
  localStorage.setItem(key, scope);
}

import type { Found, Wanted } from '../../../../store/text/find-in-text.ts';

/** What the worker that searches is told: the text once, and then what to look for in it. */
export type ToWorker =
  | { readonly type: 'text'; readonly text: string; readonly locale: string | undefined }
  | { readonly type: 'find'; readonly wanted: Wanted };

/** What it answers to each search: that it has begun, since it may never end, and what it found. */
export type FromWorker = { readonly type: 'begun' } | { readonly type: 'found'; readonly found: Found };

/** What the status bar says about saving; a clock time comes in as the user's system writes it. */
export const saveStates = {
  saving: 'Saving…',
  saved: (time: string) => `Saved ${time}`,
  notSaved: 'Not saved',
  retry: 'Retry',
  readOnly: 'Read-only',
} as const;

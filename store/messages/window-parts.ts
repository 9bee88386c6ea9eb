/** What the controls say by themselves, whatever they are used for. */
export const parts = {
  more: (count: number) => `${count} more: type to narrow them down`,
  nothingFits: 'Nothing fits.',
  remove: (name: string) => `Remove ${name}`,
  close: 'Close',
  dismiss: 'Dismiss',
  dateHint: 'As 2022, 2022-03, 2022-03-15, 2021-11/2022-03 or 2022~.',
  dateDoubt:
    'This does not look like a date (EDTF). Write it as 2022, 2022-03, 2022-03-15, 2021-11/2022-03 or 2022~.',
  required: 'Needed.',
  resize: (pane: string) => `Width of ${pane}`,
  toTheTop: 'Drop here for the top',
  menuOf: (name: string) => `More for ${name}`,
} as const;

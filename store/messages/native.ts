/** What the native dialogs, the menu and the notices of the program itself say. */

export const openProject = 'Open project';
export const newProject = 'New project';
export const chooseFiles = 'Choose files';
export const chooseFolder = 'Choose a folder of files';
export const chooseTarget = 'Export';

/** The name of the folder of the sample project. */
export const sampleFolder = 'Standpoint sample';

export const openOutside = 'Open this address outside Standpoint?';
export const open = 'Open';
export const cancel = 'Cancel';

export const closeAnyway = 'Close anyway';
export const stay = 'Stay';
export const lossMessage = 'Not everything could be saved.';
/** `what` names what is not saved, and may be empty. */
export function lossDetail(what: string): string {
  return `${what}\n\nEverything else is on disk. If you stay, Standpoint keeps trying to save.`.trim();
}

export const faultMessage = 'Something in Standpoint went wrong.';
/** `details` are what a developer needs. */
export function faultDetail(details: string): string {
  return `Everything that was shown as saved is on disk and safe. You can go on; if it happens again, close and reopen the project.\n\n${details}`;
}
export const goOn = 'Go on';
export const copyDetails = 'Copy details';
export const quit = 'Quit';

export const crashedMessage = 'The window stopped working several times.';
export const crashedDetail = 'Everything that was shown as saved is on disk and safe.';
export const reload = 'Reload the window';

export const startMessage = 'Standpoint could not start.';

/** The entries of the native menu. An ampersand marks the letter that opens it with Alt. */
export const menu = {
  file: '&File',
  openRecent: 'Open &Recent',
  noRecents: 'No recent projects',
  quit: '&Quit',
  edit: '&Edit',
  cut: 'Cu&t',
  copy: '&Copy',
  paste: '&Paste',
  selectAll: 'Select &All',
  code: '&Code',
  view: '&View',
  theme: '&Theme',
  system: '&System',
  light: '&Light',
  dark: '&Dark',
  contrast: 'High &Contrast',
  larger: 'Zoom &In',
  smaller: 'Zoom &Out',
  actualSize: '&Actual Size',
  fullScreen: '&Full Screen',
  reload: '&Reload',
  developerTools: '&Developer Tools',
  help: '&Help',
  about: '&About Standpoint',
} as const;

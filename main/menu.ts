import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Recent, Settings, Theme } from '../preload/contract.ts';
import { redoLabel, undoLabel } from '../store/messages/labels.ts';
import { menu as texts } from '../store/messages/native.ts';
import type { ActionName } from '../store/messages/shortcuts.ts';
import { entries, type MenuActions, plain } from './menu/entries.ts';
import type { MenuState } from './platform.ts';

/** What the menu shows. */
export interface MenuContent {
  readonly project: MenuState | null;
  readonly recents: readonly Recent[];
  readonly settings: Settings;
}

const findEntries: readonly ActionName[] = [
  'find.open',
  'find.next',
  'find.previous',
  'view.search',
  'search.next',
  'search.previous',
];
const viewEntries: readonly ActionName[] = [
  'view.code',
  'view.records',
  'view.to-check',
  'view.codebook',
  'check.next',
];
const textEntries: readonly ActionName[] = ['text.larger', 'text.smaller', 'text.wider', 'text.narrower'];

/** Draws the native menu anew. */
export function showMenu(content: MenuContent, actions: MenuActions): void {
  const menus = [
    fileMenu(content, actions),
    editMenu(content, actions),
    codeMenu(content, actions),
    viewMenu(content, actions),
    helpMenu(content, actions),
  ];
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...menus]));
}

function fileMenu(
  { project, recents, settings }: MenuContent,
  actions: MenuActions,
): MenuItemConstructorOptions {
  const entry = entries(actions, settings.shortcuts);
  const ifOpen = { enabled: project !== null };
  const ifWritable = { enabled: project?.canWrite === true };
  return {
    label: texts.file,
    submenu: [
      entry('project.new'),
      entry('project.open'),
      entry('sample.open'),
      entry('window.new'),
      { label: texts.openRecent, submenu: recentEntries(recents, actions) },
      { type: 'separator' },
      entry('import.files', ifWritable),
      entry('import.folder', ifWritable),
      entry('import.paste', ifWritable),
      entry('import.codings', ifWritable),
      entry('export.run', ifOpen),
      { type: 'separator' },
      entry('document.print', ifOpen),
      { type: 'separator' },
      entry('save.flush', ifOpen),
      entry('project.close', ifOpen),
      ...(project?.isSample === true ? [entry('sample.reset', ifWritable)] : []),
      { type: 'separator' },
      { role: 'quit', label: texts.quit },
    ],
  };
}

function recentEntries(
  recents: readonly Recent[],
  { openRecent }: MenuActions,
): MenuItemConstructorOptions[] {
  if (recents.length === 0) return [{ label: texts.noRecents, enabled: false }];
  return recents.map(({ token, title, folder, missing }) => ({
    id: `recent.${token}`,
    label: plain(`${title} – ${folder}`),
    enabled: !missing,
    click: () => openRecent(token),
  }));
}

function editMenu({ project, settings }: MenuContent, actions: MenuActions): MenuItemConstructorOptions {
  const entry = entries(actions, settings.shortcuts);
  const { undo, redo, canWrite } = project ?? { undo: null, redo: null, canWrite: false };
  return {
    label: texts.edit,
    submenu: [
      entry('history.undo', {
        label: undoLabel(undo),
        enabled: canWrite && undo !== null,
      }),
      entry('history.redo', {
        label: redoLabel(redo),
        enabled: canWrite && redo !== null,
      }),
      { type: 'separator' },
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
      { type: 'separator' },
      ...findEntries.map((id) => entry(id, { enabled: project !== null })),
    ],
  };
}

/** Coding, in groups: what is made of words, walking, boundaries. Whether words are selected only the window knows. */
function codeMenu({ project, settings }: MenuContent, actions: MenuActions): MenuItemConstructorOptions {
  const entry = entries(actions, settings.shortcuts);
  const groups: readonly (readonly ActionName[])[] = [
    [
      'coding.actor',
      'coding.stance',
      'coding.evidence',
      'coding.cite',
      'coding.link',
      'coding.code',
      'coding.note',
      'coding.repeat',
      'coding.mentions',
    ],
    ['coding.next-sentence', 'coding.previous-sentence', 'coding.more-sentences'],
    ['coding.previous', 'coding.next', 'coding.edit'],
    ['coding.end-forward', 'coding.end-back', 'coding.start-forward', 'coding.start-back'],
    ['document.correct', 'document.recode', 'coding.remove'],
  ];
  return {
    label: texts.code,
    submenu: groups.flatMap((group, at) => [
      ...(at === 0 ? [] : [{ type: 'separator' } as const]),
      ...group.map((id) => entry(id, { enabled: project?.canWrite === true })),
    ]),
  };
}

function viewMenu({ project, settings }: MenuContent, actions: MenuActions): MenuItemConstructorOptions {
  const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
  const entry = entries(actions, settings.shortcuts);
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: texts.reload, accelerator: 'CmdOrCtrl+Shift+R' },
    { role: 'toggleDevTools', label: texts.developerTools },
  ];
  return {
    label: texts.view,
    submenu: [
      ...viewEntries.map((id) => entry(id, { enabled: project !== null })),
      { type: 'separator' },
      {
        label: texts.theme,
        submenu: themes.map((name) => ({
          id: `theme.${name}`,
          label: texts[name],
          type: 'radio',
          checked: name === settings.theme,
          click: () => actions.chooseTheme(name),
        })),
      },
      { type: 'separator' },
      ...textEntries.map((id) => entry(id)),
      ...(project?.isSample === true ? [entry('sample.checklist')] : []),
      { type: 'separator' },
      { role: 'zoomIn', label: texts.larger },
      { role: 'zoomOut', label: texts.smaller },
      { role: 'resetZoom', label: texts.actualSize },
      { type: 'separator' },
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(app.isPackaged ? [] : forDevelopers),
    ],
  };
}

function helpMenu({ settings }: MenuContent, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: texts.help,
    role: 'help',
    submenu: [entries(actions, settings.shortcuts)('shortcuts'), { role: 'about', label: texts.about }],
  };
}

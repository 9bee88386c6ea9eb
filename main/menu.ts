import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Recent, Theme } from '../preload/contract.ts';
import { redoLabel, undoLabel } from '../store/messages/labels.ts';
import { menu as texts } from '../store/messages/native.ts';
import { entries, type MenuActions, plain } from './menu/entries.ts';
import type { MenuState } from './platform.ts';

/** What the menu shows. */
export interface MenuContent {
  readonly project: MenuState | null;
  readonly recents: readonly Recent[];
  readonly theme: Theme;
}

/** Draws the native menu anew. */
export function showMenu(content: MenuContent, actions: MenuActions): void {
  const menus = [
    fileMenu(content, actions),
    editMenu(content, actions),
    viewMenu(content, actions),
    helpMenu(actions),
  ];
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...menus]));
}

function fileMenu({ project, recents }: MenuContent, actions: MenuActions): MenuItemConstructorOptions {
  const entry = entries(actions);
  const ifOpen = { enabled: project !== null };
  const ifWritable = { enabled: project?.canWrite === true };
  return {
    label: texts.file,
    submenu: [
      entry('project.new', { keys: 'CmdOrCtrl+N' }),
      entry('project.open', { keys: 'CmdOrCtrl+O' }),
      { label: texts.openRecent, submenu: recentEntries(recents, actions) },
      { type: 'separator' },
      entry('import.files', ifWritable),
      entry('import.paste', ifWritable),
      entry('import.codings', ifWritable),
      entry('export.run', ifOpen),
      { type: 'separator' },
      entry('save.flush', { keys: 'CmdOrCtrl+S', ...ifOpen }),
      entry('project.close', ifOpen),
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

function editMenu({ project }: MenuContent, actions: MenuActions): MenuItemConstructorOptions {
  const entry = entries(actions);
  const { undo, redo, canWrite } = project ?? { undo: null, redo: null, canWrite: false };
  return {
    label: texts.edit,
    submenu: [
      entry('history.undo', {
        label: undoLabel(undo),
        keys: 'CmdOrCtrl+Z',
        enabled: canWrite && undo !== null,
      }),
      entry('history.redo', {
        label: redoLabel(redo),
        keys: 'CmdOrCtrl+Shift+Z',
        enabled: canWrite && redo !== null,
      }),
      { type: 'separator' },
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
    ],
  };
}

function viewMenu({ theme }: MenuContent, actions: MenuActions): MenuItemConstructorOptions {
  const themes: readonly Theme[] = ['system', 'light', 'dark'];
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: texts.reload, accelerator: 'CmdOrCtrl+Shift+R' },
    { role: 'toggleDevTools', label: texts.developerTools },
  ];
  return {
    label: texts.view,
    submenu: [
      {
        label: texts.theme,
        submenu: themes.map((name) => ({
          id: `theme.${name}`,
          label: texts[name],
          type: 'radio',
          checked: name === theme,
          click: () => actions.chooseTheme(name),
        })),
      },
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

function helpMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: texts.help,
    role: 'help',
    submenu: [entries(actions)('shortcuts', { keys: '?' }), { role: 'about', label: texts.about }],
  };
}

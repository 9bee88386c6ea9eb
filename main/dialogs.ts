import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  shell,
} from 'electron';
import * as texts from '../store/messages/native.ts';
import { fail, ok } from '../store/model/result.ts';
import type { Platform } from './platform.ts';

const OUTSIDE = ['https:', 'http:', 'mailto:'];

/** What the host asks of the desktop, by Electron's own dialogs. */
export const dialogs: Omit<Platform, 'openWindow'> = {
  async chooseProject() {
    const paths = await open({ title: texts.openProject, properties: ['openDirectory'] });
    return paths?.[0] ?? null;
  },
  async chooseNewProject(suggestedName) {
    return save(texts.newProject, asFileName(suggestedName));
  },
  async chooseFiles(name, extensions) {
    const filters = [{ name, extensions: [...extensions] }];
    return open({ title: texts.chooseFiles, properties: ['openFile', 'multiSelections'], filters });
  },
  async chooseFolder() {
    return open({ title: texts.chooseFolder, properties: ['openDirectory'] });
  },
  async chooseTarget(suggestedName) {
    return save(texts.chooseTarget, asFileName(suggestedName));
  },
  sampleFolder() {
    return join(app.getPath('documents'), texts.sampleFolder);
  },
  async openAddress(address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !OUTSIDE.includes(url.protocol)) return false;
    const isWanted = await confirm({
      type: 'question',
      message: texts.openOutside,
      detail: url.href,
      yes: texts.open,
      no: texts.cancel,
    });
    if (isWanted) await shell.openExternal(url.href);
    return isWanted;
  },
  async openCopy(name, bytes) {
    // A copy: what is done to it in another program must not reach the file that is kept.
    const path = join(await mkdtemp(join(app.getPath('temp'), 'standpoint-')), asFileName(name));
    await writeFile(path, bytes, { mode: 0o400 });
    const problem = await shell.openPath(path);
    return problem === '' ? ok(null) : fail('cannot-open-file', { file: name, problem });
  },
  async copyText(text) {
    await clipboard.writeText(text);
  },
  async confirmLoss(message) {
    const detail = texts.lossDetail(message);
    return confirm({
      type: 'warning',
      message: texts.lossMessage,
      detail,
      yes: texts.closeAnyway,
      no: texts.stay,
    });
  },
};

/** A name that every system takes: without what Windows forbids, which no title needs. */
function asFileName(name: string): string {
  return name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '');
}

/** A dialog belongs to the window in front, where there is one. */
function parent() {
  const windows = BrowserWindow.getAllWindows();
  return windows.find((window) => window.isFocused()) ?? windows[0];
}

async function open(options: OpenDialogOptions): Promise<readonly string[] | null> {
  const window = parent();
  const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
  const { canceled, filePaths } = await asked;
  return canceled || filePaths.length === 0 ? null : filePaths;
}

async function save(title: string, suggestedName: string): Promise<string | null> {
  const defaultPath = join(app.getPath('documents'), suggestedName);
  const options = {
    title,
    defaultPath,
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const window = parent();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}

type Question = Pick<MessageBoxOptions, 'type' | 'message' | 'detail'> & {
  readonly yes: string;
  readonly no: string;
};

/** Asks; closing the dialog and pressing Enter both mean no. */
async function confirm({ yes, no, ...rest }: Question): Promise<boolean> {
  const options: MessageBoxOptions = { ...rest, buttons: [yes, no], defaultId: 1, cancelId: 1, noLink: true };
  const window = parent();
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 0;
}

import { app, type BrowserWindow, dialog } from 'electron';
import * as texts from '../../store/messages/native.ts';
import type { Log } from '../log.ts';

/** More crashes than this within so many milliseconds are not answered by loading the page once more. */
const MOST_CRASHES = 3;
const PERIOD = 60_000;

/** Loads a page again whose process is gone: main holds everything that counts and lives on. */
export function revive(window: BrowserWindow, log: Log, now: () => Date): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log('error', 'The process of a window is gone.', { reason, exitCode });
    const at = now().getTime();
    crashes = [...crashes.filter((earlier) => at - earlier < PERIOD), at];
    if (crashes.length <= MOST_CRASHES) window.webContents.reload();
    else void ask(window);
  });
}

async function ask(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: texts.crashedMessage,
    detail: texts.crashedDetail,
    buttons: [texts.reload, texts.quit],
    cancelId: 0,
    noLink: true,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}

import { app, clipboard, dialog } from 'electron';
import * as texts from '../../store/messages/native.ts';
import type { Log } from '../log.ts';

/** Logs every fault that nothing else dealt with, and says what is safe; one dialog at a time. */
export function reportFaults(log: Log): void {
  let isShown = false;
  const report = (error: unknown): void => {
    log('fatal', 'A fault that nothing dealt with.', error);
    if (isShown || !app.isReady()) return;
    isShown = true;
    void show(error).then(() => (isShown = false));
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

async function show(error: unknown): Promise<void> {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: texts.faultMessage,
    detail: texts.faultDetail(details),
    buttons: [texts.goOn, texts.copyDetails, texts.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await clipboard.writeText(details);
  if (response === 2) app.quit();
}

/** Ends a program that could not start, after saying why. */
export function failToStart(log: Log, error: unknown): void {
  log('fatal', 'The program could not start.', error);
  dialog.showErrorBox(texts.startMessage, String(error));
  app.exit(1);
}

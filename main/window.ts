import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Log } from './log.ts';
import { PAGE } from './scheme.ts';
import { waitBeforeClosing } from './window/close.ts';
import { readPlace, rememberPlace } from './window/place.ts';
import { revive } from './window/revive.ts';

/** What a window needs of the program around it. */
interface Surroundings {
  /** Where the window's place is kept. */
  readonly placeFile: string;
  readonly log: Log;
  readonly now: () => Date;
  /** Asked before the window goes; false keeps it. */
  readonly mayClose: () => Promise<boolean>;
  /** What must be there before the window appears. */
  readonly ready: Promise<void>;
}

/**
 * Makes a window that is sandboxed and cut off; it appears when its first page has been drawn. It is where the last one was,
 * or at `corner`, in device-independent pixels.
 */
export function makeWindow(
  { placeFile, log, now, mayClose, ready }: Surroundings,
  corner: { readonly x: number; readonly y: number } | null,
): BrowserWindow {
  const place = readPlace(placeFile);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...place?.bounds,
    ...corner,
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/bridge.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (place?.isMaximized === true && corner === null) window.maximize();
  window.once('ready-to-show', () => {
    void ready.then(() => {
      if (!window.isDestroyed()) window.show();
    });
  });
  const paint = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', paint);
  window.on('closed', () => nativeTheme.off('updated', paint));
  // Chromium commits an empty page without asking whether it may; no other can get here.
  window.webContents.on('did-navigate', (_event, address) => {
    if (address !== PAGE) void loadPage(window);
  });
  revive(window, log, now);
  waitBeforeClosing(window, async () => {
    rememberPlace(placeFile, window, log);
    return mayClose();
  });
  return window;
}

/** Loads the page; ends when it has run. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE);
}

/** What is seen before the page is drawn: the page's own background. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#16181c' : '#f6f5f2';
}

import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: join(import.meta.dirname, '../preload/bridge.cjs'),
    },
  });
  await window.loadFile(join(import.meta.dirname, '../renderer/index.html'));
}

app.on('window-all-closed', () => {
  app.quit();
});
// The ready event waits for this module to finish, so it must not be awaited here.
void app.whenReady().then(openWindow);

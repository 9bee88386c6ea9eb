import type { ElectronApplication } from '@playwright/test';
// For `window.standpoint`, in every test.
import type {} from '../../preload/contract.ts';

/** The page's own frame, a frame inside it, or one that has gone meanwhile. */
type Frame = 'main' | 'child' | 'gone';

/** What a request came to. */
type Outcome = PromiseSettledResult<unknown>;

/**
 * Sends requests with these names straight to main's handler, as if they came from a frame of the first window; for
 * names and frames that preload would never let through.
 */
export async function invokeDoor(
  app: ElectronApplication,
  frame: Frame,
  names: readonly unknown[],
): Promise<readonly Outcome[]> {
  return app.evaluate(
    ({ ipcMain, webContents }, [frame, names]) => {
      // Electron's own table of handlers: it has no public way to call one.
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, ...words: unknown[]) => Promise<unknown>>;
      };
      const sender = webContents.getAllWebContents()[0];
      const frames = { main: sender?.mainFrame, child: sender?.mainFrame.frames[0], gone: null };
      const handler = handlers.get('standpoint:request');
      const ask = async (name: unknown) => handler?.({ sender, senderFrame: frames[frame] }, name, null);
      return Promise.allSettled(names.map(ask));
    },
    [frame, names] as const,
  );
}

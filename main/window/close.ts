import type { BrowserWindow } from 'electron';

/** Keeps a window, whoever closes it, until `mayClose` has agreed; asked once at a time. */
export function waitBeforeClosing(
  window: Pick<BrowserWindow, 'on' | 'destroy'>,
  mayClose: () => Promise<boolean>,
): void {
  let isAsked = false;
  const ask = async (): Promise<void> => {
    isAsked = true;
    try {
      if (await mayClose()) window.destroy();
    } finally {
      isAsked = false;
    }
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (!isAsked) void ask();
  });
}

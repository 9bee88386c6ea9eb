import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { isOurs, ORIGIN } from './scheme.ts';
import type { WindowPort } from './platform.ts';

/** The same two words stand in preload/bridge.ts. */
const REQUEST = 'standpoint:request';
const EVENT = 'standpoint:event';

/** Answers one request of a window; name and input are whatever the window sent. */
type Answer = (window: WindowPort, name: unknown, input: unknown) => Promise<unknown>;

/** The windows that main opened, by the id of their contents; requests of any other are refused. */
const ports = new Map<number, WindowPort>();

/** Opens the door to a window that main made; it closes with `closePort`. */
export function openPort(contents: WebContents): WindowPort {
  const port: WindowPort = {
    id: contents.id,
    send(name, event) {
      // A window on its way out has nobody to tell.
      if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(EVENT, name, event);
    },
  };
  ports.set(port.id, port);
  return port;
}

export function closePort(port: WindowPort): void {
  ports.delete(port.id);
}

/** Lets requests through to `answer` that come from the page of a known window, and refuses all others. */
export function answerRequests(answer: Answer): void {
  ipcMain.handle(REQUEST, async ({ sender, senderFrame }, name: unknown, input: unknown) => {
    const port = ports.get(sender.id);
    if (port === undefined || !isOwnPage(sender, senderFrame))
      throw new Error('This page may not ask for anything.');
    return answer(port, name, input);
  });
}

/** True for the main frame of our own scheme; a frame that has meanwhile gone is null. */
function isOwnPage(sender: WebContents, frame: WebFrameMain | null): boolean {
  return frame !== null && frame === sender.mainFrame && frame.origin === ORIGIN && isOurs(frame.url);
}

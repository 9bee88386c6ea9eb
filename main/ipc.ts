import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { isOurs, ORIGIN } from './scheme.ts';
import type { WindowPort } from './platform.ts';

/** The same two words stand in preload/bridge.ts. */
const REQUEST = 'standpoint:request';
const EVENT = 'standpoint:event';

/** Answers one request of a window; name and input are whatever the window sent. */
type Answer = (window: WindowPort, name: unknown, input: unknown) => Promise<unknown>;

/** A window that may ask, and how many events it was sent since it first did. */
interface Door {
  readonly port: WindowPort;
  sent: number;
  /** True from its first request on: by then its page hears every event. */
  isHeard: boolean;
}

/** The windows that main opened, by the id of their contents; requests of any other are refused. */
const doors = new Map<number, Door>();

/** Opens the door to a window that main made; it closes with `closePort`. */
export function openPort(contents: WebContents): WindowPort {
  const port: WindowPort = {
    id: contents.id,
    send(name, event) {
      // A window on its way out has nobody to tell.
      if (contents.isDestroyed() || contents.isCrashed()) return;
      if (door.isHeard) door.sent += 1;
      contents.send(EVENT, door.sent, name, event);
    },
  };
  const door: Door = { port, sent: 0, isHeard: false };
  doors.set(port.id, door);
  return port;
}

export function closePort(port: WindowPort): void {
  doors.delete(port.id);
}

/**
 * Lets requests through to `answer` that come from the page of a known window, and refuses all others. Events and
 * replies travel on different ways and overtake each other (measured: 3,453 of 9,000 replies came before an event that
 * was sent first), so a reply says how many events went before it, and preload waits for these.
 */
export function answerRequests(answer: Answer): void {
  ipcMain.handle(REQUEST, async ({ sender, senderFrame }, name: unknown, input: unknown) => {
    const door = doors.get(sender.id);
    if (door === undefined || !isOwnPage(sender, senderFrame))
      throw new Error('This page may not ask for anything.');
    door.isHeard = true;
    const answered = await answer(door.port, name, input);
    return { sent: door.sent, answer: answered };
  });
}

/** True for the main frame of our own scheme; a frame that has meanwhile gone is null. */
function isOwnPage(sender: WebContents, frame: WebFrameMain | null): boolean {
  return frame !== null && frame === sender.mainFrame && frame.origin === ORIGIN && isOurs(frame.url);
}

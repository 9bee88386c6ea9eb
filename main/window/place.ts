import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import type { Log } from '../log.ts';

/** Where a window was; `bounds` are those it has when it is not maximised. In device-independent pixels. */
const schema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  isMaximized: z.boolean(),
});
export type Place = z.infer<typeof schema>;

/** Where the last window was, if that is still on a screen; null where it is not known. */
export function readPlace(file: string): Place | null {
  try {
    const { data } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return data !== undefined && isOnScreen(data.bounds) ? data : null;
  } catch {
    // Never written yet, or broken: a window in the middle is as good.
    return null;
  }
}

/** Remembers where a window is. Not worth an fsync: nothing but comfort is lost with it. */
export function rememberPlace(file: string, window: BrowserWindow, log: Log): void {
  const place: Place = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
  try {
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch (error) {
    log('error', 'The place of the window could not be remembered.', error);
  }
}

/** Whether enough of it can be seen to take hold of it. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const width =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const height =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return width >= 200 && height >= 100;
}

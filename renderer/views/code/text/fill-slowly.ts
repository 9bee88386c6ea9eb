/** The longest stretch of work between two chances to draw, in milliseconds: well under half a frame. */
const slice = 6;

/**
 * Does `work` for 0, 1, 2 ... below `count`, after the next frame and in slices that leave the window responsive; the
 * function it returns ends it. A message comes sooner than a timer, which browsers hold back to 4 ms.
 */
export function fillSlowly(count: number, work: (at: number) => void): () => void {
  let at = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + slice;
    while (at < count && performance.now() < end) work(at++);
    if (at < count) port2.postMessage(null);
    else port1.close();
  };
  const frame = requestAnimationFrame(() => {
    port2.postMessage(null);
  });
  return () => {
    at = count;
    cancelAnimationFrame(frame);
    port1.close();
  };
}

import type { TextBody } from './text-body.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of several marks made one a line; marks on one line that touch are one box. */
export function boxesByLine(rects: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of rects) {
    if (right - left < 1) continue;
    const line = lines.find(
      (each) => Math.abs(each.top - top) < 8 && left <= each.right + 6 && right >= each.left - 6,
    );
    if (line === undefined) lines.push({ left, top, right, bottom });
    else {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
      line.top = Math.min(line.top, top);
      line.bottom = Math.max(line.bottom, bottom);
    }
  }
  return lines;
}

/** The records whose marks are framed. */
interface Framed {
  readonly chosen: string | null;
  /** More that are chosen with it. */
  readonly related: readonly string[];
  /** Those that the pointer is over. */
  readonly lit: readonly string[];
}

/** Draws frames around the marks of some records, one a line, above the text. Reads the layout. */
export function drawFrames(layer: HTMLElement, body: TextBody, { chosen, related, lit }: Framed): void {
  const all = [...(chosen === null ? [] : [chosen]), ...related];
  const light = lit.filter((id) => !all.includes(id));
  if (all.length + light.length + layer.childElementCount === 0) return;
  const origin = layer.getBoundingClientRect();
  const framed = [...light.map((id) => [id, 'lit'] as const), ...all.map((id) => [id, 'chosen'] as const)];
  const drawn = framed.flatMap(([id, look]) => {
    const rects = body.marksOf(id).flatMap((mark) => [...mark.getClientRects()]);
    return boxesByLine(rects).map(({ left, top, right, bottom }) => {
      const frame = document.createElement('i');
      frame.className = `frame ${look}`;
      frame.style.setProperty(
        'transform',
        `translate(${left - origin.left - 2}px, ${top - origin.top - 1}px)`,
      );
      frame.style.setProperty('width', `${right - left + 4}px`);
      frame.style.setProperty('height', `${bottom - top + 2}px`);
      return frame;
    });
  });
  layer.replaceChildren(...drawn);
}

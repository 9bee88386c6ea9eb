import { expect, it, vi } from 'vitest';
import { ScrollUntil } from './scroll-until.ts';

/** Something at a height in what is scrolled, to be brought to the top; and a function that lets a frame pass. */
function scene(): {
  readonly scroller: { scrollTop: number };
  at: number;
  frame: () => void;
  go: () => void;
} {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
  const scroller = { scrollTop: 0, addEventListener: () => undefined };
  const scroll = new ScrollUntil(scroller as unknown as Element);
  const made = {
    scroller,
    at: 900,
    frame: () => frames.splice(0).forEach((then) => then()),
    go: () => scroll.until(() => made.at - scroller.scrollTop),
  };
  return made;
}

it('scrolls after what is moved away once it was there, until it stays for some frames', () => {
  const made = scene();
  made.go();
  expect(made.scroller.scrollTop).toBe(900);
  made.frame();
  made.frame();
  made.at = 1600;
  made.frame();
  expect(made.scroller.scrollTop).toBe(1600);
  for (let n = 0; n < 6; n++) made.frame();
  made.at = 2000;
  for (let n = 0; n < 6; n++) made.frame();
  expect(made.scroller.scrollTop).toBe(1600);
});

it('gives up where it never comes to rest', () => {
  const made = scene();
  made.go();
  for (let n = 0; n < 100; n++) {
    made.at += 10;
    made.frame();
  }
  expect(made.at - made.scroller.scrollTop).toBeGreaterThan(500);
});

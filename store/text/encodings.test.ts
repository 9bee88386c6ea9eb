import { describe, expect, it } from 'vitest';
import { encodings } from './encodings.ts';
import { decodeStrictly, encodingNamed } from './text-decoder.ts';

describe('encodings', () => {
  it('are all known by their own label, and offered once', () => {
    const labels = encodings.map(({ label }) => label);
    expect(labels.map((label) => encodingNamed(label))).toEqual(labels);
    expect([new Set(labels).size, new Set(encodings.map(({ name }) => name)).size]).toEqual([
      labels.length,
      labels.length,
    ]);
  });
});

describe('decodeStrictly', () => {
  it('decodes every byte of windows-1252, whatever the runtime makes of it', () => {
    const upper = Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at);
    expect(decodeStrictly(upper, 'windows-1252')).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
    expect(decodeStrictly(Uint8Array.of(0x41, 0xe4, 0xff), 'windows-1252')).toBe('Aäÿ');
  });

  it('gives nothing for bytes without a meaning and for unknown encodings', () => {
    expect(decodeStrictly(Uint8Array.of(0xff), 'utf-8')).toBeUndefined();
    expect(decodeStrictly(Uint8Array.of(0x41), 'no such')).toBeUndefined();
  });
});

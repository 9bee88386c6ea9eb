import { unzipSync, zipSync } from 'fflate';

type Random = () => number;
type Bytes = Uint8Array;

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function joined(...parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function flipped(bytes: Bytes, random: Random): Bytes {
  const mutant = Uint8Array.from(bytes);
  const flips = 1 + below(random, 12);
  for (let flip = 0; flip < flips && mutant.length > 0; flip++) {
    const at = below(random, mutant.length);
    mutant[at] = (mutant[at] ?? 0) ^ (1 << below(random, 8));
  }
  return mutant;
}

function cut(bytes: Bytes, random: Random): Bytes {
  return bytes.slice(0, below(random, bytes.length));
}

/** A piece of one file in the place of a piece of the other, or between two of its bytes. */
function spliced(bytes: Bytes, random: Random, other: Bytes): Bytes {
  const at = below(random, bytes.length);
  const from = below(random, other.length);
  const piece = other.subarray(from, from + 1 + below(random, 400));
  const after = random() < 0.5 ? at : at + piece.length;
  return joined(bytes.subarray(0, at), piece, bytes.subarray(after));
}

/** A piece of a file many times over, as nesting and long lists are made of. */
function repeated(bytes: Bytes, random: Random): Bytes {
  const at = below(random, bytes.length);
  const piece = bytes.subarray(at, at + 1 + below(random, 60));
  const times = 2 + below(random, 3000);
  return joined(bytes.subarray(0, at), ...Array.from({ length: times }, () => piece), bytes.subarray(at));
}

const extremes = ['0', '-1', '65536', '2147483647', '4294967296', '99999999999999999999', '1e999', 'NaN'];

/** Another number in the place of one that stands in the file as digits. */
function renumbered(bytes: Bytes, random: Random): Bytes {
  const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;
  let from = below(random, bytes.length);
  while (from < bytes.length && !isDigit(bytes[from])) from += 1;
  let to = from;
  while (isDigit(bytes[to])) to += 1;
  const number = new TextEncoder().encode(extremes[below(random, extremes.length)] ?? '0');
  return joined(bytes.subarray(0, from), number, bytes.subarray(to));
}

const plain = [flipped, cut, spliced, repeated, renumbered];

function plainMutant(bytes: Bytes, random: Random, other: Bytes): Bytes {
  return (plain[below(random, plain.length)] ?? flipped)(bytes, random, other);
}

/** An archive of which one part was changed, dropped, doubled under another name, or put in the place of another. */
function repacked(bytes: Bytes, random: Random, other: Bytes): Bytes {
  const parts: Record<string, Bytes> = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[below(random, names.length)] ?? '';
  const another = names[below(random, names.length)] ?? '';
  const part = parts[name] ?? new Uint8Array();
  switch (below(random, 6)) {
    case 0:
      return zipSync(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)));
    case 1:
      return zipSync({ ...parts, [another]: part });
    case 2:
      return zipSync({ ...parts, [`${name}.more`]: part });
    default:
      return zipSync({ ...parts, [name]: plainMutant(part, random, parts[another] ?? other) });
  }
}

/** A file with some of it changed, as numbers from 0 up to 1 say; `other` is where foreign pieces come from. */
export function mutantOf(bytes: Bytes, other: Bytes, random: Random): Bytes {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive && random() < 0.7) return repacked(bytes, random, other);
  return plainMutant(bytes, random, other);
}

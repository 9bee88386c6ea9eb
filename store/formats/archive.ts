import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { type Result, fail, ok } from '../model/result.ts';
import { crc32 } from './crc32.ts';

/** The most that an archive may hold; sizes are in bytes once unpacked. */
export const LIMITS = {
  entries: 10_000,
  entry: 256 * 1024 * 1024,
  total: 1024 * 1024 * 1024,
  /** How many times its packed size an entry may grow to. */
  ratio: 200,
  /** An entry that stays below this may grow as it likes: packing gives all of its worth on a short repetitive text. */
  small: 1024 * 1024,
} as const;

type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

interface Unpacked {
  readonly parts: Map<string, Uint8Array>;
  total: number;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Why an entry may not be this long, if so: counted while it is unpacked, since what it says of itself may be a lie. */
function excess(length: number, entry: Entry, before: number, limits: Limits): string | undefined {
  if (length > limits.entry) return `${entry.fileName} unpacks to more than 256 MB`;
  if (before + length > limits.total) return 'it unpacks to more than 1 GB';
  return length > limits.small && length > entry.compressedSize * limits.ratio
    ? `${entry.fileName} unpacks to more than ${limits.ratio} times its size`
    : undefined;
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  before: number,
  limits: Limits,
): Promise<Result<Uint8Array>> {
  if (entry.isEncrypted()) return fail('protected-document');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    length += chunk.length;
    const problem = excess(length, entry, before, limits);
    // Leaving the loop ends the stream.
    if (problem !== undefined) return fail('too-large', { problem });
    chunks.push(chunk);
  }
  const bytes = joined(chunks, length);
  return crc32(bytes) === entry.crc32
    ? ok(bytes)
    : fail('damaged-document', { problem: `${entry.fileName} in it is not what was packed` });
}

async function unpackInto(
  { parts, total }: Unpacked,
  zip: ZipFile,
  entry: Entry,
  limits: Limits,
): Promise<Result<number>> {
  try {
    const found = await unpack(zip, entry, total, limits);
    if (!found.ok) return found;
    parts.set(entry.fileName, found.value);
    return ok(total + found.value.length);
  } catch {
    // yauzl and zlib throw at what they cannot follow; the words are theirs and about bits.
    return fail('damaged-document', { problem: `${entry.fileName} in it cannot be unpacked` });
  }
}

async function unpackAll(
  zip: ZipFile,
  wanted: (name: string) => boolean,
  limits: Limits,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const unpacked: Unpacked = { parts: new Map(), total: 0 };
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > limits.entries)
      return fail('too-large', { problem: `it has over ${limits.entries} parts` });
    if (entry.fileName.endsWith('/') || unpacked.parts.has(entry.fileName) || !wanted(entry.fileName))
      continue;
    const total = await unpackInto(unpacked, zip, entry, limits);
    if (!total.ok) return total;
    unpacked.total = total.value;
  }
  return ok(unpacked.parts);
}

/**
 * The files in a zip archive, by their paths in it; those that are not wanted are not unpacked, and of two of one name the first
 * is taken. Fails with `damaged-document`, `protected-document`, or `too-large` where the limits are passed.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  limits: Limits = LIMITS,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    return zip.entryCount > limits.entries
      ? fail('too-large', { problem: `it has over ${limits.entries} parts` })
      : await unpackAll(zip, wanted, limits);
  } catch {
    // Not a zip archive, cut off, or with names that lead out of it.
    return fail('damaged-document', { problem: 'it cannot be read as an archive' });
  }
}

import { join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import { attempt, ioCode } from './disk-failure.ts';
import { type Disk, type OpenFile, writeAll } from './disk.ts';
import { type Located, segmentName } from './journal-segments.ts';

/** The segment that is written to. */
interface Current {
  readonly name: string;
  readonly file: OpenFile;
  /** How many bytes of it are whole lines that were promised. */
  size: number;
}

/** Opens a segment to write to; one that a failed call left empty is taken as new. */
async function openNew(disk: Disk, path: string): Promise<OpenFile> {
  try {
    return await disk.open(path, 'create');
  } catch (error) {
    if (ioCode(error) !== 'EEXIST' || (await disk.stat(path)).size > 0) throw error;
    return disk.open(path, 'update');
  }
}

/** The size in bytes up to which pieces are put together for one call: beyond it, that would hold the event loop for long. */
const mostTogether = 1_000_000;

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Puts pieces on the medium after what is there. */
async function writePieces({ file, size }: Current, pieces: readonly Uint8Array[]): Promise<void> {
  if (sizeOf(pieces) <= mostTogether) {
    await writeAll(file, Buffer.concat(pieces), size, 'writeThrough');
    return;
  }
  let at = size;
  for (const piece of pieces) {
    await writeAll(file, piece, at);
    at += piece.length;
  }
  await file.syncData();
}

/** Writes lines to the end of a journal. Calls must not overlap. */
export class JournalWriter {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #limit: number;
  #current: Current | null = null;
  /** Whether there may be bytes after the whole lines. */
  #isTorn = false;

  /** `limit` is the size in bytes from which on a new segment is begun. */
  constructor(disk: Disk, folder: string, limit: number) {
    this.#disk = disk;
    this.#folder = folder;
    this.#limit = limit;
  }

  /** Goes on in a segment after its whole lines; what follows them is cut off. Fails with `not-saved`. */
  continue(name: string, whole: number, isTorn: boolean): Promise<Result<void>> {
    return attempt('not-saved', `journal/${name}`, async () => {
      const file = await this.#disk.open(join(this.#folder, name), 'update');
      this.#current = { name, file, size: whole };
      this.#isTorn = isTorn;
      await this.#cutBack();
    });
  }

  /**
   * Puts the lines of entries on the medium with one sync, the first of them with the given number, and says where each
   * lies. Each line comes in pieces. Fails with `not-saved`; then nothing of them is promised, and the file is cut back now or before the next write.
   */
  async write(first: number, lines: readonly (readonly Uint8Array[])[]): Promise<Result<readonly Located[]>> {
    const written = await attempt('not-saved', 'journal', async () => {
      await this.#cutBack();
      const current = await this.#segmentFor(first);
      this.#isTorn = true;
      await writePieces(current, lines.flat());
      this.#isTorn = false;
      return lines.map((pieces, at): Located => {
        const length = sizeOf(pieces);
        const offset = current.size;
        current.size += length;
        return { sequence: first + at, segment: current.name, offset, length };
      });
    });
    if (written.ok) return written;
    // Where this fails too, as on a disk that is gone, the next write tries it again before anything else.
    await attempt('not-saved', 'journal', () => this.#cutBack());
    return written;
  }

  /** Lets go of the file. Fails with `not-saved`; what was promised is on the medium all the same. */
  async close(): Promise<Result<void>> {
    const current = this.#current;
    this.#current = null;
    if (current === null) return ok(undefined);
    return attempt('not-saved', `journal/${current.name}`, () => current.file.close());
  }

  /** Takes away what follows the whole lines, for good: it must not come back once a later segment is begun. */
  async #cutBack(): Promise<void> {
    if (!this.#isTorn || this.#current === null) return;
    await this.#current.file.truncate(this.#current.size);
    await this.#current.file.syncData();
    this.#isTorn = false;
  }

  async #segmentFor(first: number): Promise<Current> {
    const full = this.#current;
    if (full !== null && full.size < this.#limit) return full;
    const name = segmentName(first);
    const file = await openNew(this.#disk, join(this.#folder, name));
    try {
      await this.#disk.syncFolder(this.#folder);
    } catch (error) {
      await file.close();
      throw error;
    }
    const current: Current = { name, file, size: 0 };
    this.#current = current;
    await full?.file.close();
    return current;
  }
}

import { join } from 'node:path';
import { type Finding, type Result, fail, ok } from '../model/result.ts';
import { keepAside } from './aside.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { replaceFile } from './durable-file.ts';
import { textFile } from './layout.ts';
import { sha256InSlices } from './sha256.ts';
import { decodeInSlices } from './utf8-slices.ts';

/** Where texts lie, and what they are put back from. */
export interface TextPlaces {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly path: string;
  /** Where damaged bytes are kept, absolute. */
  readonly aside: string;
  /** Whether nothing may be written. */
  isReadOnly(): boolean;
  /** The bytes that have a hash, if a backup kept them. */
  object(sha256: string): Promise<Uint8Array | undefined>;
}

/** A text, and what was found in place of it. */
export interface ReadText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads the text that has a hash. Where it is damaged or missing and a backup has it, it is put back, and the damaged bytes
 * are kept aside. Fails with `cannot-read-file`, `not-saved`, or without a backup with `missing-file`, or `text-differs`.
 */
export async function readText(hash: string, title: string, places: TextPlaces): Promise<Result<ReadText>> {
  const { disk, path } = places;
  const file = textFile(hash);
  const read = await attempt('cannot-read-file', file, () => unlessMissing(disk.readFile(join(path, file))));
  if (!read.ok) return read;
  if (read.value !== undefined && (await sha256InSlices(read.value)) === hash)
    return ok({ text: await decodeInSlices(read.value), findings: [] });
  const bytes = await places.object(hash);
  if (bytes === undefined)
    return read.value === undefined ? fail('missing-file', { file }) : fail('text-differs', { file, title });
  const kept = await putBack(file, read.value, bytes, places);
  if (!kept.ok) return kept;
  const finding = { ...fail('restored-file', { file, kept: kept.value }).error, where: file };
  return ok({ text: await decodeInSlices(bytes), findings: [finding] });
}

async function putBack(
  file: string,
  damaged: Uint8Array | undefined,
  bytes: Uint8Array,
  places: TextPlaces,
): Promise<Result<string>> {
  if (places.isReadOnly()) return ok('');
  const { disk, path, aside } = places;
  const kept = damaged === undefined ? ok('') : await keepAside(disk, aside, file, damaged);
  if (!kept.ok) return kept;
  const written = await replaceFile(disk, join(path, file), bytes, { within: path });
  return written.ok ? kept : written;
}

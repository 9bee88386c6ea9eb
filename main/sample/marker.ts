import { join } from 'node:path';
import { ioCode, unlessMissing } from '../../store/disk/disk-failure.ts';
import type { Disk } from '../../store/disk/disk.ts';
import { replaceFile } from '../../store/disk/durable-file.ts';
import type { Result } from '../../store/model/result.ts';

/** The file by which the sample is known, beside project.json: nothing that a project has by itself. */
export const markerFile = 'sample.json';

const content = `${JSON.stringify({ standpoint: 'sample' })}\n`;

/** Marks a project as the sample, which may be put back as it was shipped. Fails with `not-saved`. */
export async function mark(disk: Disk, path: string): Promise<Result<unknown>> {
  return replaceFile(disk, join(path, markerFile), new TextEncoder().encode(content));
}

/** Whether the sample project lies in a folder: it is a project and marked, byte by byte. */
export async function isSample(disk: Disk, path: string): Promise<boolean> {
  try {
    const bytes = await unlessMissing(disk.readFile(join(path, markerFile)));
    if (bytes === undefined || new TextDecoder().decode(bytes) !== content) return false;
    return (await unlessMissing(disk.stat(join(path, 'project.json'))))?.kind === 'file';
  } catch (error) {
    // What cannot be looked at is not taken for ours.
    if (ioCode(error) === null) throw error;
    return false;
  }
}

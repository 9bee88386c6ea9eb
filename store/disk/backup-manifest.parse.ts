import { isSha256, sha256 } from './sha256.ts';

/** What a project was at a moment: the hashes of its databases and texts, whose bytes lie among the objects. */
export interface Manifest {
  /** A moment in UTC, to be shown; never to order by. */
  readonly time: string;
  /** The hash of each file, by its path in the project. */
  readonly files: Readonly<Record<string, string>>;
}

const namePattern = /^(\d{6})\.([0-9a-f]{16})\.json$/;

/** The name and bytes of a manifest. The name has a part of their hash, so that a damaged one is known for one. */
export function formatManifest(
  number: number,
  manifest: Manifest,
): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  return { name: `${String(number).padStart(6, '0')}.${sha256(bytes).slice(0, 16)}.json`, bytes };
}

/** The number in the name of a manifest, the higher the newer; undefined for any other name. */
export function manifestNumber(name: string): number | undefined {
  const [, number] = namePattern.exec(name) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Reads a manifest; undefined where these are not the bytes that its name says. */
export function parseManifest(name: string, bytes: Uint8Array): Manifest | undefined {
  const [, , hash] = namePattern.exec(name) ?? [];
  if (hash === undefined || sha256(bytes).slice(0, 16) !== hash) return undefined;
  const { time, files } = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
  return Object.values(files).every((each) => isSha256(each)) ? { time, files } : undefined;
}

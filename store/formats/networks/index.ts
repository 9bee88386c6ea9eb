import { matrixCsv } from './matrix-csv.ts';
import type { NetworkFormat } from './network-format.ts';
import { networkJson } from './network-json.ts';

/** All formats that networks go out in, in the order in which they are offered. */
export const networkFormats: readonly NetworkFormat[] = [networkJson, matrixCsv];

/** The format with an id. */
export function networkFormatById(id: string): NetworkFormat | undefined {
  return networkFormats.find((format) => format.id === id);
}

import { dl } from './dl.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { matrixCsv } from './matrix-csv.ts';
import type { NetworkFormat } from './network-format.ts';
import { networkJson } from './network-json.ts';
import { pajek } from './pajek.ts';

/** All formats that networks go out in, in the order in which they are offered. */
export const networkFormats: readonly NetworkFormat[] = [
  graphml, gexf, dl, pajek, matrixCsv, networkJson,
]; // prettier-ignore

/** The format with an id. */
export function networkFormatById(id: string): NetworkFormat | undefined {
  return networkFormats.find((format) => format.id === id);
}

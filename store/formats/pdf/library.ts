import type * as library from 'pdfjs-dist';
import { standInForDrawing } from './stand-ins.ts';

/**
 * pdf.js, loaded where the first PDF is read. Its worker runs in this thread: it takes the one that is loaded, and looks for no
 * other.
 */
export async function loadLibrary(): Promise<typeof library> {
  standInForDrawing();
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.defineProperty(globalThis, 'pdfjsWorker', { value: { WorkerMessageHandler }, configurable: true });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Where pdf.js is told to find its own files; no such address is ever opened. */
const OWN = 'own:/';

/** Gives pdf.js its own files from memory, so that it opens no address. */
class OwnFiles {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    // Two megabytes, which few files need.
    const { characterMap } = await import('./character-maps.ts');
    const bytes = kind === 'cMapUrl' ? characterMap(filename) : undefined;
    if (bytes === undefined) throw new Error(`${filename} is not at hand.`);
    return bytes;
  }
}

/** What pdf.js may do with a file that can be anything: read it. It runs no script, opens nothing, and makes no picture. */
export const options = {
  BinaryDataFactory: OwnFiles,
  cMapUrl: OWN,
  cMapPacked: true,
  disableFontFace: true,
  enableXfa: false,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  maxImageSize: 0,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
};

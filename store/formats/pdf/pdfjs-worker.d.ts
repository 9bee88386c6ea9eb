declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What pdf.js runs beside the page, as a rule in a worker. */
  export const WorkerMessageHandler: object;
}

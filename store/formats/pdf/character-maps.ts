declare global {
  interface ImportMeta {
    /** Vite's: the answer is the files that fit the pattern, each as a data URL. */
    glob(
      pattern: string,
      options: { readonly query: '?url&inline'; readonly import: 'default'; readonly eager: true },
    ): Readonly<Record<string, string>>;
  }
}

const addresses = new Map(
  Object.entries(
    import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
      query: '?url&inline',
      import: 'default',
      eager: true,
    }),
  ).map(([path, address]) => [path.replace(/^.*\//, ''), address]),
);

/** The bytes of a file that says which characters the codes of an East Asian font are, as those come with pdf.js. */
export function characterMap(fileName: string): Uint8Array | undefined {
  const base64 = addresses.get(fileName)?.replace(/^[^,]*,/, '');
  return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}

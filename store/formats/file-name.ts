/** The name of a file without its folders and extension; the whole name where nothing else is left. */
export function stemOf(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName;
  const stem = name.replace(/\.[^.]*$/, '').trim();
  return stem === '' ? name : stem;
}

/** The extension of a file name, in small letters and without the dot; empty where there is none that can be kept. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,16})$/.exec(fileName.toLowerCase())?.[1] ?? '';
}

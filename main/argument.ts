import { resolve } from 'node:path';

/** Words that Electron's own loader takes together with the word after them. */
const LOADER_WORDS = ['-r', '--require'];

/**
 * The project folder that a command line names, as an absolute path; null without one. `words` is all that follows the
 * program's name; with `isLoaded` the first plain word is the program's own folder, as in `electron .`.
 */
export function projectArgument(words: readonly string[], isLoaded: boolean, folder: string): string | null {
  const plain = words.filter(
    (word, at) => !word.startsWith('-') && !LOADER_WORDS.includes(words[at - 1] ?? ''),
  );
  const path = plain[isLoaded ? 1 : 0];
  return path === undefined ? null : resolve(folder, path);
}

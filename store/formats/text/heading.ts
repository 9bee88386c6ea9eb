const fence = /^ {0,3}(```|~~~)/;
const underline = /^ {0,3}(=+|-+)\s*$/;

/** The lines of a Markdown text outside fenced code and the metadata block at its start. */
function* prose(text: string): Iterable<string> {
  const body = text.replace(/^---\n[^]*?\n(---|\.\.\.)(\n|$)/, '');
  let inFence = false;
  for (const line of body.split('\n', 1000)) {
    if (fence.test(line)) inFence = !inFence;
    else if (!inFence) yield line;
  }
}

/** The words of the first heading of a Markdown text (CommonMark, both forms), if it has one in its first 1,000 lines. */
export function headingOf(text: string): string | undefined {
  let before = '';
  for (const line of prose(text)) {
    const [, words] = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    if (words !== undefined && words.trim() !== '') return words.trim();
    if (underline.test(line) && before.trim() !== '') return before.trim();
    before = line;
  }
  return undefined;
}

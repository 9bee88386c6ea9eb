/** Elements that HTML never closes. */
const empty = /^(area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/i;

const closed = /<([a-z][\w.:-]*)((?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/>/gi;
const literal = /<!\[CDATA\[([^]*?)\]\]>/g;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** XHTML as HTML that means the same: HTML knows no elements that close themselves, and takes CDATA for a comment. */
export function asHtml(xhtml: string): string {
  return xhtml
    .replace(/^\s*<\?xml[^>]*>/, '')
    .replace(literal, (_, text: string) => escaped(text))
    .replace(closed, (tag: string, name: string, attributes: string) =>
      empty.test(name) ? tag : `<${name}${attributes}></${name}>`,
    );
}

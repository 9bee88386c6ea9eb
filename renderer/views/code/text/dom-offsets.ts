/** As much of a DOM node as is needed to count its text; a browser's nodes are such. */
export interface TextTree {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<TextTree>;
}

/** A place in the DOM, as a selection's ends are: a character of a text node, or a child of an element. */
export interface DomPlace<Tree extends TextTree = Node> {
  readonly node: Tree;
  readonly offset: number;
}

const textNode = 3;

/** The length of the text in a node, in UTF-16 code units: what JavaScript and the DOM both count in. */
export function textLength(tree: TextTree): number {
  if (tree.nodeType === textNode) return tree.nodeValue?.length ?? 0;
  let length = 0;
  for (const child of tree.childNodes) length += textLength(child);
  return length;
}

/**
 * How much text lies in `tree` before a place in it; undefined where the place is elsewhere. The drawn text is the file's
 * text, code unit for code unit, so this is exact in any script.
 */
export function offsetWithin(tree: TextTree, place: DomPlace<TextTree>): number | undefined {
  if (tree === place.node) {
    if (tree.nodeType === textNode) return place.offset;
    let before = 0;
    for (const child of [...tree.childNodes].slice(0, place.offset)) before += textLength(child);
    return before;
  }
  let before = 0;
  for (const child of tree.childNodes) {
    const inside = offsetWithin(child, place);
    if (inside !== undefined) return before + inside;
    before += textLength(child);
  }
  return undefined;
}

/**
 * The place in `tree` that has `offset` code units before it. Between two text nodes it is the end of the first, or with
 * `towards` 'next' the beginning of the second: an end belongs to what it ends, a beginning to what it begins. A tree
 * without text gives its own beginning.
 */
export function placeWithin<Tree extends TextTree & { readonly childNodes: Iterable<Tree> }>(
  tree: Tree,
  offset: number,
  towards: 'previous' | 'next',
): DomPlace<Tree> {
  let left = offset;
  let last: DomPlace<Tree> | undefined;
  const visit = (node: Tree): DomPlace<Tree> | undefined => {
    if (node.nodeType === textNode) {
      const length = node.nodeValue?.length ?? 0;
      const isHere = towards === 'previous' ? left <= length : left < length;
      if (isHere) return { node, offset: left };
      left -= length;
      last = { node, offset: length };
      return undefined;
    }
    for (const child of node.childNodes) {
      const found = visit(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(tree) ?? last ?? { node: tree, offset: 0 };
}

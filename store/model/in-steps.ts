/** Work that stops now and then, so that whoever does it can let others go first. */
export type InSteps<Value> = Generator<undefined, Value, undefined>;

/** Does all the steps at once. */
export function atOnce<Value>(work: InSteps<Value>): Value {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** How many things are done in one step where a single one costs next to nothing. */
const TOGETHER = 100;

/** A list in pieces, each to be worked on in one step. */
export function* inPieces<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += TOGETHER) yield items.slice(at, at + TOGETHER);
}

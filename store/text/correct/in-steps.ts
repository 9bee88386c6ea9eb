/** Work that stops now and then, so that whoever does it can let others go first. */
export type InSteps<Value> = Generator<undefined, Value, undefined>;

/** Does all the steps at once. */
export function atOnce<Value>(work: InSteps<Value>): Value {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** How sure a detected encoding must be not to be called a guess. */
const sure = 0.9;

/** Whether an encoding is a guess that a person should look at. */
export function isUnsure(confidence: number): boolean {
  return confidence < sure;
}

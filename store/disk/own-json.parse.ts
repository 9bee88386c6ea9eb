/** Reads JSON that this program wrote for itself and can do without; null where it is none. Its shape is not checked. */
export function parseOwnJson<Shape>(text: string): Shape | null {
  try {
    return JSON.parse(text) as Shape;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

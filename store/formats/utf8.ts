/** The encoder that Node and browsers both have; this room is compiled without the types of either. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const encoder = new TextEncoder();

/** A string's UTF-8 bytes. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The decoder that Node and browsers both have; this room is compiled without the types of either. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array): string };

/** What bytes 0x80 to 0x9f mean in windows-1252; a full stop for those that mean the control character of their number. */
const upper1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** Node 20 to 23 decode windows-1252 as Latin-1 (nodejs/node issue 56542); where the decoder is right, this changes nothing. */
function repaired1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (unit) => {
    const meant = upper1252.charAt(unit.charCodeAt(0) - 0x80);
    return meant === '.' ? unit : meant;
  });
}

function decoder(
  label: string,
): { readonly encoding: string; decode(bytes: Uint8Array): string } | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    // The constructor's RangeError is the only way to ask whether an encoding is known.
    return undefined;
  }
}

/** The name in the WHATWG Encoding Standard of an encoding's label ("latin1" -> "windows-1252"); undefined if unknown. */
export function encodingNamed(label: string): string | undefined {
  return decoder(label)?.encoding;
}

/** Decodes all bytes, a byte order mark included; undefined where a byte has no meaning, or for an unknown encoding. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  const known = decoder(label);
  try {
    const text = known?.decode(bytes);
    return text !== undefined && known?.encoding === 'windows-1252' ? repaired1252(text) : text;
  } catch {
    // A fatal decoder throws a TypeError at the first byte that is not valid: an answer, not a failure.
    return undefined;
  }
}

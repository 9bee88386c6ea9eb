const year = String.raw`(?:-?[\dX]{4}|Y-?\d{5,}(?:E\d+)?(?:S\d+)?)`;
const month = String.raw`(?:[0X][\dX]|1[012X]|2[1-9]|3\d|4[01])`;
const day = String.raw`(?:[0-2X][\dX]|3[01X])`;
const mark = '[?~%]?';
const date = `${mark}${year}${mark}(?:-${mark}${month}${mark}(?:-${mark}${day}${mark})?)?`;
const time = String.raw`T\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?`;
const end = `(?:${date}|\\.\\.|)`;
const one = `(?:${date}|\\d{4}-\\d\\d-\\d\\d${time})`;
const range = `(?:\\.\\.)?${one}(?:\\.\\.(?:${one})?)?`;
const pattern = new RegExp(`^(?:${one}|${end}/${end}|[[{]${range}(?:, ?${range})*[\\]}])$`, 'u');

/**
 * Whether a text has the shape of a date in EDTF (ISO 8601-2). Only for a hint while typing: whether it is one, the store
 * says. Lengths of months are not looked at.
 */
export function looksLikeEdtf(text: string): boolean {
  return pattern.test(text) && text !== '/' && text !== '../..';
}

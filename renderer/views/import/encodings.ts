import type { Option } from '../../ui/option.ts';

/** The encodings that texts are met in, by the names that decoders know. */
const known: readonly string[] = [
  'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'iso-8859-2', 'windows-1250', 'windows-1251', 'koi8-r',
  'koi8-u', 'iso-8859-5', 'windows-1253', 'iso-8859-7', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257',
  'windows-1258', 'macintosh', 'x-mac-cyrillic', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr',
  'windows-874',
]; // prettier-ignore

/** The encodings to choose from, the present one among them. */
export function encodings(present: string): readonly Option[] {
  const name = present.toLowerCase();
  const others = known.includes(name) ? known : [name, ...known];
  return others.map((id) => ({ id: id === name ? present : id, label: id }));
}

/** A character set that a text file may be in: its label in the WHATWG Encoding Standard and a name for people. */
export interface Encoding {
  readonly label: string;
  readonly name: string;
}

/** The character sets offered in a chooser, the likeliest first; both runtimes can decode each. */
export const encodings: readonly Encoding[] = [
  { label: 'utf-8', name: 'Unicode (UTF-8)' },
  { label: 'utf-16le', name: 'Unicode (UTF-16, little endian)' },
  { label: 'utf-16be', name: 'Unicode (UTF-16, big endian)' },
  { label: 'windows-1252', name: 'Western European (Windows-1252, Latin-1)' },
  { label: 'iso-8859-15', name: 'Western European (ISO-8859-15, Latin-9)' },
  { label: 'macintosh', name: 'Western European (Macintosh)' },
  { label: 'windows-1250', name: 'Central European (Windows-1250)' },
  { label: 'iso-8859-2', name: 'Central European (ISO-8859-2)' },
  { label: 'windows-1251', name: 'Cyrillic (Windows-1251)' },
  { label: 'koi8-r', name: 'Cyrillic (KOI8-R)' },
  { label: 'koi8-u', name: 'Ukrainian (KOI8-U)' },
  { label: 'ibm866', name: 'Cyrillic (DOS 866)' },
  { label: 'iso-8859-5', name: 'Cyrillic (ISO-8859-5)' },
  { label: 'x-mac-cyrillic', name: 'Cyrillic (Macintosh)' },
  { label: 'windows-1253', name: 'Greek (Windows-1253)' },
  { label: 'iso-8859-7', name: 'Greek (ISO-8859-7)' },
  { label: 'windows-1254', name: 'Turkish (Windows-1254)' },
  { label: 'windows-1255', name: 'Hebrew (Windows-1255)' },
  { label: 'iso-8859-8', name: 'Hebrew (ISO-8859-8)' },
  { label: 'windows-1256', name: 'Arabic, Persian (Windows-1256)' },
  { label: 'iso-8859-6', name: 'Arabic (ISO-8859-6)' },
  { label: 'windows-1257', name: 'Baltic (Windows-1257)' },
  { label: 'iso-8859-4', name: 'Baltic (ISO-8859-4)' },
  { label: 'iso-8859-13', name: 'Baltic (ISO-8859-13)' },
  { label: 'iso-8859-3', name: 'South European (ISO-8859-3)' },
  { label: 'iso-8859-10', name: 'Nordic (ISO-8859-10)' },
  { label: 'iso-8859-14', name: 'Celtic (ISO-8859-14)' },
  { label: 'windows-1258', name: 'Vietnamese (Windows-1258)' },
  { label: 'windows-874', name: 'Thai (Windows-874)' },
  { label: 'gb18030', name: 'Chinese, simplified (GB 18030, GBK)' },
  { label: 'big5', name: 'Chinese, traditional (Big5)' },
  { label: 'shift_jis', name: 'Japanese (Shift_JIS)' },
  { label: 'euc-jp', name: 'Japanese (EUC-JP)' },
  { label: 'iso-2022-jp', name: 'Japanese (ISO-2022-JP)' },
  { label: 'euc-kr', name: 'Korean (EUC-KR)' },
];

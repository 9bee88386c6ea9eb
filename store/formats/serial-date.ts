/** What a number in a cell means by its format. `digits` is a whole number with zeros before it. */
export type NumberKind =
  | { readonly type: 'plain' | 'date' | 'month' | 'year' | 'time' }
  | { readonly type: 'digits'; readonly count: number };

export const plainNumber: NumberKind = { type: 'plain' };

/** The day after the last that a serial number can name, 9999-12-31 (ECMA-376 18.17.4.1). */
const END = 2_958_466;

const DAY = 86_400;

/** What a format code makes of a number, as `yyyy\-mm\-dd` or `0.00`; only its part for positive numbers counts. */
export function kindOfFormat(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0]
    ?.toLowerCase();
  if (bare === undefined || bare === 'general') return plainNumber;
  if (/^0{2,}$/.test(bare)) return { type: 'digits', count: bare.length };
  if (/[#0?]/.test(bare.replace(/\.0+/g, ''))) return plainNumber;
  const hasTime = /[hs]/.test(bare);
  if (bare.includes('d') || (bare.includes('y') && hasTime)) return { type: 'date' };
  if (bare.includes('y')) return { type: bare.includes('m') ? 'month' : 'year' };
  if (hasTime) return { type: 'time' };
  return { type: bare.includes('m') ? 'date' : 'plain' };
}

/** The formats that every workbook has without naming them (ECMA-376 18.8.30). */
export function kindOfBuiltIn(id: number): NumberKind {
  if (id === 17) return { type: 'month' };
  const isTime = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
  if (isTime) return { type: 'time' };
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? { type: 'date' } : plainNumber;
}

/** A number as a spreadsheet shows it, which knows 15 digits; what is no number stays as it is. */
function shownNumber(written: string): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  return String(Number(value.toPrecision(15)));
}

/** The moment of a serial number, in seconds since 1970. Day 60 of the first system is 29 February 1900, which there was not. */
function secondsOf(serial: number, is1904: boolean): number {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return epoch / 1000 + Math.round(serial * DAY);
}

/** A number of a cell by what its format makes of it: dates in EDTF, as far as the format shows them. */
export function numberAs(kind: NumberKind, written: string, is1904: boolean): string {
  const serial = Number(written);
  if (kind.type === 'plain' || written.trim() === '' || !(serial >= 0 && serial < END))
    return shownNumber(written);
  if (kind.type === 'digits')
    return Number.isInteger(serial) ? String(serial).padStart(kind.count, '0') : shownNumber(written);
  const iso = new Date(secondsOf(serial, is1904) * 1000).toISOString();
  const [day = '', time = ''] = iso.slice(0, 19).split('T');
  switch (kind.type) {
    case 'year':
      return day.slice(0, 4);
    case 'month':
      return day.slice(0, 7);
    case 'time':
      return serial < 1 ? time : `${day}T${time}`;
    case 'date':
      return time === '00:00:00' ? day : `${day}T${time}`;
  }
}

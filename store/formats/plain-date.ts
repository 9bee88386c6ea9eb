const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function written(year: string, month: string, day: string): string | null {
  const [y, m, d] = [year, month, day].map(Number);
  if (y === undefined || m === undefined || d === undefined || !isDay(y, m, d)) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/**
 * The day that a time in a file's metadata names, in EDTF: of ISO 8601 (also with slashes, and without marks) or RFC 5322. The day
 * is that of the place where it was written; a year or a month alone stay so. Null for all else.
 */
export function plainDate(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  const [, y = '', m = '', d = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(trimmed) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(trimmed) ??
    [];
  if (y !== '') return written(y, m, d);
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(trimmed)) return trimmed;
  const [, day = '', name = '', year = ''] =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(trimmed) ?? [];
  const month = months.indexOf(name.toLowerCase());
  return month === -1 ? null : written(year, String(month + 1), day);
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) written += letters;
  return written;
}

/** a to z, then aa, ab and so on. */
function letters(number: number): string {
  let written = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written;
  return written;
}

/** A number as a list writes it: 1, a, A, i or I; others as figures. */
export function numeral(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (type.toLowerCase() === 'a') return type === 'a' ? letters(number) : letters(number).toUpperCase();
  if (type.toLowerCase() === 'i') return type === 'i' ? roman(number) : roman(number).toUpperCase();
  return String(number);
}

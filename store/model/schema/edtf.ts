import edtf from 'edtf';
import { z } from 'zod';

const plainDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a string is a date in EDTF (ISO 8601-2): imprecise, uncertain, open and interval dates are dates. */
export function isEdtf(value: string): boolean {
  if (value.length > 64) return false;
  if (plainDate.test(value) && value.length < 10) return true;
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}

/** A date in EDTF, as `2022-03`, `2021-11/2022-03` or `2022~`. */
export const edtfDate = z.string().refine(isEdtf, { error: 'not a date in EDTF' });

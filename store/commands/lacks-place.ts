import type { Coded } from '../model/records.ts';

/** Whether a record has no passage and cannot be without one. */
export function lacksPlace(record: Coded): boolean {
  switch (record.type) {
    case 'mention':
    case 'tag':
      return record.passages.length === 0;
    case 'evidence':
      return record.passages.length === 0 && record.citation === null;
    default:
      return false;
  }
}

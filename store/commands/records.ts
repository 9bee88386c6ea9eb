import { z } from 'zod';
import { type Coded, isCoded } from '../model/records.ts';
import { fail, ok } from '../model/result.ts';
import { id } from '../model/schema/parts.ts';
import { command } from './command.ts';
import { removal } from './removal.ts';
import { wordsOfId } from './subject.ts';

/**
 * Removes coded records with their dependants: links from or to them, targets at them, notes about them. It sees only
 * what is loaded: the host asks `removes` and an index which other documents point at them, and loads these first.
 */
export const removeRecords = command({
  schema: z.strictObject({ ids: z.array(z.string()).min(1), document: id.document.nullable() }),
  documents: ({ document }) => [document],
  removes: ({ ids }) => ids,
  subject: ({ ids: [first, ...others] }, records) =>
    first === undefined || others.length > 0 ? '' : wordsOfId(records, first),
  change(records, { ids }, context) {
    const gone: Coded[] = [];
    for (const id of ids) {
      const record = records.get(id);
      if (record === undefined || !isCoded(record)) return fail('not-found', { type: 'record', id });
      gone.push(record);
    }
    return ok(removal(records, gone, context));
  },
});

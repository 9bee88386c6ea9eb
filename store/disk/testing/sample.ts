import { parseRecord } from '../../model/parse.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { Database } from '../database.ts';
import { headerOf } from '../header.ts';
import { homeOfFile } from '../layout.ts';

const moment = '2026-01-31T09:30:00.000Z';

/** A value as the record that it is; throws where it is none. */
export function record(value: unknown): AnyRecord {
  const parsed = parseRecord(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A mention of the actor `a1` by the coder `ak` in the document `d1`. */
export function mention(id: string, from: number, quote: string, changed = moment): AnyRecord {
  return record({
    type: 'mention',
    id,
    document: 'd1',
    coder: 'ak',
    actor: 'a1',
    passages: [{ from, to: from + quote.length, quote, prefix: '', suffix: '' }],
    status: 'done',
    attributes: {},
    codebookRevision: 1,
    origin: { by: 'hand' },
    created: moment,
    changed,
  });
}

/** An actor. */
export function actor(id: string, name: string, more: object = {}): AnyRecord {
  return record({
    type: 'actor',
    id,
    name,
    kind: null,
    aliases: [],
    roles: [],
    memberships: [],
    description: '',
    externalIds: [],
    attributes: {},
    mergedInto: null,
    coder: null,
    origin: { by: 'hand' },
    created: moment,
    changed: moment,
    ...more,
  });
}

/** The hash that the sample coding names. */
export const textHash = '0123456789abcdef'.repeat(4);

/** The database of a file with some records. */
export function database(file: string, records: readonly AnyRecord[]): Database {
  const home = homeOfFile(file);
  if (home === undefined) throw new Error(`${file} is no database`);
  const hasText = home.type === 'coding' && home.document !== null;
  return { header: headerOf(home, hasText ? textHash : null), records };
}

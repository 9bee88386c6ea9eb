import type { AnyRecord } from '../../model/records.ts';
import { isCoded } from '../../model/records.ts';
import type { NewEntry } from '../journal-entry.ts';
import { mention } from './sample.ts';

/** An edit that adds a mention whose quotation is the given text. */
export function edit(text: string, record: AnyRecord = mention('m1', 3, text)): NewEntry {
  if (!isCoded(record)) throw new Error('Not a coded record');
  return {
    type: 'edit',
    time: '2026-01-31T09:30:00.000Z',
    command: 'addMention',
    subject: text,
    coder: record.coder,
    documents: [record.document],
    bases: {},
    diff: [{ before: null, after: record }],
  };
}

/** A line that says that nothing before it has to be replayed. */
export function checkpoint(upTo: number): NewEntry {
  return { type: 'checkpoint', time: '2026-01-31T09:30:00.000Z', upTo, state: {} };
}

import { panels } from '../../store/messages/window-panels.ts';
import type { Records } from '../../store/model/record-set.ts';
import type { Actor } from '../../store/model/records.ts';
import { isSameName } from '../../store/query/same-name.ts';
import type { DialogRequest } from './dialog-request.ts';
import type { EntryType } from './codebook/entry-commands.ts';

/** Another actor that has a name already; tombstones of mergers have none. Cost: one pass over the actors. */
export function actorNamed(records: Records, name: string, except: string): Actor | undefined {
  for (const actor of records.all('actor')) {
    if (actor.id !== except && actor.mergedInto === null && isSameName(actor.name, name)) return actor;
  }
  return undefined;
}

/** Whether another entry of a part of the codebook has a name already. Cost: one pass over the part. */
export function isEntryNamed(records: Records, type: EntryType, name: string, except: string): boolean {
  for (const entry of records.all(type)) {
    if (entry.id !== except && isSameName(entry.name, name)) return true;
  }
  return false;
}

/** The question whether two are to have the same name. */
export function confirmNamesake(name: string, run: () => void): DialogRequest {
  const { heading, text, confirm } = panels.namesake;
  return { type: 'confirm', heading: heading(name), text, confirm, run };
}

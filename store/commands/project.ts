import { z } from 'zod';
import { fail, ok } from '../model/result.ts';
import type { Records } from '../model/record-set.ts';
import { givenName, id } from '../model/schema/parts.ts';
import { project } from '../model/schema/project.ts';
import { savedFilter } from '../model/schema/record-filter.ts';
import { isSameName } from '../query/same-name.ts';
import { command } from './command.ts';
import { adding, editing, newId, stampOf } from './records-changed.ts';
import { excerpt, nameOf } from './subject.ts';

const projectFields = { title: givenName, description: project.shape.description };
const coderFields = { name: givenName };

function isCoderName(records: Records, name: string, self: string | undefined): boolean {
  return Array.from(records.all('coder')).some((each) => each.id !== self && isSameName(each.name, name));
}

/** Changes the title and the description of the project. */
export const editProject = command({
  schema: z.strictObject({ set: z.strictObject(projectFields).exactPartial() }),
  documents: () => [],
  subject: () => '',
  change(records, { set }, context) {
    const before = records.find('project', 'project');
    if (before === undefined) return fail('not-found', { type: 'project', id: 'project' });
    return ok(editing(before, { ...before, ...set }, context));
  },
});

/** Keeps a filter of the review under a name, in the place of one of the same name. */
export const saveFilter = command({
  schema: savedFilter,
  documents: () => [],
  subject: ({ name }) => excerpt(name),
  change(records, saved, context) {
    const before = records.find('project', 'project');
    if (before === undefined) return fail('not-found', { type: 'project', id: 'project' });
    const others = (before.filters ?? []).filter(({ name }) => !isSameName(name, saved.name));
    const filters = [...others, saved].sort((a, b) => (a.name < b.name ? -1 : 1));
    return ok(editing(before, { ...before, filters }, context));
  },
});

/** Takes a saved filter away. Fails with `not-found`. */
export const removeFilter = command({
  schema: z.strictObject({ name: savedFilter.shape.name }),
  documents: () => [],
  subject: ({ name }) => excerpt(name),
  change(records, { name: gone }, context) {
    const before = records.find('project', 'project');
    const filters = before?.filters?.filter(({ name }) => !isSameName(name, gone));
    if (before === undefined || filters?.length === before.filters?.length)
      return fail('not-found', { type: 'filter', name: gone });
    const { filters: _replaced, ...others } = before;
    const after = filters === undefined || filters.length === 0 ? others : { ...others, filters };
    return ok(editing(before, after, context));
  },
});

/** Adds a person who codes. */
export const addCoder = command({
  schema: z.strictObject({ id: z.exactOptional(id.coder), ...coderFields }),
  documents: () => [],
  subject: ({ name }) => excerpt(name),
  change(records, { id: asked, name }, context) {
    if (isCoderName(records, name, undefined)) return fail('name-taken', { type: 'coder', name });
    return adding(records, { type: 'coder', id: newId(id.coder, asked, context), name, ...stampOf(context) });
  },
});

/** Changes the name of a person who codes. */
export const editCoder = command({
  schema: z.strictObject({ id: id.coder, set: z.strictObject(coderFields).exactPartial() }),
  documents: () => [],
  subject: ({ id }, records) => nameOf(records, id),
  change(records, { id, set }, context) {
    const before = records.find('coder', id);
    if (before === undefined) return fail('not-found', { type: 'coder', id });
    const after = { ...before, ...set };
    if (!isSameName(before.name, after.name) && isCoderName(records, after.name, id)) {
      return fail('name-taken', { type: 'coder', name: after.name });
    }
    return ok(editing(before, after, context));
  },
});

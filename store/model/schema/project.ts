import { z } from 'zod';
import { savedFilter } from './record-filter.ts';
import { moment, name, named, prose, stamp } from './parts.ts';

export const project = z
  .object({
    type: z.literal('project'),
    id: z.literal('project'),
    title: name,
    description: prose,
    filters: z.exactOptional(z.array(savedFilter).max(1000)).describe('Filters of the review, by name.'),
    ...stamp,
  })
  .describe('The study as a whole: its title and what it is about.');

export const coder = z
  .object({ ...named('coder'), name, ...stamp })
  .describe('A person who codes; every coded record says whose it is.');

export const doneMarks = z
  .record(z.string(), moment)
  .describe('The coders who have marked the document as done, and when.');

import { z } from 'zod';
import { moment, name, named, prose, stamp } from './parts.ts';

export const project = z
  .object({
    type: z.literal('project'),
    id: z.literal('project'),
    title: name,
    description: prose,
    ...stamp,
  })
  .describe('The study as a whole: its title and what it is about.');

export const coder = z
  .object({ ...named('coder'), name, ...stamp })
  .describe('A person who codes; every coded record says whose it is.');

export const doneMarks = z
  .record(z.string(), moment)
  .describe('The coders who have marked the document as done, and when.');

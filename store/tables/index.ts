import { codes, evidence, links, mentions, notes } from './coded.ts';
import { codebook, issues } from './codebook.ts';
import { actors, coders, documents, project } from './registry.ts';
import { stances } from './stances.ts';
import type { Table } from './table.ts';

/** The tidy tables of a project: every field of every record is in one of them, ids beside names. */
export const tables: readonly Table[] = [
  stances,
  mentions,
  evidence,
  links,
  codes,
  actors,
  documents,
  issues,
  notes,
  codebook,
  coders,
  project,
];

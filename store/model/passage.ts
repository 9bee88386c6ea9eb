export type { Passage } from './records.ts';

import type { Format } from '../format.ts';
import { readWorkbook } from './read.ts';

/** Workbooks of codings; written with a sheet for each table. */
export const xlsx: Format = {
  id: 'xlsx',
  name: 'Excel workbook',
  extensions: ['xlsx'],
  brings: 'codings',
  writes: 'file',
  isTabular: true,
  read: readWorkbook,
  async *write(reader, options) {
    const { writeWorkbook } = await import('./write.ts');
    yield* writeWorkbook(reader, options);
  },
};

import type { FollowedProject } from '../../store/disk/followed-project.ts';
import { type Result, fail, ok } from '../../store/model/result.ts';
import type { RecordPage, RecordPlace, RecordsAsked, Reading } from '../../preload/contract.ts';
import { RecordTable, type RecordsWanted } from '../../store/query/record-table.ts';
import type { AnswersTo, Given } from './questions.ts';

/** What can be asked about all coded records. */
export interface RecordQuestions {
  readonly records: { readonly asked: RecordsAsked; readonly part: Reading; readonly answer: RecordPage };
  readonly places: {
    readonly asked: RecordsWanted;
    readonly part: Reading;
    readonly answer: readonly RecordPlace[];
  };
}

/** How often it is told how far the reading is, in milliseconds. */
const often = 100;

/** The table of each project, made once. */
const tables = new WeakMap<FollowedProject, RecordTable>();

/** The table of all records, once all documents are read. Fails with `cancelled`. */
async function tableOf(given: Given<Reading>): Promise<Result<RecordTable>> {
  const { project } = given;
  const documents = await project.documentIds();
  await project.load(null);
  let told = Date.now();
  for (const [at, document] of documents.entries()) {
    if (given.isCancelled()) return fail('cancelled');
    await project.load(document);
    if (Date.now() - told < often) continue;
    told = Date.now();
    given.tell({ done: at + 1, total: documents.length });
  }
  const table = tables.get(project) ?? new RecordTable(project.records);
  tables.set(project, table);
  return ok(table);
}

export const records: AnswersTo<RecordQuestions> = {
  records: {
    async answer({ from, count, ...wanted }, given) {
      const table = await tableOf(given);
      if (!table.ok) return table;
      const lines = table.value.records(wanted, from, from + count).map((record) => table.value.line(record));
      return ok({ ...table.value.count(wanted), all: table.value.size, from, lines });
    },
  },
  places: {
    async answer(wanted, given) {
      const table = await tableOf(given);
      if (!table.ok) return table;
      return ok(table.value.records(wanted).map(({ id, document, type }) => ({ id, document, type })));
    },
  },
};

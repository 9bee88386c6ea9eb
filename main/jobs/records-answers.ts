import type { FollowedProject } from '../../store/disk/followed-project.ts';
import { type Coded, isCoded } from '../../store/model/records.ts';
import { type Result, fail, ok } from '../../store/model/result.ts';
import type {
  Reading,
  RecodingAsked,
  RecodingPreview,
  RecordPage,
  RecordPlace,
  RecordsAsked,
} from '../../preload/contract.ts';
import { isToRecheck } from '../../store/query/coding.ts';
import { recodedWith } from '../../store/query/recoding.ts';
import { RecordTable, type RecordsWanted } from '../../store/query/record-table.ts';
import type { AnswersTo, Given } from './questions.ts';

/** What can be asked about all coded records. */
export interface RecordQuestions {
  readonly records: { readonly asked: RecordsAsked; readonly part: Reading; readonly answer: RecordPage };
  readonly recoding: {
    readonly asked: RecodingAsked;
    readonly part: Reading;
    readonly answer: RecodingPreview;
  };
  readonly places: {
    readonly asked: RecordsWanted;
    readonly part: Reading;
    readonly answer: readonly RecordPlace[];
  };
}

/** How often it is told how far the reading is, in milliseconds. */
const often = 100;

/** How many of the records that are to be changed are shown. */
const mostShown = 20;

/** The table of each project, made once. */
const tables = new WeakMap<FollowedProject, RecordTable>();

/** The table of all records, once all documents are read. Fails with `cancelled`. */
async function tableOf(given: Given<Reading>): Promise<Result<RecordTable>> {
  const { project } = given;
  asked = Date.now();
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
  setImmediate(() => goOn(table.prepare()));
  return ok(table);
}

/** How long nothing is asked before something is prepared, in milliseconds. */
const quiet = 50;

/** When something was asked last. */
let asked = 0;

/** Does some work bit by bit, while nothing is asked: a question would wait for a bit at each of its steps. */
function goOn(work: Generator<null>): void {
  if (Date.now() - asked < quiet) setTimeout(() => goOn(work), quiet);
  else if (work.next().done !== true) setImmediate(() => goOn(work));
}

function codedRecord({ records }: FollowedProject, id: string): Coded | undefined {
  const record = records.get(id);
  return record !== undefined && isCoded(record) ? record : undefined;
}

/** What answers questions about all coded records. */
export const records: AnswersTo<RecordQuestions> = {
  records: {
    async answer({ from, count, withGroups, ...wanted }, given) {
      const table = await tableOf(given);
      if (!table.ok) return table;
      const lines = table.value.records(wanted, from, from + count).map((record) => table.value.line(record));
      const { total, records, groups } = table.value.count(wanted);
      return ok({ total, records, all: table.value.size, groups: withGroups ? groups : [], from, lines });
    },
  },
  recoding: {
    async answer({ ids, set, coder }, given) {
      const table = await tableOf(given);
      if (!table.ok) return table;
      const found = ids.flatMap((id) => codedRecord(given.project, id) ?? []);
      const outcomes = found.map((record) => ({ record, after: recodedWith(record, set) }));
      // What is called done is judged again, also where it was done under an older meaning.
      const isDoneAgain = (record: Coded): boolean =>
        'status' in set && set.status === 'done' && isToRecheck(given.project.records, record);
      const changed = outcomes.filter(
        ({ record, after }) => after !== undefined && (after !== record || isDoneAgain(record)),
      );
      const without = outcomes.filter(({ after }) => after === undefined).length;
      return ok({
        records: changed.map(({ record: { id, document } }) => ({ id, document })),
        lines: changed.slice(0, mostShown).map(({ record }) => table.value.line(record)),
        same: outcomes.length - changed.length - without,
        without,
        others: changed.filter(({ record }) => record.coder !== coder).length,
      });
    },
  },
  places: {
    async answer(wanted, given) {
      const table = await tableOf(given);
      if (!table.ok) return table;
      return ok(table.value.records(wanted).map(({ id, document }) => ({ id, document })));
    },
  },
};

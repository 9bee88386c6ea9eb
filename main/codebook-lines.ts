import { plannedLabel } from '../store/messages/codebook.ts';
import { fail, ok } from '../store/model/result.ts';
import { type PlannedEntry, codebookPlan } from '../store/query/codebook-plan.ts';
import { codebookFormatOf, exportCodebook, lookAtCodebook } from './codebook.ts';
import { type CommandLine, within } from './line-command.ts';

const write: CommandLine = {
  name: 'codebook export',
  places: ['FOLDER'],
  options: ['out'],
  needed: ['out'],
  help: 'writes the codebook of a project as FILE.json, whole, or as FILE.csv, one row an entry',
  async run({ places: [folder = ''], options: { out = '' } }, surroundings, absolute) {
    if (codebookFormatOf(out) === undefined)
      return fail('wrong-usage', { problem: '--out ends in .json or .csv' });
    return within(absolute(folder), null, surroundings, async (session) => {
      const report = await exportCodebook(session, absolute(out), surroundings.disk);
      if (!report.ok) return report;
      const { entries } = report.value;
      return ok({
        json: { ...report.value, out: absolute(out) },
        lines: [`${entries} ${entries === 1 ? 'entry' : 'entries'}`],
        remarks: [],
      });
    });
  },
};

function lineOf(planned: PlannedEntry): string {
  return `${planned.state}\t${plannedLabel(planned)}`;
}

const read: CommandLine = {
  name: 'codebook import',
  places: ['FOLDER', 'FILE'],
  options: ['coder'],
  needed: [],
  flags: ['same-meaning', 'preview'],
  help: 'takes over a codebook, by id, then by name; --same-meaning where only the wording is another, --preview changes nothing',
  async run({ places: [folder = '', file = ''], options: { coder = null }, flags }, surroundings, absolute) {
    const looked = await lookAtCodebook(absolute(file), surroundings.disk);
    if (!looked.ok) return looked;
    const { name, codebook } = looked.value;
    return within(absolute(folder), coder, surroundings, async (session) => {
      const plan = codebookPlan(session.records, codebook);
      if (!flags.includes('preview')) {
        if (session.folder.readOnly !== null) return { ok: false, error: session.folder.readOnly };
        const meaning = flags.includes('same-meaning') ? 'same' : 'changed';
        const input = { file: name, ...codebook, meaning };
        const done = await session.run({ name: 'importCodebook', input });
        if (!done.ok) return done;
      }
      const counts = { added: 0, changed: 0, same: 0, left: 0 };
      for (const { state } of plan) counts[state]++;
      const shown = plan.filter(({ state }) => state !== 'same');
      return ok({
        json: {
          ...counts,
          entries: plan.map(({ state, type, id, name, differs }) => ({ state, type, id, name, differs })),
        },
        lines: [
          `${counts.added} added, ${counts.changed} changed, ${counts.same} as they are, ${counts.left} left out`,
          ...shown.map(lineOf),
        ],
        remarks: [],
      });
    });
  },
};

/** What the command line can do with a codebook. */
export const codebookLines: readonly CommandLine[] = [write, read];

import { removeUncited } from '../store/disk/uncited-files.ts';
import { filesRemovedLabel } from '../store/messages/labels.ts';
import { ok } from '../store/model/result.ts';
import { checkProject, leftoverOf } from './check-project.ts';
import { type CommandLine, findingJson, remarkOf, within } from './line-command.ts';

/** The command that looks for what is wrong in a project, and takes away what nothing in it needs. */
export const check: CommandLine = {
  name: 'check',
  places: ['FOLDER'],
  options: [],
  needed: [],
  flags: ['tidy'],
  help: 'looks for damage and broken rules; --tidy removes texts and originals that nothing needs',
  run({ places: [folder = ''], flags }, surroundings, absolute) {
    const { disk } = surroundings;
    return within(absolute(folder), null, surroundings, async (session) => {
      const { readOnly, path } = session.folder;
      const tidies = flags.includes('tidy');
      if (tidies && readOnly !== null) return { ok: false, error: readOnly };
      const findings = await checkProject(session, disk);
      const left = await leftoverOf(session, disk);
      if (!left.ok) return left;
      const { files, notes } = left.value;
      const removed = tidies ? await removeUncited(disk, path, files) : ok(null);
      if (!removed.ok) return removed;
      const isOk = findings.length === 0;
      const told = tidies && files.length > 0 ? [filesRemovedLabel(files.length)] : notes.map(remarkOf);
      return ok({
        json: {
          ok: isOk,
          findings: findings.map(findingJson),
          notes: tidies ? [] : notes.map(findingJson),
          uncited: files,
          removed: tidies ? files.length : 0,
        },
        lines: [
          ...(isOk ? ['nothing found'] : findings.map(remarkOf)),
          ...told,
          ...files.map((file) => `  ${file}`),
        ],
        remarks: [],
        isFailure: !isOk,
      });
    });
  },
};

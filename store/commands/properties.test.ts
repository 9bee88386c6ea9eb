import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing, emptyHistory, edited, redoing, toRedo, toUndo, undoing } from '../history.ts';
import { canonicalJson } from '../model/canonical.ts';
import { type Diff, reverse } from '../model/diff.ts';
import { atOnce } from '../model/in-steps.ts';
import { RecordSet } from '../model/record-set.ts';
import { brokenRule } from '../model/rules.ts';
import { editableFields } from './editable-fields.ts';
import { commandNames } from './index.ts';
import { type RunContext, runCommand } from './run.ts';
import { type GeneratedProject, arbitraryProject, standInHash } from './testing/arbitrary.ts';
import { type Draw, draw, requestFrom } from './testing/requests.ts';

const sequences = fc.tuple(arbitraryProject(standInHash), fc.array(draw, { minLength: 1, maxLength: 12 }));

function contextOf(set: RecordSet, { texts }: GeneratedProject): RunContext {
  let count = 0;
  const [coder] = set.all('coder');
  if (coder === undefined) throw new Error('No coder');
  return {
    now: '2030-01-01T00:00:00.000Z',
    coder: coder.id,
    newId: () => `new-${(count += 1)}`,
    text: (id, hash = set.find('document', id)?.sha256) => texts.get(hash ?? ''),
    isLoaded: () => true,
    uses: () => 0,
  };
}

function snapshot(set: RecordSet): string {
  return [...set.values()].map(canonicalJson).sort().join('\n');
}

/** Runs what the draws stand for and hands over each change before it is made. */
function play(
  project: GeneratedProject,
  draws: readonly Draw[],
  see: (set: RecordSet, name: string, diff: Diff) => void,
) {
  const set = new RecordSet(project.records);
  const context = contextOf(set, project);
  for (const each of draws) {
    const request = requestFrom(each, set);
    if (request === undefined) continue;
    const result = runCommand(set, request, context);
    if (result.ok) see(set, result.value.name, result.value.diff);
    else if (result.error.code === 'unexpected') throw new Error('Unexpected');
  }
  return set;
}

describe('any sequence of commands', () => {
  it('can be taken back step by step, and breaks no rule', () => {
    fc.assert(
      fc.property(sequences, ([project, draws]) => {
        play(project, draws, (set, _name, diff) => {
          const before = snapshot(set);
          set.apply(diff);
          const after = snapshot(set);
          set.apply(reverse(diff));
          expect(snapshot(set)).toBe(before);
          set.apply(diff);
          expect(snapshot(set)).toBe(after);
          const { text } = contextOf(set, project);
          for (const record of set.values()) {
            expect(brokenRule(record, { records: set, text, isLoaded: () => true })).toBeUndefined();
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('leads back to the start when all is undone, and to the end when all is done again', () => {
    fc.assert(
      fc.property(sequences, ([project, draws]) => {
        const diffs: Diff[] = [];
        let history = emptyHistory;
        const [coder] = new RecordSet(project.records).all('coder');
        if (coder === undefined) throw new Error('No coder');
        const set = play(project, draws, (records, command, diff) => {
          records.apply(diff);
          diffs.push(diff);
          history = edited(history, {
            sequence: diffs.length,
            command,
            subject: '',
            documents: [],
            coder: coder.id,
          });
        });
        const end = snapshot(set);
        for (let entry = toUndo(history); entry !== undefined; entry = toUndo(history)) {
          const diff = reverse(diffs[entry.sequence - 1] ?? []);
          expect(atOnce(differing(diff, set))).toEqual([]);
          set.apply(diff);
          const step = undoing(history);
          if (step.ok) history = step.value;
        }
        expect(snapshot(set)).toBe(snapshot(new RecordSet(project.records)));
        for (let entry = toRedo(history); entry !== undefined; entry = toRedo(history)) {
          const diff = diffs[entry.sequence - 1] ?? [];
          expect(atOnce(differing(diff, set))).toEqual([]);
          set.apply(diff);
          const step = redoing(history);
          if (step.ok) history = step.value;
        }
        expect(snapshot(set)).toBe(end);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing where a field is set to what it is', () => {
    fc.assert(
      fc.property(arbitraryProject(standInHash), (project) => {
        const set = new RecordSet(project.records);
        const context = contextOf(set, project);
        for (const record of project.records) {
          const values = new Map<string, unknown>(Object.entries(record));
          for (const field of editableFields[record.type]) {
            if (field === 'status') continue; // to call a coding done is to say so under the present codebook
            const name = `edit${record.type.slice(0, 1).toUpperCase()}${record.type.slice(1)}`;
            const id = record.id === record.type ? {} : { id: record.id };
            const input = { ...id, set: { [field]: values.get(field) ?? null } };
            expect([field, runCommand(set, { name, input }, context)]).toMatchObject([
              field,
              { value: { diff: [] } },
            ]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has every command succeed and change something now and then', () => {
    const changed = new Set<string>();
    for (const [project, draws] of fc.sample(sequences, { numRuns: 300, seed: 1 })) {
      play(project, draws, (set, name, diff) => {
        if (diff.length > 0) changed.add(name);
        set.apply(diff);
      });
    }
    expect(commandNames.filter((name) => !changed.has(name))).toEqual([]);
  });
});

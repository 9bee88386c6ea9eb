import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GeneratedProject, arbitraryProject } from '../../commands/testing/arbitrary.ts';
import { type AnyRecord, type Passage, type Stance } from '../../model/records.ts';
import { actorName, nameOf } from '../../tables/names.ts';
import { foldName } from '../../query/same-name.ts';
import { toUtf8 } from '../utf8.ts';
import { MemoryProject } from '../testing/memory-project.ts';
import { csv, tsv } from './csv.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function projectOf(
  { records, texts }: GeneratedProject,
  keep: (record: AnyRecord) => boolean = () => true,
): MemoryProject {
  const project = new MemoryProject(hash, records.filter(keep));
  for (const [sha256, text] of texts) project.texts.set(sha256, text);
  return project;
}

function offsets(passages: readonly Passage[] = []): string {
  return passages
    .map(({ from, to, quote, prefix, suffix }) => JSON.stringify([from, to, quote, prefix, suffix]))
    .join();
}

/** What a sheet says of a stance, in words: ids, who else is linked to it and outer white space are not part of it. */
function said(stance: Stance, { records }: MemoryProject): unknown {
  const actor = (id: Stance['holders'][number]): string => foldName(actorName(records, id));
  const shownBy = [...records.inDocument(stance.document)].flatMap((link) => {
    const from =
      link.type === 'link' && link.to === stance.id ? records.find('evidence', link.from) : undefined;
    if (
      link.type !== 'link' ||
      from === undefined ||
      link.coder !== stance.coder ||
      from.coder !== stance.coder
    )
      return [];
    const { citation, reliability, credibility, date, note, passages } = from;
    const names = [
      foldName(nameOf(records, 'kind', from.kind)),
      foldName(nameOf(records, 'relation', link.relation)),
    ];
    const rest = [
      citation?.trim(),
      reliability,
      credibility,
      date,
      note.trim(),
      link.strength,
      link.note.trim(),
    ];
    return [JSON.stringify([...names, ...rest, offsets(passages)])];
  });
  const targets = (role: string) =>
    stance.targets.flatMap((target) =>
      'actor' in target && target.role === role ? [[actor(target.actor), offsets(target.passages)]] : [],
    );
  return {
    document: stance.document,
    coder: stance.coder,
    holders: [...new Set(stance.holders.map(actor))],
    issue: foldName(nameOf(records, 'issue', stance.issue)),
    position: stance.position,
    certainty: stance.certainty,
    date: stance.date,
    attribution: stance.attribution.map(({ source, manner, cue, passages }) => [
      source === null ? null : actor(source),
      manner,
      cue === null || cue.trim() === '' ? null : cue.trim(),
      offsets(passages),
    ]),
    about: targets('about'),
    addressee: targets('addressee'),
    condition: stance.condition?.text.trim()
      ? [stance.condition.text.trim(), offsets(stance.condition.passages)]
      : null,
    passages: offsets(stance.passages),
    anchors: (['holders', 'issue', 'position', 'date'] as const).map((slot) => offsets(stance.anchors[slot])),
    status: stance.status,
    attributes: Object.entries(stance.attributes).sort(),
    shownBy: shownBy.sort(),
  };
}

function allSaid(project: MemoryProject): string[] {
  return Array.from(project.records.all('stance'), (stance) => JSON.stringify(said(stance, project))).sort();
}

/** Names that no one can tell apart become one in a project that does not have them yet; such projects are left out. */
function isTellable({ records }: GeneratedProject): boolean {
  const names = records.flatMap((record) =>
    ['actor', 'kind', 'issue', 'actorKind', 'relation'].includes(record.type) && 'name' in record
      ? [`${record.type} ${foldName(record.name)}`]
      : [],
  );
  return new Set(names).size === names.length;
}

/** How long a property may take on a machine that does other things as well, in ms. */
const patience = 60_000;

const needed = new Set(['project', 'coder', 'codebook', 'scale', 'document']);

test.each([
  ['csv', csv, false],
  ['csv', csv, true],
  ['tsv', tsv, false],
] as const)(
  'stances written as %s and read into a project with the same texts say the same',
  async (_, format, guardFormulas) => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject(hash).filter(isTellable), async (generated) => {
        const project = projectOf(generated);
        const stances = [...project.records.all('stance')];
        const written = await project.write(format, { guardFormulas });
        const bytes = toUtf8(written.get(`stances.${format.id}`) ?? '');
        const bare = projectOf(generated, ({ type }) => needed.has(type));
        const reading = await bare.read(format, [{ name: 'stances', bytes }]);
        expect(reading.reported).toEqual([]);
        expect([reading.in, reading.imported]).toEqual([stances.length, stances.length]);
        expect(allSaid(bare)).toEqual(allSaid(project));
      }),
      { numRuns: 30 },
    );
  },
  patience,
);

test(
  'stances read back into the project that wrote them are all there already',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject(hash), async (generated) => {
        const project = projectOf(generated);
        const written = await project.write(csv);
        const reading = await project.read(csv, [
          { name: 'stances.csv', bytes: toUtf8(written.get('stances.csv') ?? '') },
        ]);
        expect(reading.diff).toEqual([]);
        expect(reading.reported.map(({ code }) => code)).toEqual(
          Array.from(project.records.all('stance'), () => 'already-present'),
        );
      }),
      { numRuns: 25 },
    );
  },
  patience,
);

import { createHash } from 'node:crypto';
import type { GeneratedProject } from '../../commands/testing/arbitrary.ts';
import type { AnyRecord, Passage, Stance } from '../../model/records.ts';
import { foldName } from '../../query/same-name.ts';
import { actorName, nameOf } from '../../tables/names.ts';
import { MemoryProject } from './memory-project.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A generated project in memory, with those of its records that are kept. */
export function projectOf(
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

/** What all stances say, in an order that ids do not change. */
export function allSaid(project: MemoryProject): string[] {
  return Array.from(project.records.all('stance'), (stance) => JSON.stringify(said(stance, project))).sort();
}

/** Names that no one can tell apart become one in a project that does not have them yet; such projects are left out. */
export function isTellable({ records }: GeneratedProject): boolean {
  const names = records.flatMap((record) =>
    ['actor', 'kind', 'issue', 'actorKind', 'relation'].includes(record.type) && 'name' in record
      ? [`${record.type} ${foldName(record.name)}`]
      : [],
  );
  return new Set(names).size === names.length;
}

/** What a project has before anything is coded. */
export const needed = new Set(['project', 'coder', 'codebook', 'scale', 'document']);

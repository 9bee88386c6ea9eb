import { positionLabel } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { AnyRecord, Coded, Link, Position, Stance } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { actorOf } from '../../../../store/query/actor.ts';

/** What an actor is called today, mergers followed. */
export function actorName(records: Records, id: string): string {
  return actorOf(records, id)?.name ?? codeText.noActor;
}

/** Several names in a row. */
export function actorNames(records: Records, ids: readonly string[]): string {
  return ids.map((id) => actorName(records, id)).join(', ');
}

/** On which side a position is: what it looks like depends on this. */
export type Side = 'for' | 'against' | 'middle' | 'mixed' | 'unclear' | 'declined' | 'unset';

export function sideOf(position: Position): Side {
  if (position === null) return 'unset';
  if (typeof position !== 'number') return position;
  return position > 0 ? 'for' : position < 0 ? 'against' : 'middle';
}

/** Who reports a stance, apart from its holders: nearest the event first. */
export function reporters(records: Records, stance: Stance): string {
  const others = stance.attribution.flatMap(({ source }) =>
    source === null || stance.holders.includes(source) ? [] : [source],
  );
  return actorNames(records, others);
}

export function issueName(records: Records, stance: Stance): string {
  return (stance.issue === null ? undefined : records.find('issue', stance.issue)?.name) ?? codeText.noIssue;
}

/** A stance in a line. */
export function stanceText(records: Records, stance: Stance): string {
  return `${actorNames(records, stance.holders)} · ${positionLabel(stance.position)} · ${issueName(records, stance)}`;
}

export function relationName(records: Records, link: Link): string {
  return records.find('relation', link.relation)?.name ?? '';
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

/** A coded record in a line: what it is, and whose or which. */
export function recordText(records: Records, record: Coded): string {
  switch (record.type) {
    case 'mention':
      return `${codeText.types.mention}: ${actorName(records, record.actor)}`;
    case 'stance':
      return `${codeText.types.stance}: ${stanceText(records, record)}`;
    case 'evidence': {
      const kind = record.kind === null ? undefined : records.find('kind', record.kind)?.name;
      const words = record.passages[0]?.quote ?? record.citation ?? '';
      return `${codeText.types.evidence}: ${kind === undefined ? '' : `${kind} · `}${short(words)}`;
    }
    case 'link':
      return `${codeText.types.link}: ${relationName(records, record)}`;
    case 'tag':
      return `${codeText.types.tag}: ${records.find('code', record.code)?.name ?? codeText.unknownCode}`;
    case 'note':
      return `${codeText.types.note}: ${short(record.text)}`;
  }
}

/** The same, with the words that it is about where it does not say which. */
export function recordLine(records: Records, record: Coded): string {
  const line = recordText(records, record);
  if (record.type !== 'tag' && record.type !== 'mention') return line;
  const [first] = record.passages;
  return first === undefined ? line : `${line} · ${short(first.quote)}`;
}

/** Any record that something may be about, in a line. */
export function anyText(records: Records, record: AnyRecord | undefined): string {
  if (record === undefined) return codeText.unknownRecord;
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  if (record.type === 'codebook') return record.type;
  return recordText(records, record);
}

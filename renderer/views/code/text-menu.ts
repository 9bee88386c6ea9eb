import { type OwnShortcuts, shortcutsOf } from '../../../store/messages/shortcuts.ts';
import { actionNames } from '../../../store/messages/window-shell.ts';
import { type Coded, isCoded } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import type { MenuItem } from '../../ui/menu.ts';
import { type CodingName, isCodingName } from './code-keys.ts';
import { recordText } from './records/describe.ts';

/** What the menu of a place in the text knows. */
export interface TextMenuScene {
  readonly records: Records;
  readonly own: OwnShortcuts;
  /** The tags that lie at the place, outermost first. */
  readonly here: readonly string[];
  readonly chosen: Coded | undefined;
  /** Whether words are selected. */
  readonly hasWords: boolean;
  readonly canWrite: boolean;
}

/** What was chosen in the menu: a tag of the place, or something to do. */
export type TextMenuChoice =
  { readonly type: 'tag'; readonly id: string } | { readonly type: 'coding'; readonly name: CodingName };

const making: readonly CodingName[] = [
  'coding.actor',
  'coding.stance',
  'coding.evidence',
  'coding.code',
  'coding.note',
  'coding.repeat',
];

/** What can be done with a chosen tag. */
function withChosen({ type }: Coded): readonly CodingName[] {
  const links: readonly CodingName[] = type === 'stance' || type === 'evidence' ? ['coding.link'] : [];
  const mentions: readonly CodingName[] = type === 'mention' || type === 'stance' ? ['coding.mentions'] : [];
  return ['coding.edit', ...links, ...mentions, 'coding.remove'];
}

/** The entries of the menu of a place: the tags that lie there, to choose one; what can be made; what can be done. */
export function textMenu({
  records,
  own,
  here,
  chosen,
  hasWords,
  canWrite,
}: TextMenuScene): readonly MenuItem[] {
  const tags = here.toReversed().flatMap((id): MenuItem[] => {
    const record = records.get(id);
    if (record === undefined || !isCoded(record)) return [];
    return [{ id, label: recordText(records, record), checked: id === chosen?.id }];
  });
  const groups = canWrite ? [hasWords ? making : [], chosen === undefined ? [] : withChosen(chosen)] : [];
  const codings = groups.flatMap((group) =>
    group.map((name, at): MenuItem => {
      const [shortcut] = shortcutsOf(name, own);
      return {
        id: name,
        label: actionNames[name],
        apart: at === 0,
        danger: name === 'coding.remove',
        ...(shortcut === undefined ? {} : { shortcut }),
      };
    }),
  );
  const [first, ...others] = [...tags, ...codings];
  return first === undefined ? [] : [{ ...first, apart: false }, ...others];
}

/** What the id of an entry stands for. */
export function choiceOf(id: string): TextMenuChoice {
  return isCodingName(id) ? { type: 'coding', name: id } : { type: 'tag', id };
}

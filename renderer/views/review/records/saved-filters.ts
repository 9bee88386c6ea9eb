import { review } from '../../../../store/messages/window-review.ts';
import type { RecordFilter } from '../../../../store/model/records.ts';
import type { Workspace } from '../../../state/workspace.ts';
import { type MenuItem, askMenu } from '../../../ui/menu.ts';

/** Shows the filters that are saved with the project; gives the one that was chosen, or `save`. */
export async function askSavedFilter(
  button: HTMLElement,
  workspace: Workspace,
  filter: RecordFilter,
): Promise<RecordFilter | 'save' | null> {
  const saved = workspace.records.find('project', 'project')?.filters ?? [];
  const present = JSON.stringify(filter);
  const current = saved.find((each) => JSON.stringify(each.filter) === present);
  const save: MenuItem = { id: 'save', label: review.saveFilter };
  const items: readonly MenuItem[] = [
    // What was just set comes first, so that Enter does not put another filter in its place.
    ...(current === undefined ? [save] : []),
    ...saved.map(({ name }, at) => ({
      ...{ id: `=${name}`, label: name, checked: name === current?.name },
      apart: at === 0 && current === undefined,
    })),
    ...(current === undefined
      ? []
      : [{ id: 'remove', label: review.removeFilter(current.name), danger: true }]),
  ];
  const chosen = await askMenu(button, review.saved, items);
  if (chosen === 'save') return 'save';
  if (chosen === 'remove' && current !== undefined) {
    await workspace.perform({ name: 'removeFilter', input: { name: current.name } });
    return null;
  }
  return saved.find(({ name }) => `=${name}` === chosen)?.filter ?? null;
}

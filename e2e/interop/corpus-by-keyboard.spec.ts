import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { commandLine, type Exported, exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const cases = process.env['STANDPOINT_CASES'] ?? '';
const corpus = [join(cases, 'corpus'), join(cases, '..', 'corpus')].find((path) => existsSync(path)) ?? '';

interface ActorCoding {
  readonly name: string;
  readonly kind: string | null;
  readonly roles: readonly string[];
  readonly memberOf: readonly string[];
}

interface EvidenceCoding {
  readonly quotes: readonly string[];
  readonly kind: string;
  readonly relation: string;
}

interface StanceCoding {
  readonly quotes: readonly string[];
  readonly holders: readonly string[];
  readonly issue: string;
  readonly position: number | string;
  readonly certainty: string;
  readonly date: string;
  readonly manner: string;
  readonly source: string | null;
  readonly targets: readonly string[];
  readonly evidence: readonly EvidenceCoding[];
}

interface Coding {
  readonly actors: readonly ActorCoding[];
  readonly stances: readonly StanceCoding[];
}

type Row = Readonly<Record<string, unknown>>;
type Passages = readonly { readonly from: number; readonly quote: string }[];

function quotes(record: Row): readonly string[] {
  return ((record['passages'] ?? []) as Passages).map(({ quote }) => quote);
}

/** What a project says of everything that a row of the spreadsheet has, in the order of the text. */
function codingOf(records: readonly Exported[]): Coding {
  const named = new Map(records.map((record) => [record.id, String(record['name'])]));
  const name = (id: unknown): string => named.get(String(id)) ?? '';
  const names = (ids: unknown): readonly string[] => (ids as readonly unknown[]).map(name);
  const of = (type: string) => records.filter((record) => record.type === type);
  const evidence = (stance: string): EvidenceCoding[] =>
    of('link')
      .filter((link) => link['to'] === stance)
      .map((link) => {
        const from = records.find(({ id }) => id === link['from']) ?? {};
        return { quotes: quotes(from), kind: name((from as Row)['kind']), relation: name(link['relation']) };
      });
  const stances = of('stance').toSorted(
    (a, b) =>
      ((a['passages'] as Passages)[0]?.from ?? 0) - ((b['passages'] as Passages)[0]?.from ?? 0) ||
      (name((a['holders'] as unknown[])[0]) < name((b['holders'] as unknown[])[0]) ? -1 : 1),
  );
  return {
    actors: of('actor')
      .map((actor) => ({
        name: name(actor.id),
        kind: (actor['kind'] as string | null) ?? null,
        roles: (actor['roles'] as readonly Row[]).map((role) => String(role['name'])),
        memberOf: names((actor['memberships'] as readonly Row[]).map((member) => member['of'])),
      }))
      .toSorted((a, b) => a.memberOf.length - b.memberOf.length || (a.name < b.name ? -1 : 1)),
    stances: stances.map((stance) => {
      const [step = {}] = stance['attribution'] as readonly Row[];
      return {
        quotes: quotes(stance),
        holders: names(stance['holders']),
        issue: name(stance['issue']),
        position: stance['position'] as number | string,
        certainty: String(stance['certainty']),
        date: String(stance['date']),
        manner: String(step['manner']),
        source: step['source'] === null ? null : name(step['source']),
        targets: (stance['targets'] as readonly Row[])
          .map((target) => `${String(target['role'])} ${name(target['actor'])}`)
          .toSorted(),
        evidence: evidence(stance.id),
      };
    }),
  };
}

const manners: Readonly<Record<string, string>> = { direct: 'direct speech', indirect: 'indirect speech' };

/** Somebody who codes with nothing but keys, and counts them. */
class Coder {
  readonly #bench: Workbench;
  readonly #known = new Set<string>();
  strokes = 0;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  async #press(...keys: readonly string[]): Promise<void> {
    this.strokes += keys.length;
    await this.#bench.keyboard.press(...keys);
  }

  async addActor({ name, kind, roles, memberOf }: ActorCoding): Promise<void> {
    const { keyboard, window } = this.#bench;
    await this.#bench.run('New actor');
    await expect(window.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await keyboard.insert(name);
    if (kind !== null) {
      await keyboard.tabTo(window.getByRole('combobox', { name: 'Kind', exact: true }));
      await keyboard.type(kind);
    }
    for (const [at, role] of roles.entries()) {
      await keyboard.at(window.getByRole('button', { name: 'Add to roles' }), 'Enter');
      await keyboard.fillAt(
        window.getByRole('textbox', { name: `Office or function ${at + 1}`, exact: true }),
        role,
      );
    }
    for (const [at, group] of memberOf.entries()) {
      await keyboard.at(window.getByRole('button', { name: 'Add to member of' }), 'Enter');
      await keyboard.fillAt(window.getByRole('combobox', { name: `Actor ${at + 1}`, exact: true }), group);
      await keyboard.press('Enter');
    }
    await keyboard.press('Control+Enter');
    await expect(window.locator('dialog[open]')).toHaveCount(0);
  }

  /** Selects words by looking for them. */
  async #find(words: string): Promise<void> {
    await this.#bench.text.enter();
    await this.#bench.find.open();
    await this.#bench.keyboard.fill(words);
    await expect.poll(() => this.#bench.find.drawn()).toEqual([`[${words}]`]);
    await this.#press('Escape');
    expect(await this.#bench.text.selected()).toBe(words);
  }

  async addStance(stance: StanceCoding): Promise<void> {
    const { keyboard, cards } = this.#bench;
    const [first = '', ...more] = stance.quotes;
    const { draft } = cards;
    await this.#find(first);
    await this.#press('s');
    await expect(draft).toBeVisible();
    for (const holder of stance.holders) {
      await keyboard.tabTo(draft.getByRole('combobox', { name: 'Holders' }), 'Shift+Tab');
      await keyboard.insert(holder);
      await this.#press('Enter');
    }
    const { position } = stance;
    await this.#press('Tab', typeof position === 'number' ? String(position + 3) : position.charAt(0));
    await this.#press('Tab');
    await keyboard.fill(stance.issue);
    await this.#press('Enter');
    await this.#say(stance);
    await this.#press('Tab');
    await keyboard.fillAt(draft.getByRole('textbox', { name: 'Date' }), stance.date);
    await this.#press('Tab');
    await keyboard.type(stance.certainty);
    if (stance.targets.length > 0) await this.#aim(stance.targets);
    await keyboard.tabTo(draft.getByRole('button', { name: 'Save' }));
    await this.#press('Enter');
    await expect(draft).toBeHidden();
    for (const words of more) await this.#addRun(words);
    for (const evidence of stance.evidence) await this.#addEvidence(evidence);
  }

  /** Sets manner and source where they are not what was proposed. */
  async #say({ manner, source }: StanceCoding): Promise<void> {
    const { keyboard, cards } = this.#bench;
    const { draft } = cards;
    await keyboard.tabTo(draft.locator('summary').first());
    await this.#press('Enter');
    await keyboard.tabTo(draft.getByRole('combobox', { name: 'manner of step 1' }));
    await keyboard.type(manners[manner] ?? manner);
    const who = draft.getByRole('combobox', { name: 'who says so of step 1' });
    const now = await who.inputValue();
    if (now === (source ?? '')) return;
    await keyboard.tabTo(who, 'Shift+Tab');
    await keyboard.fill(source ?? '');
    await this.#press('Enter');
    await expect(who).toHaveValue(source ?? '');
  }

  async #aim(targets: readonly string[]): Promise<void> {
    const { keyboard, cards } = this.#bench;
    const { draft } = cards;
    await keyboard.tabTo(draft.locator('summary').filter({ hasText: 'More' }));
    await this.#press('Enter');
    for (const [at, target] of targets.entries()) {
      const [role = '', ...name] = target.split(' ');
      await keyboard.tabTo(draft.getByRole('combobox', { name: 'Add an actor it is about or addresses' }));
      await keyboard.insert(name.join(' '));
      await this.#press('Enter');
      const roles = draft.getByRole('combobox', { name: `role of target ${at + 1}` });
      await keyboard.tabTo(roles, 'Shift+Tab');
      if (role === 'addressee') await keyboard.type('addressed');
    }
  }

  async #addRun(words: string): Promise<void> {
    const { keyboard, cards } = this.#bench;
    await this.#find(words);
    await this.#press('Enter');
    await keyboard.at(cards.disclosure('More'), 'Enter');
    await keyboard.at(
      cards.open.getByRole('button', { name: 'Add the selection to Words', exact: true }),
      'Enter',
    );
    await this.#press('Escape');
  }

  async #addEvidence({ quotes, kind, relation }: EvidenceCoding): Promise<void> {
    const { keyboard } = this.#bench;
    const [words = ''] = quotes;
    if (this.#known.has(words)) {
      await this.#press('l');
      await keyboard.insert(words.slice(0, 40));
      await this.#press('Enter');
      await expect(this.#bench.question('How does it bear on the stance?')).toBeFocused();
    } else {
      this.#known.add(words);
      await this.#find(words);
      await this.#press('e');
      await expect(this.#bench.question('Kind of evidence')).toBeFocused();
      await keyboard.fill(kind);
      const bears = this.#bench.window.getByRole('radio', { name: relation, exact: true });
      await this.#press((await bears.getAttribute('aria-keyshortcuts')) ?? '');
      await this.#press('Enter');
      await expect(this.#bench.question('Kind of evidence')).toBeHidden();
      return;
    }
    await keyboard.fill(relation);
    await this.#press('Enter');
  }
}

test('the real text is coded by keyboard as by its spreadsheet', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.skip(cases === '', 'STANDPOINT_CASES does not name the folder of case files.');
  test.setTimeout(900_000);
  const folder = await temporaryFolder('corpus-by-keyboard');
  const text = join(corpus, 'iran-russia-jcpoa.txt');
  for (const name of ['imported', 'coded']) await mkdir(join(folder, name));
  const imported = await makeProject(join(folder, 'imported'), 'Imported');
  await commandLine('import', imported, text, join(corpus, 'codings.csv'));
  const wanted = codingOf(await exportProject(imported));
  expect(wanted.stances).toHaveLength(20);

  const path = await makeProject(join(folder, 'coded'), 'Coded');
  await commandLine('import', path, text);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const coder = new Coder(bench);
  for (const actor of wanted.actors) await coder.addActor(actor);
  for (const [at, stance] of wanted.stances.entries()) {
    await test.step(`stance ${at + 1}: ${stance.quotes[0] ?? ''}`, () => coder.addStance(stance));
  }
  await bench.program.screenshot('corpus-by-keyboard');
  await bench.saved();
  const coded = codingOf(await exportProject(path));
  expect(coded).toEqual(wanted);
  test.info().annotations.push({ type: 'keystrokes', description: String(coder.strokes) });
  await mkdir(join(import.meta.dirname, '../../test-results'), { recursive: true });
  await writeFile(
    join(import.meta.dirname, '../../test-results/corpus-keystrokes.txt'),
    `${coder.strokes}\n`,
  );
});

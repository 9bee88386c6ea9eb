import { describe, expect, it } from 'vitest';
import type {
  Settings,
  Bridge,
  DocumentEntry,
  EventName,
  Events,
  ProjectSnapshot,
  RequestName,
  Requests,
} from '../../preload/contract.ts';
import { added, changed, removed } from '../../store/model/diff.ts';
import { parseRecord } from '../../store/model/parse.ts';
import type { AnyRecord } from '../../store/model/records.ts';
import { fail, ok } from '../../store/model/result.ts';
import { id } from '../../store/model/schema/parts.ts';
import type { Slice } from './observable.ts';
import { Replica } from './replica.ts';
import { Workspace } from './workspace.ts';

const moment = '2026-01-31T09:30:00.000Z';
const stamp = { created: moment, changed: moment };
const shared = { coder: null, origin: { by: 'hand' }, ...stamp };
const coder = id.coder.parse('ada');
const speech = id.document.parse('speech');

function record(value: object): AnyRecord {
  const parsed = parseRecord(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function documentRecord(title: string) {
  const made = record({
    type: 'document', id: 'speech', title, author: null, outlet: null, date: null, language: 'en', address: null,
    description: '', sha256: 'a'.repeat(64), length: 14, encoding: null, original: null, done: {}, attributes: {}, ...shared,
  }); // prettier-ignore
  if (made.type !== 'document') throw new Error('not a document');
  return made;
}

function note(name: string, text: string) {
  const made = record({
    type: 'note', id: name, document: 'speech', coder: 'ada', text, passages: [], about: null, status: 'done',
    attributes: {}, codebookRevision: 1, origin: { by: 'hand' }, ...stamp,
  }); // prettier-ignore
  if (made.type !== 'note') throw new Error('not a note');
  return made;
}

const counts = { mentions: 0, stances: 0, evidence: 0, links: 0, tags: 0, notes: 0, stancesWithEvidence: 0 };
const entry: DocumentEntry = {
  id: speech,
  title: 'Speech',
  language: 'en',
  date: null,
  created: moment,
  length: 14,
  done: [],
  counts,
};
const saved = { type: 'saved', at: moment } as const;

function stateAt(revision: number): ProjectSnapshot['state'] {
  return { revision, undo: null, redo: null, save: saved, totals: counts, counted: true };
}

function snapshot(revision: number): ProjectSnapshot {
  return {
    folder: 'study', token: 'study', isSample: false, coder, state: stateAt(revision), documents: [entry], uses: {}, findings: [],
    shared: [record({ type: 'project', id: 'project', title: 'Study', description: '', ...stamp })],
  }; // prettier-ignore
}

function change(revision: number, diff: Events['changed']['diff']): Events['changed'] {
  return { state: stateAt(revision), diff, documents: [], removedDocuments: [], uses: {} };
}

type Answers = { [Name in RequestName]: (input: Requests[Name]['input']) => Requests[Name]['output'] };

/** A bridge to nothing: what is asked is logged, what is answered can be replaced, events are emitted by the test. */
const settings: Settings = { theme: 'system', coderName: '', textSize: 17, textWidth: 64, shortcuts: {} };

class MemoryBridge implements Bridge {
  readonly asked: RequestName[] = [];
  readonly listeners: { [Name in EventName]: Set<(event: Events[Name]) => void> } = {
    changed: new Set(), refresh: new Set(), save: new Set(), importing: new Set(), exporting: new Set(), reading: new Set(), found: new Set(), settings: new Set(), menu: new Set(), notice: new Set(), leave: new Set(),
  }; // prettier-ignore
  readonly answers: Answers = {
    'app.state': () => ({ version: '1', recents: [], settings }),
    'settings.change': (part) => ({ ...settings, ...part }),
    'recents.remove': () => [],
    'project.create': () => ({ ok: true, value: snapshot(1) }),
    'project.open': () => ({ ok: true, value: snapshot(1) }),
    'sample.open': () => ({ ok: true, value: snapshot(1) }),
    'sample.reset': () => ({ ok: true, value: snapshot(1) }),
    'project.close': () => ({ ok: true, value: null }),
    'project.snapshot': () => snapshot(1),
    'project.coder': () => ({ ok: true, value: null }),
    'document.open': () => ({
      ok: true,
      value: {
        document: documentRecord('Speech'),
        text: 'We are for it.',
        records: [note('n1', 'one')],
        elsewhere: [],
      },
    }),
    'command.run': () => ({ ok: true, value: { changed: [] } }),
    'history.undo': () => ({ ok: false, error: { code: 'nothing-to-undo', details: {} } }),
    'history.redo': () => ({ ok: true, value: { changed: [] } }),
    'save.flush': () => ({ ok: true, value: null }),
    'window.new': () => ({ ok: true, value: null }),
    'window.left': () => null,
    'import.choose': () => ({ ok: true, value: null }),
    'import.paste': () => ({ ok: true, value: [] }),
    'document.original': () => ok(null),
    'document.correct-look': () => fail('no-open-project'),
    'document.correct': () => fail('no-open-project'),
    'document.correct-file': () => ok(null),
    'document.correct-cancel': () => null,
    'import.drop': () => ok([]),
    'import.look': () => ({ ok: true, value: null }),
    'import.look-again': () => ({ ok: false, error: { code: 'undecodable', details: {} } }),
    'import.cancel': () => null,
    'import.documents': () => ({ ok: false, error: { code: 'unexpected', details: {} } }),
    'import.codings': () => ({ ok: true, value: null }),
    'export.run': () => ({ ok: true, value: null }),
    'review.records': () => ({
      ok: true,
      value: { total: 0, records: 0, all: 0, groups: [], from: 0, lines: [] },
    }),
    'review.recoding': () => ({
      ok: true,
      value: { records: [], lines: [], same: 0, without: 0, others: 0 },
    }),
    'review.places': () => ({ ok: true, value: [] }),
    'export.preview': () => ({ ok: false, error: { code: 'unexpected', details: {} } }),
    'export.count': () => ({ ok: false, error: { code: 'unexpected', details: {} } }),
    'export.cancel': () => null,
    'text.copy': () => null,
    'codebook.touched': () => ({ ok: false, error: { code: 'no-open-project', details: {} } }),
    'codebook.uses': () => ({ ok: true, value: [] }),
    'codebook.export': () => ({ ok: true, value: null }),
    'codebook.look': () => ({ ok: true, value: null }),
    'search.run': () => ok({ type: 'done', count: 0, inDocuments: 0, unread: [] }),
    'search.cancel': () => ok(null),
    'search.preview': () => ok(new Uint8Array()),
    'search.code': () => ok(0),
    'address.open': () => ({ ok: true, value: null }),
  };

  request<Name extends RequestName>(
    name: Name,
    input: Requests[Name]['input'],
  ): Promise<Requests[Name]['output']> {
    this.asked.push(name);
    return Promise.resolve(this.answers[name](input));
  }

  drop(): ReturnType<Bridge['drop']> {
    return Promise.resolve(ok([]));
  }

  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void {
    this.listeners[name].add(listener);
    return () => this.listeners[name].delete(listener);
  }

  emit<Name extends EventName>(name: Name, event: Events[Name]): void {
    for (const listener of this.listeners[name]) listener(event);
  }
}

async function opened(): Promise<{ bridge: MemoryBridge; workspace: Workspace; drawn: Slice[] }> {
  const bridge = new MemoryBridge();
  const workspace = new Workspace(bridge);
  await workspace.start();
  await workspace.showDocument(speech);
  const drawn: Slice[] = [];
  const slices: Slice[] = [
    'app',
    'project',
    'shared',
    'documents',
    `document:${speech}`,
    'save',
    'notices',
    'selection',
  ];
  for (const slice of slices) workspace.subscribe([slice], () => drawn.push(slice));
  bridge.asked.length = 0;
  return { bridge, workspace, drawn };
}

/** Lets the replies that are under way arrive. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

describe('Workspace', () => {
  it('holds the shared records and the open documents', async () => {
    const { workspace } = await opened();
    expect([...workspace.records.values()].map((each) => each.id)).toEqual(['project', 'speech', 'n1']);
    expect(workspace.open.get(speech)?.text).toBe('We are for it.');
    expect(workspace.selection.document).toBe(speech);
  });

  it('applies a change and draws only the slices it touches', async () => {
    const { bridge, workspace, drawn } = await opened();
    bridge.emit(
      'changed',
      change(2, [changed(note('n1', 'one'), note('n1', 'two')), added(note('n2', 'new'))]),
    );
    expect([...workspace.records.all('note')].map(({ text }) => text)).toEqual(['two', 'new']);
    expect(drawn.sort()).toEqual([`document:${speech}`, 'project']);
    expect(bridge.asked).toEqual([]);
  });

  it('leaves out a change that the snapshot had already', async () => {
    const { bridge, workspace, drawn } = await opened();
    bridge.emit('changed', change(1, [removed(note('n1', 'one'))]));
    expect(workspace.records.count('note')).toBe(1);
    expect(drawn).toEqual([]);
  });

  it('asks once for everything after a missed change, and puts on top what came meanwhile', async () => {
    const { bridge, workspace } = await opened();
    bridge.answers['project.snapshot'] = () => snapshot(4);
    bridge.emit('changed', change(4, []));
    bridge.emit('changed', change(5, [added(note('n5', 'late'))]));
    await settle();
    expect(bridge.asked).toEqual(['project.snapshot', 'document.open']);
    expect(workspace.project?.state.revision).toBe(5);
    expect([...workspace.records.all('note')].map((each) => each.id)).toEqual(['n1', 'n5']);
  });

  it('keeps what changes in a document while it is being opened', async () => {
    const bridge = new MemoryBridge();
    const workspace = new Workspace(bridge);
    await workspace.start();
    const opening = workspace.showDocument(speech);
    bridge.emit('changed', change(2, [changed(note('n1', 'one'), note('n1', 'two'))]));
    await opening;
    expect(workspace.records.find('note', 'n1')?.text).toBe('two');
  });

  it('leaves a document that was removed', async () => {
    const { bridge, workspace } = await opened();
    workspace.selection.selectRecord('n1');
    bridge.emit('changed', {
      ...change(2, [removed(note('n1', 'one')), removed(documentRecord('Speech'))]),
      removedDocuments: [speech],
    });
    expect([workspace.selection.document, workspace.selection.record, workspace.open.size]).toEqual([
      null,
      null,
      0,
    ]);
    expect(workspace.project?.documents.size).toBe(0);
  });

  it('tells a failure once, until it is dismissed', async () => {
    const { workspace } = await opened();
    await workspace.undo();
    await workspace.undo();
    expect(workspace.notices.list.map(({ finding }) => finding.code)).toEqual(['nothing-to-undo']);
    workspace.notices.dismiss(1);
    expect(workspace.notices.list).toEqual([]);
  });

  it('tells no longer that an edit was refused once one succeeds, but what is at risk', async () => {
    const { bridge, workspace } = await opened();
    const edit = { name: 'removeRecords', input: { ids: ['n1'], document: 'speech' } } as const;
    bridge.emit('notice', { code: 'no-backup', details: {}, where: '' });
    bridge.answers['command.run'] = () => fail('bad-request', { field: 'set.date', problem: '' });
    await workspace.perform(edit);
    bridge.answers['command.run'] = () => fail('not-saved');
    await workspace.perform(edit);
    const told = () => workspace.notices.list.map(({ finding }) => finding.code);
    expect(told()).toEqual(['no-backup', 'bad-request', 'not-saved']);
    bridge.answers['command.run'] = () => ok({ changed: [] });
    await workspace.perform(edit);
    expect(told()).toEqual(['no-backup', 'not-saved']);
  });

  it('follows the settings that others change', async () => {
    const { bridge, workspace, drawn } = await opened();
    bridge.emit('settings', { ...settings, theme: 'dark' });
    expect(workspace.app.settings).toEqual({ ...settings, theme: 'dark' });
    expect(drawn).toEqual(['app']);
  });

  it('follows the save state', async () => {
    const { bridge, workspace, drawn } = await opened();
    bridge.emit('save', { type: 'saving' });
    expect(workspace.project?.state.save).toEqual({ type: 'saving' });
    expect(drawn).toEqual(['save']);
  });

  it('says that it may go once its edits are made, and whether they were', async () => {
    const { bridge, workspace } = await opened();
    const edit = { name: 'removeRecords', input: { ids: ['n1'], document: 'speech' } } as const;
    const said: boolean[] = [];
    bridge.answers['window.left'] = ({ isKept }) => {
      said.push(isKept);
      return null;
    };
    for (const answer of [ok({ changed: [] }), fail('bad-request')]) {
      bridge.answers['command.run'] = () => answer;
      void workspace.perform(edit);
      await workspace.leave();
    }
    await workspace.leave();
    expect(said).toEqual([true, false, true]);
    expect(bridge.asked.slice(0, 2)).toEqual(['command.run', 'window.left']);
  });

  it('asks once more where it is told to while it asks, as what came may be the older', async () => {
    const { bridge, workspace } = await opened();
    bridge.emit('refresh', null);
    bridge.emit('refresh', null);
    bridge.answers['project.snapshot'] = () => snapshot(7);
    await settle();
    expect(workspace.project?.state.revision).toBe(7);
    expect(bridge.asked.filter((name) => name === 'project.snapshot')).toHaveLength(2);
  });

  it('keeps a document that is opened while everything is asked for afresh', async () => {
    const bridge = new MemoryBridge();
    const workspace = new Workspace(bridge);
    await workspace.start();
    const reloading = workspace.reload();
    await Promise.all([reloading, workspace.showDocument(speech)]);
    expect([workspace.selection.document, workspace.open.size]).toEqual([speech, 1]);
  });

  it('follows to another project, and begins there', async () => {
    const { bridge, workspace } = await opened();
    bridge.answers['project.snapshot'] = () => ({ ...snapshot(1), folder: 'other', token: 'other' });
    bridge.emit('refresh', null);
    await settle();
    expect(workspace.project?.folder).toBe('other');
    expect([workspace.selection.document, workspace.open.size]).toEqual([null, 0]);
  });

  it('goes back to the welcome when the project is closed, here or in another window', async () => {
    const { bridge, workspace } = await opened();
    bridge.answers['project.snapshot'] = () => null;
    await workspace.closeProject();
    expect([workspace.project, workspace.selection.document, workspace.records.count('note')]).toEqual([
      null,
      null,
      0,
    ]);
  });
});

describe('the list of documents', () => {
  it('is in the order of their titles, also of those that come and are renamed', () => {
    const titled = (name: string, title: string): DocumentEntry => ({
      ...entry,
      id: id.document.parse(name),
      title,
    });
    const start = Replica.of({ ...snapshot(1), documents: [titled('a', 'Vote 10'), titled('b', 'Vote 9')] });
    const titles = (replica: Replica) => [...replica.project.documents.values()].map(({ title }) => title);
    expect(titles(start)).toEqual(['Vote 9', 'Vote 10']);
    const [more] = start.change({ ...change(2, []), documents: [titled('c', 'Letter')] });
    expect(titles(more)).toEqual(['Letter', 'Vote 9', 'Vote 10']);
    const [renamed] = more.change({ ...change(3, []), documents: [titled('b', 'A vote')] });
    expect(titles(renamed)).toEqual(['A vote', 'Letter', 'Vote 10']);
    const [other] = renamed.change(change(4, []));
    expect(other.project.documents).toBe(renamed.project.documents);
  });
});

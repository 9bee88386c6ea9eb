import type { z } from 'zod';
import type { RequestName, Requests } from '../preload/contract.ts';
import { stemOf } from '../store/formats/file-name.ts';
import { formatById, formatFor, formats } from '../store/formats/index.ts';
import { fail, ok } from '../store/model/result.ts';
import { schemaProblem } from '../store/model/schema-problem.ts';
import { codebookFormatOf, exportCodebook, lookAtCodebook, touchedBy, usesIn } from './codebook.ts';
import { filesAt } from './file-source.ts';
import type { FindRecords } from './find-records.ts';
import type { HostDoor } from './host-door.ts';
import { importSources } from './import.ts';
import { codePlaces } from './code-places.ts';
import { CodingTurn } from './coding-turn.ts';
import { createIn } from './open-session.ts';
import type { WindowPort } from './platform.ts';
import { readOriginal } from './originals.ts';
import { requests } from './requests.ts';
import { searchTexts } from './search-texts.ts';
import { openDocument, snapshotOf } from './project-shown.ts';
import { openSample, resetSample } from './sample/requests.ts';

type Answer<Output> = (input: unknown, window: WindowPort) => Promise<Output>;

/** The answer to each request that a window can make; what comes in is not checked yet. */
export type Answers = {
  readonly [Name in RequestName]: Answer<Requests[Name]['output'] | ReturnType<typeof fail>>;
};

/** Checks what comes in before it is answered. */
function checked<Schema extends z.ZodType, Output>(
  schema: Schema,
  answer: (input: z.output<Schema>, window: WindowPort) => Promise<Output> | Output,
): Answer<Output | ReturnType<typeof fail>> {
  return async (input, window) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return answer(parsed.data, window);
    return fail('bad-request', schemaProblem(parsed.error));
  };
}

const openAddresses: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

function aboutProgram(host: HostDoor) {
  const { store, options } = host;
  return {
    'app.state': checked(requests['app.state'], async () => ({
      version: options.version,
      recents: await store.recents(),
      settings: host.settings,
    })),
    'settings.change': checked(requests['settings.change'], (change) => host.changeSettings(change)),
    'window.new': checked(requests['window.new'], async () => {
      await options.platform.openWindow();
      return ok(null);
    }),
    'window.left': checked(requests['window.left'], ({ isKept }, window) => {
      host.leaving.answered(window, isKept);
      return null;
    }),
    'recents.remove': checked(requests['recents.remove'], async ({ token }) => {
      await store.forget(token);
      return store.recents();
    }),
    'address.open': checked(requests['address.open'], async ({ address }) => {
      const protocol = URL.canParse(address) ? new URL(address).protocol : '';
      if (!openAddresses.has(protocol)) {
        return fail('bad-request', { field: 'address', problem: 'must begin with https:, http: or mailto:' });
      }
      await options.platform.openAddress(address);
      return ok(null);
    }),
  };
}

function aboutProject(host: HostDoor) {
  const { store, options } = host;
  return {
    'project.create': checked(requests['project.create'], async ({ title, coder }) => {
      const path = await options.platform.chooseNewProject(title);
      if (path === null) return ok(null);
      const created = await createIn(path, title, coder, options);
      if (!created.ok) return created;
      await host.changeSettings({ coderName: coder });
      return host.openPath(path, coder);
    }),
    'project.open': checked(requests['project.open'], async ({ token, coder }) => {
      const path = token === null ? await options.platform.chooseProject() : store.pathOf(token);
      if (path === null) return ok(null);
      return path === undefined ? fail('no-project', { file: '' }) : host.openPath(path, coder);
    }),
    'sample.open': checked(requests['sample.open'], ({ coder }) => openSample(host, coder)),
    'sample.reset': checked(requests['sample.reset'], () => resetSample(host)),
    'project.close': checked(requests['project.close'], () => host.closeProject()),
    'project.snapshot': checked(requests['project.snapshot'], async () =>
      host.session === null ? null : await snapshotOf(host.session),
    ),
    'project.coder': checked(requests['project.coder'], ({ coder }) =>
      host.withSession((session) => {
        if (session.records.find('coder', coder) === undefined)
          return fail('not-found', { type: 'coder', id: coder });
        session.coder = coder;
        host.refresh();
        return ok(null);
      }),
    ),
    'document.open': checked(requests['document.open'], ({ document }, window) =>
      host.withSession(async (session) => {
        const opened = await openDocument(session, document);
        if (opened.ok) host.opened(window, opened.value);
        return opened;
      }),
    ),
    'document.original': checked(requests['document.original'], ({ document }) =>
      host.withSession(async (session) => {
        const loaded = await session.load(document);
        if (!loaded.ok) return loaded;
        const original = session.records.find('document', document)?.original ?? null;
        // A project may come from anybody: what is opened outside is of a kind that is read here too.
        if (original === null || formatFor(`.${original.extension}`)?.extract === undefined)
          return fail('no-original');
        const bytes = await readOriginal(session, host.options.disk, original);
        if (!bytes.ok) return bytes;
        const name = `${stemOf(original.name)}.${original.extension}`;
        return host.options.platform.openCopy(name, bytes.value);
      }),
    ),
    'command.run': checked(requests['command.run'], (command) =>
      host.withSession((session) => session.run(command)),
    ),
    'history.undo': checked(requests['history.undo'], () => host.withSession((session) => session.undo())),
    'history.redo': checked(requests['history.redo'], () => host.withSession((session) => session.redo())),
    'save.flush': checked(requests['save.flush'], () => host.withSession((session) => session.flush())),
  };
}

function aboutCorrections(host: HostDoor) {
  const { corrections, options } = host;
  return {
    'document.correct-look': checked(requests['document.correct-look'], ({ document, text }, window) =>
      host.withSession((session) => corrections.look(session, window.id, document, text)),
    ),
    'document.correct': checked(requests['document.correct'], (asked, window) =>
      host.withSession((session) => corrections.correct(session, window.id, asked)),
    ),
    'document.correct-file': checked(requests['document.correct-file'], () =>
      host.withSession(async () => {
        const [path] = (await options.platform.chooseFiles('documents', documentExtensions())) ?? [];
        return path === undefined ? ok(null) : corrections.textOf(path);
      }),
    ),
    'document.correct-cancel': checked(requests['document.correct-cancel'], (_nothing, window) => {
      corrections.cancel(window.id);
      return null;
    }),
  };
}

/** The extensions of all files that texts are read from. */
function documentExtensions(): readonly string[] {
  return formats.flatMap((format) => (format.brings === 'documents' ? format.extensions : []));
}

type RecordPlaces = Awaited<ReturnType<FindRecords>>;

/** Asks one after the other: a new question of the same asker ends the one before. */
function inTurn<Asked, Answered>(
  ask: (asked: Asked) => Promise<Answered>,
): (asked: Asked) => Promise<Answered> {
  let last: Promise<unknown> = Promise.resolve();
  return (asked) => {
    const answered = last.then(() => ask(asked));
    last = answered.catch(() => undefined);
    return answered;
  };
}

function aboutFiles(host: HostDoor) {
  const { imports, options } = host;
  const { platform, disk } = options;
  const everybody = { id: 0 };
  const find = inTurn<Parameters<FindRecords>[0], RecordPlaces>((filter) =>
    host.withThread('export', everybody, (thread) =>
      thread.ask('places', { filter, sort: null, group: null }),
    ),
  );
  return {
    'import.choose': checked(requests['import.choose'], ({ what }) =>
      host.withSession(async (session) => {
        const paths =
          what === 'files'
            ? await platform.chooseFiles('documents', documentExtensions())
            : await platform.chooseFolder();
        return paths === null ? ok(null) : imports.choose(session, paths);
      }),
    ),
    'import.drop': checked(requests['import.drop'], ({ paths }) =>
      host.withSession((session) => imports.choose(session, paths)),
    ),
    'import.paste': checked(requests['import.paste'], ({ title, text }) =>
      host.withSession((session) => ok(imports.paste(session, title, text))),
    ),
    'import.look': checked(requests['import.look'], ({ tokens }, window) =>
      host.withSession(async (session) => {
        const loaded = await session.loadRecords();
        if (!loaded.ok) return loaded;
        await imports.look(session, tokens, (progress) => window.send('importing', progress));
        return ok(null);
      }),
    ),
    'import.look-again': checked(requests['import.look-again'], (asked) =>
      host.withSession((session) => imports.lookAgain(session, asked)),
    ),
    'import.documents': checked(requests['import.documents'], ({ files }, window) =>
      host.withSession((session) =>
        imports.run(session, files, (progress) => window.send('importing', progress)),
      ),
    ),
    'import.cancel': checked(requests['import.cancel'], () => {
      imports.cancel();
      return null;
    }),
    'import.codings': checked(requests['import.codings'], ({ format: id, document }) =>
      host.withSession(async (session) => {
        const format = formatById(id);
        if (format?.read === undefined) return fail('unknown-file-type', { file: id });
        const paths = await platform.chooseFiles('codings', format.extensions);
        if (paths === null) return ok(null);
        const sources = await filesAt(disk, paths);
        if (!sources.ok) return sources;
        const { coder } = session;
        const chosen = {
          document: document ?? undefined,
          coder,
          encoding: undefined,
          extract: options.extract,
        };
        return importSources(session, format, sources.value, chosen);
      }),
    ),
    'export.preview': checked(requests['export.preview'], ({ table, ...choices }, { id }) =>
      host.withSession((session) => host.exports.preview(id, { session, find }, choices, table)),
    ),
    'export.count': checked(requests['export.count'], (choices, window) =>
      host.withSession((session) =>
        host.exports.count(window.id, { session, find }, choices, (progress) =>
          window.send('exporting', progress),
        ),
      ),
    ),
    'export.run': checked(requests['export.run'], (choices, window) =>
      host.withSession((session) =>
        host.exports.run(
          window.id,
          { session, find },
          choices,
          (name) => platform.chooseTarget(name),
          (progress) => window.send('exporting', progress),
        ),
      ),
    ),
    'text.copy': checked(requests['text.copy'], async ({ text }) => {
      await platform.copyText(text);
      return null;
    }),
    'export.cancel': checked(requests['export.cancel'], (_, { id }) => {
      host.exports.cancel(id);
      return null;
    }),
  };
}

function aboutAll(host: HostDoor) {
  return {
    'review.records': checked(requests['review.records'], (asked, window) =>
      host.withThread('records', window, (thread) =>
        thread.ask('records', asked, (reading) => window.send('reading', reading)),
      ),
    ),
    'review.recoding': checked(requests['review.recoding'], (asked, window) =>
      host.withThread('records', window, (thread) => thread.ask('recoding', asked)),
    ),
    'review.places': checked(requests['review.places'], (wanted, window) =>
      host.withThread('records', window, (thread) => thread.ask('places', wanted)),
    ),
  };
}

function aboutCodebook(host: HostDoor) {
  const { platform, disk } = host.options;
  return {
    'codebook.touched': checked(requests['codebook.touched'], ({ entry }) =>
      host.withSession((session) => touchedBy(session, entry)),
    ),
    'codebook.uses': checked(requests['codebook.uses'], ({ entry, document }) =>
      host.withSession((session) => usesIn(session, entry, document)),
    ),
    'codebook.export': checked(requests['codebook.export'], ({ format }) =>
      host.withSession(async (session) => {
        const title = session.records.find('project', 'project')?.title ?? 'project';
        const path = await platform.chooseTarget(`${title} codebook.${format}`);
        if (path === null) return ok(null);
        return exportCodebook(
          session,
          codebookFormatOf(path) === undefined ? `${path}.${format}` : path,
          disk,
        );
      }),
    ),
    'codebook.look': checked(requests['codebook.look'], () =>
      host.withSession(async () => {
        const [path] = (await platform.chooseFiles('codebooks', ['json', 'csv'])) ?? [];
        return path === undefined ? ok(null) : lookAtCodebook(path, disk);
      }),
    ),
  };
}

function aboutTexts(host: HostDoor) {
  const turn = new CodingTurn();
  return {
    'search.run': checked(requests['search.run'], (asked, window) =>
      turn.ask(() =>
        host.withThread('search', window, (thread) =>
          searchTexts(thread, asked, (found) => window.send('found', found)),
        ),
      ),
    ),
    'search.cancel': checked(requests['search.cancel'], (_nothing, window) =>
      turn.ask(() =>
        host.withThread('search', window, (thread) => {
          thread.cancel();
          return Promise.resolve(ok(null));
        }),
      ),
    ),
    'search.preview': checked(requests['search.preview'], (asked, window) =>
      turn.ask(() =>
        host.withSession((session) =>
          host.withThread('search', window, (thread) =>
            thread.ask('states', { ...asked, coder: session.coder, now: session.now() }),
          ),
        ),
      ),
    ),
    'search.code': checked(requests['search.code'], (asked, window) =>
      turn.code(() => codePlaces(host, window, asked)),
    ),
  };
}

/** Everything that a window can ask, answered by the host. */
export function makeAnswers(host: HostDoor): Answers {
  return {
    ...aboutProgram(host),
    ...aboutProject(host),
    ...aboutCorrections(host),
    ...aboutFiles(host),
    ...aboutCodebook(host),
    ...aboutAll(host),
    ...aboutTexts(host),
  };
}

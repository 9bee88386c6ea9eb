import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, EventName, Events, PageRequestName, RequestName, Requests } from './contract.ts';

/** The same words stand in main/scheme.ts and main/ipc.ts. */
const ORIGIN = 'standpoint://app';
const REQUEST = 'standpoint:request';
const EVENT = 'standpoint:event';

const requests: Readonly<Record<PageRequestName, true>> = {
  'app.state': true,
  'settings.change': true,
  'window.new': true,
  'window.left': true,
  'recents.remove': true,
  'project.create': true,
  'project.open': true,
  'sample.open': true,
  'sample.reset': true,
  'project.close': true,
  'project.snapshot': true,
  'project.coder': true,
  'document.open': true,
  'document.original': true,
  'document.correct-look': true,
  'document.correct': true,
  'document.correct-file': true,
  'document.correct-cancel': true,
  'command.run': true,
  'history.undo': true,
  'history.redo': true,
  'save.flush': true,
  'import.choose': true,
  'import.paste': true,
  'import.look': true,
  'import.look-again': true,
  'import.documents': true,
  'import.cancel': true,
  'import.codings': true,
  'export.preview': true,
  'export.count': true,
  'export.run': true,
  'review.records': true,
  'review.places': true,
  'review.recoding': true,
  'export.cancel': true,
  'text.copy': true,
  'codebook.touched': true,
  'codebook.uses': true,
  'codebook.export': true,
  'codebook.look': true,
  'search.run': true,
  'search.cancel': true,
  'search.preview': true,
  'search.code': true,
  'address.open': true,
};

/** What main answers, and how many events it sent before. */
interface Reply {
  readonly sent: number;
  readonly answer: unknown;
}

type Listener<Name extends EventName> = (event: Events[Name]) => void;

const listeners: { readonly [Name in EventName]: Set<Listener<Name>> } = {
  changed: new Set(),
  refresh: new Set(),
  save: new Set(),
  importing: new Set(),
  reading: new Set(),
  exporting: new Set(),
  found: new Set(),
  settings: new Set(),
  menu: new Set(),
  notice: new Set(),
  leave: new Set(),
};

/** Calls every listener with the event alone; each on its own, so that one that throws does not silence the others. */
function tell<Name extends EventName>(name: Name, event: Events[Name]): void {
  for (const listener of listeners[name]) queueMicrotask(() => listener(event));
}

/** The number of the last event that came, and who waits for a later one. */
let received = 0;
let waiting: readonly { readonly until: number; readonly go: () => void }[] = [];

ipcRenderer.on(EVENT, (_event, sent: number, name: EventName, event: Events[EventName]) => {
  tell(name, event);
  received = sent;
  for (const { until, go } of waiting) if (until <= received) go();
  waiting = waiting.filter(({ until }) => until > received);
});

/** Waits for the events that main sent before a reply: they do not always come before it. */
async function hear(sent: number): Promise<void> {
  if (sent > received) await new Promise<void>((go) => (waiting = [...waiting, { until: sent, go }]));
}

/** What main answers has the type that the contract gives it: main checked it, and only main can answer. */
function ask<Name extends RequestName>(
  name: Name,
  input: Requests[Name]['input'],
): Promise<Requests[Name]['output']>;
async function ask(name: string, input: unknown): Promise<unknown> {
  return ipcRenderer.invoke(REQUEST, name, input).then(async (reply: Reply) => {
    await hear(reply.sent);
    return reply.answer;
  });
}

const bridge: Bridge = {
  async request(name, input) {
    if (!Object.hasOwn(requests, name)) throw new TypeError(`No such request: ${name}`);
    return ask(name, input);
  },
  // The page knows files by what the system dropped; their paths are known here and in main alone.
  drop: (files) => ask('import.drop', { paths: files.map((file) => webUtils.getPathForFile(file)) }),
  on(name, listener) {
    if (!Object.hasOwn(listeners, name)) throw new TypeError(`No such event: ${name}`);
    listeners[name].add(listener);
    return () => listeners[name].delete(listener);
  },
};

// Whatever page should ever get into the window: only our own finds the door.
if (location.origin === ORIGIN) contextBridge.exposeInMainWorld('standpoint', bridge);

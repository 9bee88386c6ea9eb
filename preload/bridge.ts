import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, EventName, Events, RequestName, Requests } from './contract.ts';

/** The same words stand in main/scheme.ts and main/ipc.ts. */
const ORIGIN = 'standpoint://app';
const REQUEST = 'standpoint:request';
const EVENT = 'standpoint:event';

const requests: Readonly<Record<RequestName, true>> = {
  'app.state': true,
  'settings.change': true,
  'recents.remove': true,
  'project.create': true,
  'project.open': true,
  'project.close': true,
  'project.snapshot': true,
  'project.coder': true,
  'document.open': true,
  'command.run': true,
  'history.undo': true,
  'history.redo': true,
  'save.flush': true,
  'import.choose': true,
  'import.paste': true,
  'import.decode': true,
  'import.documents': true,
  'import.codings': true,
  'export.run': true,
  'address.open': true,
};

type Listener<Name extends EventName> = (event: Events[Name]) => void;

const listeners: { readonly [Name in EventName]: Set<Listener<Name>> } = {
  changed: new Set(),
  refresh: new Set(),
  save: new Set(),
  menu: new Set(),
  notice: new Set(),
};

/** Calls every listener with the event alone; each on its own, so that one that throws does not silence the others. */
function tell<Name extends EventName>(name: Name, event: Events[Name]): void {
  for (const listener of listeners[name]) queueMicrotask(() => listener(event));
}

ipcRenderer.on(EVENT, (_event, name: EventName, event: Events[EventName]) => tell(name, event));

/** What main answers has the type that the contract gives it: main checked it, and only main can answer. */
function request<Name extends RequestName>(
  name: Name,
  input: Requests[Name]['input'],
): Promise<Requests[Name]['output']>;
async function request(name: string, input: unknown): Promise<unknown> {
  if (!Object.hasOwn(requests, name)) throw new TypeError(`No such request: ${name}`);
  const answer: unknown = await ipcRenderer.invoke(REQUEST, name, input);
  return answer;
}

const bridge: Bridge = {
  request,
  on(name, listener) {
    if (!Object.hasOwn(listeners, name)) throw new TypeError(`No such event: ${name}`);
    listeners[name].add(listener);
    return () => listeners[name].delete(listener);
  },
};

// Whatever page should ever get into the window: only our own finds the door.
if (location.origin === ORIGIN) contextBridge.exposeInMainWorld('standpoint', bridge);

import { app, type Session, type WebContents } from 'electron';
import { isOurs } from '../scheme.ts';

/** Switches that keep Chromium itself off the network, name look-ups included. */
const SWITCHES = {
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'no-pings': '',
  'host-resolver-rules': 'MAP * ~NOTFOUND',
};

/** Refuses, for every page and session that will ever exist, all that this program has no use for. */
export function guardEverything(): void {
  for (const [name, value] of Object.entries(SWITCHES)) app.commandLine.appendSwitch(name, value);
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The dictionaries would come from a server.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
}

function mayLoad(address: string): boolean {
  return isOurs(address) || (!app.isPackaged && address.startsWith('devtools://'));
}

function guardContents(contents: WebContents): void {
  // A peer connection looks for its own address by packets that no policy sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

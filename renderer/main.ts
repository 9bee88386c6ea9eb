import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './ui/tokens.css';
import './views/app.ts';
import { provideWorkspace } from './state/context.ts';
import { Workspace } from './state/workspace.ts';
import { shell } from '../store/messages/window-shell.ts';

const workspace = new Workspace(window.standpoint);

const moreContrast = matchMedia('(prefers-contrast: more)');

/** Follows what is set and open: theme of the page, title of the window. */
function dress(): void {
  const { theme, textSize, textWidth } = workspace.app.settings;
  const { dataset, style } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
  if (theme === 'contrast' || (theme === 'system' && moreContrast.matches)) dataset['contrast'] = 'more';
  else delete dataset['contrast'];
  style.setProperty('--text-size', `${textSize}px`);
  style.setProperty('--text-width', String(textWidth));
  const title = workspace.records.find('project', 'project')?.title;
  document.title = title === undefined ? shell.title : `${title} – ${shell.title}`;
}

async function begin(): Promise<void> {
  await workspace.start();
  dress();
  workspace.subscribe(['app', 'project', 'shared'], dress);
  moreContrast.addEventListener('change', dress);
  const app = document.createElement('sp-app');
  provideWorkspace(document.body, workspace);
  document.body.append(app);
  window.standpoint.on('menu', ({ action }) => {
    app.act(action);
  });
  window.standpoint.on('leave', () => {
    app.leave();
    void workspace.leave();
  });
}

// A bug must be seen: nothing thrown in a view or a request may pass in silence.
function tellBug(problem: unknown): void {
  const message = problem instanceof Error ? problem.message : String(problem);
  workspace.notices.tell({ code: 'unexpected', details: { message } });
}

window.addEventListener('error', ({ error, message }) => {
  // Chromium reports this when an observer is late by a frame; it is not a fault.
  if (!message.startsWith('ResizeObserver loop')) tellBug(error);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  tellBug(reason);
});

void begin();

import { join } from 'node:path';
import { app } from 'electron';
import { projectArgument } from './argument.ts';
import { failToStart, reportFaults } from './dialogs/faults.ts';
import { openLog } from './log.ts';
import { registerScheme, serve } from './scheme.ts';
import { guardEverything } from './window/guard.ts';
import { Program } from './index/program.ts';

const now = (): Date => new Date();
/** Where settings and the log are; the command line finds the same folder. */
const configFolder = process.env['STANDPOINT_CONFIG'] ?? app.getPath('userData');
const log = openLog(join(configFolder, 'logs'), now);
const project = projectArgument(process.argv.slice(1), process.defaultApp, process.cwd());

async function start(): Promise<void> {
  const served = serve(join(import.meta.dirname, '../renderer'));
  const program = new Program({ configFolder, log, now, served });
  app.on('second-instance', (_event, _words, _folder, given) => program.comeForward(given));
  await Promise.all([program.ready, program.openWindow(project)]);
}

reportFaults(log);
registerScheme();
guardEverything();
app.on('window-all-closed', () => app.quit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

if (app.requestSingleInstanceLock({ project })) {
  // The ready event waits for this module to finish, so it must not be awaited here.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => failToStart(log, error));
} else {
  app.quit();
}

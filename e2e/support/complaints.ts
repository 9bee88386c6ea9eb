import type { ElectronApplication, Page } from '@playwright/test';

/** Adds to `complaints` whatever a program complains about from now on. */
export async function listen(app: ElectronApplication, complaints: string[]): Promise<void> {
  app
    .process()
    .stderr?.setEncoding('utf8')
    .on('data', (text: string) => {
      complaints.push(...text.split('\n').filter((line) => / (fatal|error): /.test(line)));
    });
  await app.context().addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`policy violated: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`page: ${error.stack ?? error.message}`));
  };
  app.context().on('page', watch);
  for (const page of app.context().pages()) watch(page);
}

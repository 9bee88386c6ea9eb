import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results/windows',
  timeout: 60_000,
  // What is waited for comes later where machines are slow; only what never comes fails.
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  reporter: [['list'], ['json']],
  projects: [
    { name: 'e2e', testDir: 'e2e/specs', testMatch: '**/*.spec.ts' },
    { name: 'interop', testDir: 'e2e/interop', testMatch: '**/*.spec.ts' },
    { name: 'bench', testDir: '.', testMatch: '{e2e/bench,store,main}/**/*.bench.ts', timeout: 600_000 },
  ],
});

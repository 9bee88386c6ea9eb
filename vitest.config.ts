import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', testTimeout: 20_000, restoreMocks: true, unstubGlobals: true };
const rooms = '{store,main,preload,renderer,e2e}/**';
/** They put another module in place of one of ours, which all files after them would get as well. */
const replacing = ['main/migration.test.ts'];

export default defineConfig({
  test: {
    // One less than there are cores is the rule, and of two cores one would do nothing.
    maxWorkers: '100%',
    projects: [
      // Files share what they import: each loading all of it anew took half of the time.
      {
        test: {
          ...shared,
          name: 'unit',
          isolate: false,
          include: [`${rooms}/*.test.ts`],
          exclude: replacing,
        },
      },
      { test: { ...shared, name: 'unit replacing', include: replacing } },
      { test: { ...shared, name: 'fuzz', include: ['main/**/*.fuzz.ts'] } },
      {
        test: { ...shared, name: 'interop', include: [`${rooms}/*.interop.ts`], exclude: ['e2e/interop/**'] },
      },
    ],
  },
});

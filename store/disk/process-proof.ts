import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { ioCode } from './disk-failure.ts';

/** What this computer can say about its processes. */
export interface Processes {
  /**
   * Where process numbers mean the same: the running system and, on Linux, its process namespace; '' where that cannot
   * be told. A number from elsewhere proves nothing.
   */
  space(): Promise<string>;
  /** A mark that no other process with this number has had; null where it does not run, '' where there is no mark. */
  markOf(pid: number): Promise<string | null>;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is one all the same.
    return ioCode(error) === 'EPERM';
  }
}

async function textOf(read: Promise<string>): Promise<string | null> {
  try {
    return await read;
  } catch (error) {
    if (ioCode(error) === null) throw error;
    return null;
  }
}

/** When a process started, in clock ticks since the system did: field 22 of /proc/<pid>/stat, after its name in (). */
async function startOnLinux(pid: number): Promise<string | null> {
  const stat = await textOf(readFile(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return isRunning(pid) ? '' : null;
  const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? null : (fields[18] ?? '');
}

function startOnMac(pid: number): Promise<string> {
  return new Promise((resolve) => {
    const env = { LC_ALL: 'C', TZ: 'UTC' };
    execFile('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], { env }, (error, output) => {
      resolve(error === null ? output.trim() : '');
    });
  });
}

async function markOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return startOnLinux(pid);
  if (!isRunning(pid)) return null;
  return process.platform === 'darwin' ? startOnMac(pid) : '';
}

async function space(): Promise<string> {
  if (process.platform !== 'linux') return process.platform;
  const boot = await textOf(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  const namespace = await textOf(readlink('/proc/self/ns/pid'));
  return boot === null || namespace === null ? '' : `${boot.trim()} ${namespace}`;
}

/** The processes of this computer. */
export const nodeProcesses: Processes = { space, markOf };

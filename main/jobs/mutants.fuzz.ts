import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seeded } from '../../store/analysis/seeded.ts';
import { documentFormatFor } from '../../store/formats/index.ts';
import { mutantOf } from '../../store/formats/testing/mutants.ts';
import { validFiles } from '../../store/formats/testing/valid-files.ts';
import { Extractor, MOST_MEMORY, MOST_TIME } from './extractor.ts';
import { startNodeProcess } from './node-process.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'out/main/extractor-process.js');
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const kept = join(root, 'test-results/fuzz');

/** What a look at the memory every 10 ms may be too late by, in MB. */
const slack = 256;

/** Sound files: our own, and those of other programs where the case files are there. */
function soundFiles(): readonly (readonly [string, Uint8Array])[] {
  const cases = join(process.env['STANDPOINT_CASES'] ?? '', 'documents');
  const theirs = existsSync(cases)
    ? readdirSync(cases, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(docx|html|pdf)$/.test(path))
        .map((path) => [path, new Uint8Array(readFileSync(join(cases, path)))] as const)
    : [];
  return [...Object.entries(validFiles()), ...theirs];
}

/** The most memory that a process has had, in MB; undefined where the system does not say or it is gone. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    // It has ended, or this is no Linux.
    return undefined;
  }
}

test(
  `mutants of sound files harm nothing: seed ${seed}, ${seconds} s`,
  { timeout: 2 * seconds * 1000 + 300_000 },
  async () => {
    const files = soundFiles();
    const random = seeded(seed);
    const counts = new Map<string, number>();
    const odd: string[] = [];
    const ends: string[] = [];
    let pid: number | undefined;
    let peak = 0;
    let slowest = 0;
    const watching = setInterval(() => (peak = Math.max(peak, peakOf(pid) ?? 0)), 10);
    const extractor = new Extractor(() => {
      const process = startNodeProcess(program, (how) => ends.push(how));
      ({ pid } = process);
      return process;
    });
    const end = Date.now() + seconds * 1000;
    let round = 0;
    for (; Date.now() < end; round++) {
      const [name, bytes] = files[round % files.length] ?? ['', new Uint8Array()];
      const [, other = bytes] = files[Math.floor(random() * files.length)] ?? [];
      const format = documentFormatFor(name);
      if (format === undefined) throw new Error(`Nothing reads ${name}`);
      const mutant = mutantOf(bytes, other, random);
      const began = performance.now();
      ends.length = 0;
      const found = await extractor.extract(format, { name, bytes: mutant }, {});
      const took = performance.now() - began;
      slowest = Math.max(slowest, took);
      const code = found.ok ? 'ok' : found.error.code;
      const isBroken = !found.ok && found.error.details['problem'] === 'reading it broke off';
      const kind = `${format.id} ${isBroken ? 'answered what cannot be' : code}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (ends.length > 0 || isBroken || code === 'took-too-long' || code === 'too-large' || took > 5000) {
        mkdirSync(kept, { recursive: true });
        const file = join(kept, `${seed}-${round}-${name.replaceAll('/', '-')}`);
        writeFileSync(file, mutant);
        const ended = ends.length > 0 ? `, process ended by ${ends.join(' and ')}` : '';
        odd.push(`${kind}${ended}, ${Math.round(took)} ms: ${file}`);
      }
      expect(took).toBeLessThan(MOST_TIME + 5000);
      expect(peak).toBeLessThan(MOST_MEMORY + slack);
    }
    // Whatever was read, the next sound file is read as ever.
    for (const [name, bytes] of Object.entries(validFiles())) {
      const format = documentFormatFor(name);
      const found = format === undefined ? undefined : await extractor.extract(format, { name, bytes }, {});
      expect([name, found?.ok]).toEqual([name, true]);
    }
    extractor.close();
    clearInterval(watching);
    console.log(`${round} mutants, slowest ${Math.round(slowest)} ms, most memory ${Math.round(peak)} MB`);
    console.log(
      [...counts]
        .sort()
        .map(([kind, count]) => `${count}\t${kind}`)
        .join('\n'),
    );
    if (odd.length > 0) console.log(`To be looked at:\n${odd.join('\n')}`);
    expect(odd.filter((line) => line.includes('answered what cannot be'))).toEqual([]);
  },
);

import { resolve } from 'node:path';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { ioFailure } from '../store/disk/disk-failure.ts';
import { sentence } from '../store/messages/errors.ts';
import { lineCommands, usage } from './command-line.ts';
import { Extractor } from './jobs/extractor.ts';
import { startNodeProcess } from './jobs/node-process.ts';
import type { CommandLine, Output } from './line-command.ts';
import { parseLine } from './parse-line.ts';
import { userConfigFolder } from './open-session.ts';

/**
 * The program without a window. Prints a command's output on stdout, or why it did not work on stderr. The exit code is 0
 * where it worked, 1 where it did not, 2 where the line was wrong.
 */
async function run(words: readonly string[]): Promise<number> {
  const [name = ''] = words;
  if (name === '--help' || name === 'help' || name === '') {
    process[name === '' ? 'stderr' : 'stdout'].write(`${usage()}\n`);
    return name === '' ? 2 : 0;
  }
  const command: CommandLine | undefined = lineCommands.find((each) =>
    each.name.split(' ').every((word, at) => words[at] === word),
  );
  if (command === undefined) return wrong(`there is no command ${name}`);
  const parsed = parseLine(words.slice(command.name.split(' ').length), command);
  if (!parsed.ok) return wrong(String(parsed.error.details['problem']));
  const surroundings = {
    disk: nodeDisk,
    configFolder: userConfigFolder(),
    now: () => new Date(),
    extract: new Extractor(startNodeProcess).extract,
  };
  const output = await command.run(parsed.value, surroundings, (path) => resolve(path)).catch(ioFailure);
  if (!output.ok) {
    if (output.error.code === 'wrong-usage') return wrong(String(output.error.details['problem']));
    const line = parsed.value.isJson
      ? JSON.stringify({ error: output.error, message: sentence(output.error) })
      : sentence(output.error);
    process.stderr.write(`${line}\n`);
    return 1;
  }
  return print(output.value, parsed.value.isJson);
}

function print({ json, lines, remarks, isFailure }: Output, isJson: boolean): number {
  const text = isJson ? JSON.stringify(json, null, 2) : lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
  for (const remark of remarks) process.stderr.write(`${remark}\n`);
  return isFailure ? 1 : 0;
}

function wrong(problem: string): number {
  process.stderr.write(`${sentence({ code: 'wrong-usage', details: { problem } })}\n\n${usage()}\n`);
  return 2;
}

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));

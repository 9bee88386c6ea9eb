import { ioFailure } from '../store/disk/disk-failure.ts';
import { placeBeside, sentence } from '../store/messages/errors.ts';
import { type Finding, type Result, ok } from '../store/model/result.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import { type Surroundings as Opening, openSession } from './open-session.ts';
import type { Line, LineShape } from './parse-line.ts';
import type { Session } from './session.ts';

/** What a command prints: JSON for programs, lines for people, and remarks that go to stderr. */
export interface Output {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
  readonly isFailure?: boolean;
}

/** What the program has without a window. */
export interface Surroundings extends Opening {
  /** Takes documents out of files. */
  readonly extract: ExtractFile;
}

/** A command of the command line. */
export interface CommandLine extends LineShape {
  readonly help: string;
  run(line: Line, surroundings: Surroundings, absolute: (path: string) => string): Promise<Result<Output>>;
}

/** A finding as a line for people. */
export function remarkOf(finding: Finding): string {
  const place = placeBeside(finding);
  return place === '' ? sentence(finding) : `${place}: ${sentence(finding)}`;
}

/** Opens a project, does something with it, and closes it again whatever happens. */
export async function within(
  path: string,
  coder: string | null,
  surroundings: Surroundings,
  work: (session: Session) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const opened = await openSession(path, coder, surroundings);
  if (!opened.ok) return opened;
  const session = opened.value;
  // What is read now may be less than what was coded.
  await session.folder.lookElsewhere();
  const done = await work(session).catch(ioFailure);
  const remarks = session.folder.findings.map(remarkOf);
  const closed = await session.close();
  if (!done.ok) return done;
  if (!closed.ok && session.folder.readOnly === null) return closed;
  return ok({ ...done.value, remarks: [...remarks, ...done.value.remarks] });
}

/** A finding as JSON: the code, the sentence, and where. */
export function findingJson(finding: Finding): { code: string; message: string; where: string } {
  return { code: finding.code, message: sentence(finding), where: finding.where };
}

import { FollowedProject } from '../../store/disk/followed-project.ts';
import type { Disk } from '../../store/disk/disk.ts';
import { fail } from '../../store/model/result.ts';
import type { AnyAnswers, Said, ThreadStart, Told } from './questions.ts';

/** The side of a thread that answers: one question after the other, between them it follows the project. */
export class Answering {
  readonly #answers: AnyAnswers;
  readonly #project: FollowedProject;
  readonly #cancelled: ThreadStart['cancelled'];
  readonly #say: (said: Said) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(answers: AnyAnswers, disk: Disk, { path, cancelled }: ThreadStart, say: (said: Said) => void) {
    this.#answers = answers;
    this.#project = new FollowedProject(disk, path);
    this.#cancelled = cancelled;
    this.#say = say;
  }

  /** Takes what is told, in turn: no change comes into the middle of an answer. */
  hear(told: Told): void {
    this.#last = this.#last.then(() => this.#do(told));
  }

  async #do(told: Told): Promise<void> {
    switch (told.type) {
      case 'follow':
        this.#project.follow(told.diff);
        break;
      case 'read-anew':
        this.#project.readAnew(told.documents);
        break;
      case 'ask':
        await this.#answer(told);
    }
  }

  async #answer({ number, name, asked }: Extract<Told, { type: 'ask' }>): Promise<void> {
    const isCancelled = (): boolean => Atomics.load(this.#cancelled, 0) >= number;
    const tell = (part: unknown): void => {
      if (!isCancelled()) this.#say({ type: 'part', number, part });
    };
    const answer = this.#answers[name];
    try {
      const given = { project: this.#project, tell, isCancelled };
      const found =
        isCancelled() || answer === undefined ? fail('cancelled') : await answer.answer(asked, given);
      this.#say({ type: 'answer', number, answer: found });
    } catch (error) {
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#say({ type: 'answer', number, answer: fail('unexpected', { problem }) });
    }
  }
}

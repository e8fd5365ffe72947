import { readFile } from 'node:fs/promises';
import { type RunningCommand, readyLine, startCommand } from './command.js';
import type { OperatorAccess } from './operator.js';
import type { WfmAccess } from './raw-device.js';

/** One life of a `margo-mock wfm`: everybody works with it until it is killed. */
export class Life {
  readonly wfm: WfmAccess & OperatorAccess;
  readonly #command: RunningCommand;
  #answersLeft = Number.POSITIVE_INFINITY;
  #isOver = false;

  private constructor(command: RunningCommand, wfm: WfmAccess & OperatorAccess) {
    this.#command = command;
    this.wfm = wfm;
  }

  static async start(...options: string[]): Promise<Life> {
    const command = startCommand('wfm', ...options);
    const { url = '', ca = '', operatorUrl = '', operatorToken = '' } = await readyLine(command);
    return new Life(command, { url, operatorUrl, operatorToken, ca: await readFile(ca, 'utf8') });
  }

  /** Resolves when the process is gone. */
  get ended(): Promise<unknown> {
    return this.#command.exited;
  }

  /** It will be killed when it has answered so many requests. */
  killAfter(answers: number): void {
    this.#answersLeft = answers;
  }

  kill(): void {
    this.#isOver = true;
    this.#command.process.kill('SIGKILL');
  }

  /** Does something again and again. What fails after the end is what a killed WFM leaves unanswered. */
  async repeat(step: () => Promise<unknown>, isEnough = () => false): Promise<void> {
    while (!this.#isOver && !isEnough()) {
      try {
        await step();
        this.#countAnswer();
      } catch (error) {
        if (!this.#isOver) throw error;
      }
    }
  }

  #countAnswer(): void {
    this.#answersLeft -= 1;
    if (this.#answersLeft <= 0 && !this.#isOver) this.kill();
  }
}

import { readFile } from 'node:fs/promises';
import { type RunningCommand, readyLine, startCommand } from './command.js';
import type { OperatorAccess } from './operator.js';
import type { WfmAccess } from './raw-device.js';

/** One life of a `margo-mock wfm`: everybody works with it until it is killed. */
export class Life {
  readonly wfm: WfmAccess & OperatorAccess;
  readonly #command: RunningCommand;
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

  kill(): void {
    this.#isOver = true;
    this.#command.process.kill('SIGKILL');
  }

  /** Does something again and again. */
  async repeat(step: () => Promise<unknown>, isEnough = () => false): Promise<void> {
    while (!this.#isOver && !isEnough()) await this.attempt(step);
  }

  /** Does something. What fails after the end is what a killed WFM leaves unanswered. */
  async attempt(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!this.#isOver) throw error;
    }
  }
}

import { clearLine, cursorTo } from 'node:readline';

/** Time between two lines on a terminal, where each replaces the one before, and elsewhere, in milliseconds. */
const TERMINAL_INTERVAL = 1000;
const LOG_INTERVAL = 5000;

/** Where a line is shown: a terminal, or anything else that can be written to. */
export type Screen = NodeJS.WritableStream & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

/** A line that is shown again and again: in place on a terminal, else one below the other. */
export class LiveLine {
  readonly #screen: Screen;
  #timer: NodeJS.Timeout | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Time between two lines, in milliseconds. */
  get interval(): number {
    return this.#screen.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL;
  }

  /** @param line is given the milliseconds since the last line */
  start(line: (elapsed: number) => string): void {
    let before = performance.now();
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.show(line(now - before));
      before = now;
    }, this.interval);
  }

  show(text: string): void {
    if (!this.#screen.isTTY) {
      this.#screen.write(`${text}\n`);
      return;
    }
    this.#clear();
    // A line that wraps could not be replaced by the next one.
    this.#screen.write(text.slice(0, (this.#screen.columns ?? 80) - 1));
  }

  /** Writes a line that stays. */
  log(text: string): void {
    if (this.#screen.isTTY) this.#clear();
    this.#screen.write(`${text}\n`);
  }

  stop(): void {
    clearInterval(this.#timer);
    if (this.#screen.isTTY) this.#clear();
  }

  #clear(): void {
    cursorTo(this.#screen, 0);
    clearLine(this.#screen, 0);
  }
}

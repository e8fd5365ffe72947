import { SuiteError } from '../../error.js';
import { visibleLine } from '../../text.js';
import { type OperatorCall, provisioningFromCalls } from '../from-calls.js';
import type { ProvisioningSession } from '../provisioning.js';
import { readGreeting, readResponse } from './message.js';
import { type LineProcess, startLineProcess } from './process.js';

/** How an adapter is started; the defaults suit a command line. */
export interface AdapterOptions {
  /** Takes each line of the standard error of the adapter. */
  readonly log?: (line: string) => void;
  /** How long a response may take, in milliseconds. */
  readonly timeout?: number;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: SuiteError): void;
}

const TIMEOUT = 60_000;

/**
 * Starts the command of a vendor that does what operators do, and speaks to it in JSON lines: it greets with the
 * functions it offers, then responds to each call by its number, in any order. It ends when its input ends.
 *
 * @throws SuiteError `suite-adapter-failed` when it does not start or greet
 */
export async function startAdapter(
  command: string,
  options: AdapterOptions = {},
): Promise<ProvisioningSession> {
  const child = startLineProcess(command, options.log ?? (() => undefined));
  const adapter = new Adapter(command, child, options.timeout ?? TIMEOUT);
  try {
    const { functions, ...traits } = readGreeting(await adapter.greeting());
    adapter.listen();
    return {
      provisioning: provisioningFromCalls(functions, (call) => adapter.call(call), {
        ...traits,
        adviceFor: (missing) => `have the adapter offer ${missing.join(', ')}`,
      }),
      broken: adapter.broken.signal,
      close: () => adapter.close(),
    };
  } catch (error) {
    await adapter.close();
    throw error;
  }
}

class Adapter {
  readonly #command: string;
  readonly #child: LineProcess;
  readonly #timeout: number;
  readonly #waiting = new Map<number, Waiting>();
  readonly broken = new AbortController();
  #handle: (line: string) => void = () => undefined;
  #calls = 0;
  #closing = false;

  constructor(command: string, child: LineProcess, timeout: number) {
    this.#command = command;
    this.#child = child;
    this.#timeout = timeout;
    child.onEnd((reason) => this.#break(this.#failed(`${reason}; run it by hand to see why`)));
  }

  /** The first line. */
  greeting(): Promise<string> {
    const { promise, resolve, reject } = promiseParts<string>();
    const advice = 'it has to write its first line at once, and to flush it';
    const timer = setTimeout(
      () => reject(this.#failed(`did not greet within ${this.#seconds}; ${advice}`)),
      this.#timeout,
    );
    this.broken.signal.addEventListener('abort', () => reject(this.broken.signal.reason), { once: true });
    this.#handle = resolve;
    this.#child.read(
      (line) => this.#handle(line),
      (reason) =>
        this.#break(this.#failed(`${reason}; a line holds one JSON object and ends with a line feed`)),
    );
    return promise.finally(() => clearTimeout(timer));
  }

  /** Takes every further line as a response. */
  listen(): void {
    this.#handle = (line) => this.#settle(line);
  }

  async call(call: OperatorCall): Promise<unknown> {
    this.broken.signal.throwIfAborted();
    this.#calls += 1;
    const id = this.#calls;
    const { promise, resolve, reject } = promiseParts<unknown>();
    this.#waiting.set(id, { resolve, reject });
    const timer = setTimeout(
      () => reject(this.#failed(`did not respond to ${call.function} within ${this.#seconds}`)),
      this.#timeout,
    );
    this.#child.send(JSON.stringify({ id, ...call }));
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(id);
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#child.close();
  }

  #settle(line: string): void {
    try {
      const response = readResponse(line);
      const waiting = this.#waiting.get(response.id);
      if ('result' in response) waiting?.resolve(response.result);
      else waiting?.reject(failedCall(response.error));
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      this.#break(error);
    }
  }

  /** Nothing more can be expected of it. */
  #break(error: SuiteError): void {
    if (this.#closing || this.broken.signal.aborted) return;
    this.broken.abort(error);
    for (const { reject } of this.#waiting.values()) reject(error);
  }

  get #seconds(): string {
    return `${this.#timeout / 1000} s`;
  }

  #failed(what: string): SuiteError {
    return new SuiteError('suite-adapter-failed', `The adapter ${JSON.stringify(this.#command)} ${what}.`);
  }
}

function failedCall(reason: string): SuiteError {
  return new SuiteError('suite-operator-failed', `The adapter reports: ${visibleLine(reason)}`);
}

function promiseParts<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

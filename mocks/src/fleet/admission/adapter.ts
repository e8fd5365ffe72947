import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isObject, MargoError } from '@margo-contract/protocol';
import { type Log, visible } from '../../process/log.js';
import type { Registration } from '../identity/identity.js';
import type { Admission } from './admission.js';
import { readLines } from './read-lines.js';

/** What an adapter greets with, and what it has to be able to do here. */
const PROTOCOL = 'margo-operator-adapter/1';
const FUNCTION = 'register-certificate';
const PATIENCE_MILLISECONDS = 60_000;
const GRACE_MILLISECONDS = 2_000;
/** Calls that are under way at once. */
const AT_ONCE = 64;

interface Waiting {
  readonly resolve: (line: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: MargoError) => void;
}

/**
 * Registers devices one by one through the program that the conformance suite takes for `--operator-exec`: lines of JSON, of which only
 * `register-certificate` is needed, with `certificate`, or with `spiffeId` for mutual TLS.
 *
 * @throws MargoError `mock-fleet-not-admitted`
 */
export async function createAdapterAdmission(command: string, log: Log): Promise<Admission> {
  const adapter = new Adapter(command, log);
  try {
    const settleMilliseconds = readGreeting(await adapter.receive('greeting'));
    return {
      async admit(devices) {
        const rest = [...devices];
        const work = async () => {
          for (let next = rest.shift(); next !== undefined; next = rest.shift()) await adapter.register(next);
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
      },
      close: () => adapter.close(),
    };
  } catch (error) {
    await adapter.close();
    throw error;
  }
}

class Adapter {
  readonly #child;
  readonly #waiting = new Map<number | 'greeting', Waiting>();
  readonly #closed: Promise<unknown>;
  #ended: MargoError | undefined;
  #calls = 0;

  constructor(command: string, log: Log) {
    this.#child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'], detached: HAS_GROUPS });
    this.#closed = once(this.#child, 'close').catch(() => undefined);
    this.#child.stdin.on('error', () => undefined);
    this.#child.once('error', (error) => this.#end(`could not be started: ${error.message}`));
    this.#child.once('close', (status) => this.#end(`ended with exit status ${status}`));
    readLines(this.#child.stdout, { take: (line) => this.#take(line), overflow: (text) => this.#end(text) });
    readLines(this.#child.stderr, {
      take: (line) => log(`adapter: ${visible(line)}`),
      overflow: () => undefined,
    });
  }

  receive(id: number | 'greeting'): Promise<Readonly<Record<string, unknown>>> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(failed(`did not respond within ${PATIENCE_MILLISECONDS / 1000} s`));
      }, PATIENCE_MILLISECONDS);
      const settled =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          settle(value);
        };
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
    });
  }

  async register(device: Registration): Promise<void> {
    this.#calls += 1;
    const id = this.#calls;
    const response = this.receive(id);
    this.#child.stdin.write(`${JSON.stringify({ id, function: FUNCTION, ...device })}\n`);
    const { error } = await response;
    if (error !== undefined) throw failed(`refused a device: ${visible(String(error)).slice(0, 300)}`);
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    const timer = setTimeout(() => killGroup(this.#child.pid), GRACE_MILLISECONDS);
    await this.#closed;
    clearTimeout(timer);
  }

  #take(line: string): void {
    const message = parse(line);
    if (message === undefined) {
      this.#end(`wrote a line that is no JSON object: ${visible(line.slice(0, 80))}`);
      return;
    }
    const id = typeof message.id === 'number' ? message.id : 'greeting';
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.resolve(message);
  }

  #end(reason: string): void {
    this.#ended ??= failed(reason);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

const HAS_GROUPS = process.platform !== 'win32';

/** The shell and all that it started, where there are process groups. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(HAS_GROUPS ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}

/** @returns how long registrations take to be in force, in milliseconds */
function readGreeting({ adapter, functions, settleSeconds = 0 }: Readonly<Record<string, unknown>>): number {
  if (adapter !== PROTOCOL) throw failed(`does not greet with {"adapter":"${PROTOCOL}", …}`);
  if (!Array.isArray(functions) || !functions.includes(FUNCTION)) throw failed(`does not offer ${FUNCTION}`);
  const seconds = Number(settleSeconds);
  if (seconds >= 0 && seconds <= 300) return seconds * 1000;
  throw failed('has settleSeconds that are no number from 0 to 300');
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function failed(reason: string): MargoError {
  return new MargoError('mock-fleet-not-admitted', `The adapter of --operator-exec ${reason}`);
}

import type { DeviceProgram, RunningProgram } from '../program/program.js';
import type { EndpointName, ScriptedWfm } from '../wfm/scripted-wfm.js';
import type { Gate } from './gate.js';
import type { IdentityFiles } from './identity-files.js';
import type { Bell } from './wait.js';

/** Where a program of a case is started. */
export interface LifeOptions {
  readonly program: DeviceProgram;
  readonly wfm: ScriptedWfm;
  readonly caFile: string;
  readonly stateFolder: string;
  /** In the mutual-TLS profile. */
  readonly identity?: IdentityFiles;
  readonly pollSeconds: number;
  readonly bell: Bell;
  /** Keeps programs from starting all at once. */
  readonly gate: Gate;
}

/** How a program is started again. */
export interface StartOptions {
  readonly urls?: readonly EndpointName[];
  readonly settings?: Readonly<Record<string, string>>;
  /** The poll interval, as a multiple of the usual one. */
  readonly poll?: number;
}

/** After this time the next program may start, although this one has not connected yet. In milliseconds. */
const LONGEST_START = 10_000;

/** The program of one case, from its first start to its last end. */
export class Life {
  readonly #options: LifeOptions;
  #running: RunningProgram | undefined;
  #isWanted = false;
  #last: StartOptions = {};
  #given: Readonly<Record<string, string>> = {};

  constructor(options: LifeOptions) {
    this.#options = options;
  }

  /**
   * @param pollMilliseconds the measured poll interval, which times in settings are multiples of
   * @throws Error when the program cannot be started
   */
  async start(options: StartOptions = {}, pollMilliseconds = 0): Promise<void> {
    const { program, wfm, caFile, stateFolder, identity, pollSeconds, bell, gate } = this.#options;
    this.#last = { ...this.#last, ...options };
    const { urls = ['primary'], settings = {}, poll = 1 } = this.#last;
    const leave = await gate.enter();
    wfm.life += 1;
    this.#isWanted = true;
    this.#given = mapValues(settings, (text) => intervalOf(text, pollMilliseconds));
    const running = await program
      .start({
        urls: urls.map((name) => wfm.endpoint(name).url),
        caFile: identity === undefined ? caFile : '',
        ...(identity !== undefined && { identity: identity.paths }),
        stateFolder,
        pollSeconds: pollSeconds * poll,
        settings: this.#given,
      })
      .catch((error: Error) => {
        leave();
        throw error;
      });
    this.#running = running;
    const before = wfm.connections.length;
    void running.exit.then(() => bell.ring());
    const isUp = () => wfm.connections.length > before || running.ended !== undefined;
    void bell.until(isUp, LONGEST_START).then(leave);
  }

  async kill(): Promise<void> {
    this.#isWanted = false;
    await this.#running?.kill();
  }

  /** The settings of the last start, as the program was given them. */
  get settings(): Readonly<Record<string, string>> {
    return this.#given;
  }

  /** How the program ended although nothing told it to, or undefined. */
  get unexpectedEnd(): string | undefined {
    const ended = this.#running?.ended;
    if (!this.#isWanted || ended === undefined) return undefined;
    return `the program ${ended}${this.words}`;
  }

  /** The last line that the program wrote, for reasons. */
  get words(): string {
    const line = this.#running?.lastWords.trim().split('\n').at(-1)?.trim().slice(0, 200) ?? '';
    return line === '' ? '' : `; its last words were ${JSON.stringify(line)}`;
  }
}

function mapValues(
  values: Readonly<Record<string, string>>,
  map: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

/** `in 3 for 6`, in polls, as two ISO 8601 times with a slash between them; other text as it is. */
function intervalOf(text: string, pollMilliseconds: number): string {
  const [, delay, length] = /^in (\d+) for (\d+)$/.exec(text) ?? [];
  if (delay === undefined || length === undefined) return text;
  const from = Date.now() + Number(delay) * pollMilliseconds;
  const to = from + Math.max(Number(length) * pollMilliseconds, SHORTEST_INTERVAL);
  return `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
}

/** Devices may be a second late, so that shorter intervals would show nothing. */
const SHORTEST_INTERVAL = 4000;

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A deployment that the device "runs". */
export interface Running {
  readonly digest: string;
  readonly name: string;
  readonly components: readonly string[];
  /** The device behind a gateway that has it. */
  readonly child?: string;
}

/** A status report that is to be sent. */
export interface QueuedReport {
  readonly deploymentId: string;
  readonly body: Record<string, unknown>;
}

/** What a device keeps. */
export interface Kept {
  clientId?: string;
  version?: string;
  etag?: string;
  digest?: string;
  firstEtag?: string;
  firstUrl?: string;
  firstPoll?: number;
  firstVersion?: string;
  running: Record<string, Running>;
  queue: QueuedReport[];
}

/** The state of a device in one file, which is replaced as a whole. */
export class KeptState {
  readonly #file: string;
  readonly value: Kept;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.#file = join(directory, 'pliable.json');
    this.value = existsSync(this.#file)
      ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Kept) // only this class writes it
      : { running: {}, queue: [] };
  }

  save(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.value));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

import { readFile } from 'node:fs/promises';
import { StateError } from '../error.js';
import { type DeviceState, readDeviceState, type StateStore } from './device-state.js';
import { nodeFileSystem, writeAtomically } from './file-system.js';

/** Keeps the state in one JSON file, readable by its owner only. One process at a time may use the file. */
export class FileStateStore implements StateStore {
  readonly #path: string;
  #lastSave: Promise<void> = Promise.resolve();

  /** @param path the directory must exist; the file need not */
  constructor(path: string) {
    this.#path = path;
  }

  /** @throws StateError `state-unreadable`, `state-malformed` */
  async load(): Promise<DeviceState> {
    const text = await this.#read();
    if (text === undefined) return {};
    try {
      return readDeviceState(JSON.parse(text));
    } catch (cause) {
      const advice = 'restore it, or remove it to onboard anew';
      throw new StateError('state-malformed', `${this.#path} is damaged: ${advice}`, { cause });
    }
  }

  /** Saves one after the other, in the order of the calls. @throws StateError `state-unwritable` */
  save(state: DeviceState): Promise<void> {
    const text = `${JSON.stringify(state, null, 2)}\n`;
    const write = () => this.#write(text);
    const saved = this.#lastSave.then(write, write);
    this.#lastSave = saved;
    return saved;
  }

  async #read(): Promise<string | undefined> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
      throw new StateError('state-unreadable', `Cannot read ${this.#path}`, { cause });
    }
  }

  async #write(text: string): Promise<void> {
    try {
      await writeAtomically(nodeFileSystem, this.#path, Buffer.from(text));
    } catch (cause) {
      throw new StateError('state-unwritable', `Cannot write ${this.#path}`, { cause });
    }
  }
}

import { type Dirent, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MargoError } from '@margo-contract/protocol';
import { type Log, visible } from '../../process/log.js';
import { FolderState } from './folder-state.js';
import { isStray, placeOf } from './place.js';
import { type FileDeployment, readDeployment, UnusableFileError } from './read-deployment.js';

/** A folder with deployments for clients: reads its files, and says what is wrong with them. */
export class DesiredFolder {
  readonly directory: string;
  readonly state = new FolderState();
  readonly #log: Log;
  /** Files about a deployment that another file is about already. */
  readonly #seconds = new Set<string>();
  #lastTask: Promise<void> = Promise.resolve();

  constructor(directory: string, log: Log) {
    this.directory = directory;
    this.#log = log;
  }

  /** Reads every file. @throws MargoError `mock-directory-unusable` */
  async readAll(): Promise<void> {
    for (const path of await this.#paths()) await this.refresh(path);
  }

  /** Reads a file that was added, changed or removed. One after the other; never rejects. */
  refresh(path: string): Promise<void> {
    this.#lastTask = this.#lastTask.then(() => this.#refresh(path));
    return this.#lastTask;
  }

  async #paths(): Promise<string[]> {
    try {
      const entries = await list(this.directory);
      const listings = entries.map(async (entry) => {
        const path = join(this.directory, entry.name);
        return entry.isDirectory() ? (await list(path)).map(({ name }) => join(path, name)) : [path];
      });
      return (await Promise.all(listings)).flat();
    } catch (cause) {
      const message = `The folder of the desired state cannot be read: ${visible((cause as Error).message)}`;
      throw new MargoError('mock-directory-unusable', message, { cause });
    }
  }

  async #refresh(path: string): Promise<void> {
    const place = placeOf(this.directory, path);
    if (place !== undefined) await this.#readInto(place, path);
    else if (isStray(this.directory, path) && existsSync(path))
      this.#say(`${path} is for nobody: put it into a folder below, such as all`);
  }

  async #readInto(place: string, path: string): Promise<void> {
    try {
      const deployment = await readDeployment(path);
      const isChanged = deployment === undefined ? this.#forget(path) : this.#take(path, place, deployment);
      if (isChanged) await this.#readSeconds();
    } catch (error) {
      const reason = error instanceof UnusableFileError ? error.message : `${path}: ${String(error)}`;
      this.#say(`${reason}; what it said before stays in force`);
    }
  }

  #take(path: string, place: string, deployment: FileDeployment): boolean {
    this.#seconds.delete(path);
    const rival = this.state.rivalOf(path, { place, deployment });
    if (rival !== undefined) {
      this.#seconds.add(path);
      throw new UnusableFileError(
        `${path} is about deployment ${deployment.deploymentId}, as ${rival} is already`,
      );
    }
    if (!this.state.set(path, { place, deployment })) return false;
    this.#say(`${path} gives deployment ${deployment.deploymentId} to ${place}`);
    return true;
  }

  #forget(path: string): boolean {
    this.#seconds.delete(path);
    if (!this.state.delete(path)) return false;
    this.#say(`${path} is gone, and with it its deployment`);
    return true;
  }

  /** What one file no longer says, another may have been waiting to say. */
  async #readSeconds(): Promise<void> {
    for (const path of [...this.#seconds]) {
      const place = placeOf(this.directory, path);
      if (place !== undefined) await this.#readInto(place, path);
    }
  }

  #say(text: string): void {
    this.#log(`desired state: ${visible(text)}`);
  }
}

async function list(directory: string): Promise<Dirent[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

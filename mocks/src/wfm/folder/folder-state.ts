import type { StoredClient } from '../store/client-store.js';
import { EVERY_CLIENT } from './place.js';
import type { FileDeployment } from './read-deployment.js';

interface FileEntry {
  /** Name of the folder: `all`, a clientId or a label. */
  readonly place: string;
  readonly deployment: FileDeployment;
}

/** What the files of a folder say, each as it was when it last could be read. */
export class FolderState {
  readonly #files = new Map<string, FileEntry>();
  #generation = 0;

  /** Grows with every change. */
  get generation(): number {
    return this.#generation;
  }

  /** The file of the same folder that is about the same deployment. */
  rivalOf(path: string, { place, deployment }: FileEntry): string | undefined {
    const isRival = ([other, entry]: [string, FileEntry]) =>
      other !== path && entry.place === place && keyOf(entry.deployment) === keyOf(deployment);
    return [...this.#files].find(isRival)?.[0];
  }

  /** Takes over a file without a rival. @returns whether that changed anything */
  set(path: string, entry: FileEntry): boolean {
    if (this.#files.get(path)?.deployment.digest === entry.deployment.digest) return false;
    this.#files.set(path, entry);
    this.#generation += 1;
    return true;
  }

  /** Forgets a file. @returns whether it counted */
  delete(path: string): boolean {
    if (!this.#files.delete(path)) return false;
    this.#generation += 1;
    return true;
  }

  /** The deployments of a client by id, in lower case. A file for the client itself wins over one for its label, and that over `all`. */
  wantedBy({
    clientId,
    label,
  }: Pick<StoredClient, 'clientId' | 'label'>): ReadonlyMap<string, FileDeployment> {
    const wanted = new Map<string, FileDeployment>();
    for (const place of [EVERY_CLIENT, label, clientId]) {
      for (const { deployment } of this.#filesOf(place)) wanted.set(keyOf(deployment), deployment);
    }
    return wanted;
  }

  #filesOf(place: string | undefined): FileEntry[] {
    return [...this.#files.values()].filter((entry) => entry.place === place);
  }
}

function keyOf({ deploymentId }: FileDeployment): string {
  return deploymentId.toLowerCase();
}

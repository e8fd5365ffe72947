import { readFile } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol';
import { PUBLIC, writeWhole } from '../process/write-whole.js';

/** One deployment that a simulated device "runs". */
export interface Installation {
  /** Digest of the document that is carried out, or reported as failed; absent as long as it is neither. */
  readonly digest?: string;
  /** `metadata.name` of the document. */
  readonly name: string;
  /** Names of its components. */
  readonly components: readonly string[];
}

/** What a simulated device runs, by deploymentId. */
export interface Installations {
  get(deploymentId: string): Installation | undefined;
  /** All deployments, also while they are being installed or removed. */
  entries(): Iterable<[deploymentId: string, Installation]>;
  set(deploymentId: string, installation: Installation): unknown;
  delete(deploymentId: string): unknown;
}

/** What a simulated device runs, kept in a file so that it outlives the process. */
export class KeptInstallations implements Installations {
  readonly #path: string;
  readonly #byId: Map<string, Installation>;

  private constructor(path: string, byId: Map<string, Installation>) {
    this.#path = path;
    this.#byId = byId;
  }

  /** @throws MargoError `mock-device-damaged` */
  static async load(path: string): Promise<KeptInstallations> {
    return new KeptInstallations(path, await readInstallations(path));
  }

  get(deploymentId: string): Installation | undefined {
    return this.#byId.get(deploymentId);
  }

  entries(): [deploymentId: string, Installation][] {
    return [...this.#byId];
  }

  async set(deploymentId: string, installation: Installation): Promise<void> {
    this.#byId.set(deploymentId, installation);
    await this.#save();
  }

  async delete(deploymentId: string): Promise<void> {
    this.#byId.delete(deploymentId);
    await this.#save();
  }

  #save(): Promise<void> {
    return writeWhole(this.#path, `${JSON.stringify(Object.fromEntries(this.#byId), null, 2)}\n`, PUBLIC);
  }
}

async function readInstallations(path: string): Promise<Map<string, Installation>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return new Map(entries.map(([id, value]) => [id, checkInstallation(value)]));
  } catch (cause) {
    throw new MargoError('mock-device-damaged', `${path} is damaged: restore it, or remove the directory`, {
      cause,
    });
  }
}

function checkInstallation(value: unknown): Installation {
  const { digest, name, components } = value as Partial<Installation>;
  const isKnown = digest === undefined || typeof digest === 'string';
  if (!isKnown || typeof name !== 'string' || !Array.isArray(components) || components.length === 0) {
    throw new TypeError('An entry is no installation');
  }
  return { ...(digest !== undefined && { digest }), name, components };
}

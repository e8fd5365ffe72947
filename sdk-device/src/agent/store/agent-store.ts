import { join } from 'node:path';
import { computeDigest } from '@margo-contract/protocol/digest';
import { StateError } from '../../error.js';
import type { DeploymentStatus } from '../../operation/report-status.js';
import { type DeviceState, readDeviceState, type StateStore } from '../../state/device-state.js';
import { type FileSystem, writeAtomically } from '../../state/file-system.js';
import { lockingFileSystem } from '../../state/folder-lock.js';
import { type Change, type Damage, decode, encode, Journal } from './journal.js';

/** What happens to a deployment. */
export type ChangeKind = 'install' | 'update' | 'remove';

/** A deployment that the device runs, or is about to. */
export interface Workload {
  readonly deploymentId: string;
  /** Of the document that is carried out, or being carried out. */
  readonly digest: string;
  /** `metadata.name` of the document. */
  readonly name: string;
  readonly components: readonly string[];
  /** `metadata.deviceId` of the document. */
  readonly target?: string | undefined;
  /** The device that it was placed on, when the target leaves that open. */
  readonly deviceId?: string | undefined;
  /** What is under way; absent once it is carried out or reported as failed. */
  readonly changing?: ChangeKind | undefined;
  readonly hasFailed?: boolean | undefined;
}

/** A report that the WFM has not acknowledged; the newest of its deployment. */
export interface QueuedReport {
  readonly status: DeploymentStatus;
  /** Rises with each report of the device. */
  readonly sequence: number;
}

/** A manifest that is being carried out. */
export interface Target {
  readonly manifestVersion: string;
  readonly etag: string;
}

type Accepted = Required<Pick<DeviceState, 'manifestVersion' | 'etag'>>;

const MARK = 'accepted';

/**
 * Everything that a device must not forget, in one folder: the journal, the artifacts of a manifest that is being carried out,
 * and, apart from both, the version that was accepted last, so that no damage of the one leads back behind the other.
 */
export class AgentStore implements StateStore {
  readonly #journal: Journal;
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly damages: readonly Damage[];
  #sequence = 0;
  /** Gives the folder back to others. */
  #free: (() => Promise<void>) | undefined;
  /** The state as it was checked last, and the records that it was made of. */
  #read: { device: unknown; accepted: unknown; state: DeviceState } | undefined;

  private constructor(folder: string, files: FileSystem, journal: Journal, damages: readonly Damage[]) {
    this.#folder = folder;
    this.#files = files;
    this.#journal = journal;
    this.damages = damages;
    for (const { sequence } of this.reports()) this.#sequence = Math.max(this.#sequence, sequence);
  }

  /**
   * Opens the folder, or makes it. One process at a time may use it.
   *
   * @throws StateError `state-in-use`, `state-unreadable`, `state-unwritable`; `state-malformed` when the version accepted last is lost
   */
  static async open(folder: string, files: FileSystem = lockingFileSystem): Promise<AgentStore> {
    await files.makeDirectory(folder).catch((cause) => {
      throw new StateError('state-unwritable', `Cannot make ${folder}: ${reasonOf(cause)}`, { cause });
    });
    const free = await files.lock?.(folder);
    try {
      const store = await AgentStore.#openLocked(folder, files);
      store.#free = free;
      return store;
    } catch (error) {
      await free?.();
      throw error;
    }
  }

  static async #openLocked(folder: string, files: FileSystem): Promise<AgentStore> {
    const journal = await Journal.open(folder, files);
    const markFile = join(folder, MARK);
    const mark = await readMark(files, markFile);
    const damages = [...journal.damages];
    const stored = readDeviceState(journal.get('accepted') ?? {});
    if (mark === 'damaged') {
      if (damages.length > 0) throw versionLost(folder, [markFile, ...damages.map(({ file }) => file)]);
      damages.push({ file: markFile, action: 'went by the version in the other files' });
    }
    const store = new AgentStore(folder, files, journal, damages);
    await files.makeDirectory(join(folder, 'adoption'));
    const accepted = newest(mark, stored);
    const isBehind = accepted?.manifestVersion !== stored.manifestVersion;
    if (isBehind) await journal.commit([['accepted', accepted]]);
    if (isBehind || journal.damages.length > 0) await store.resynchronize();
    if (mark === 'damaged' && accepted) await store.#writeMark(accepted);
    return store;
  }

  async load(): Promise<DeviceState> {
    return this.state;
  }

  /** The accepted version is not taken from here: it only changes by `accept`. */
  async save({ manifestVersion: _, etag: __, ...device }: DeviceState): Promise<void> {
    await this.#journal.commit([['device', device]]);
  }

  get state(): DeviceState {
    const [device, accepted] = [this.#journal.get('device'), this.#journal.get('accepted')];
    const read = this.#read;
    if (read && read.device === device && read.accepted === accepted) return read.state;
    const state = readDeviceState(Object.assign({}, device, accepted));
    this.#read = { device, accepted, state };
    return state;
  }

  /** Whether workloads may be missing, so that the manifest has to be fetched again, whatever its ETag. */
  get mustResynchronize(): boolean {
    return this.#journal.get('resynchronize') === true;
  }

  /** Gives up the update under way, and has the manifest fetched again. */
  async resynchronize(): Promise<void> {
    await this.#journal.commit([['resynchronize', true], ['target']]);
  }

  get target(): Target | undefined {
    return this.#journal.get('target') as Target | undefined;
  }

  workload(deploymentId: string): Workload | undefined {
    return this.#journal.get(`workload/${deploymentId.toLowerCase()}`) as Workload | undefined;
  }

  *workloads(): Iterable<Workload> {
    for (const [, workload] of this.#journal.entries('workload/')) yield workload as Workload;
  }

  *reports(): Iterable<QueuedReport> {
    for (const [, report] of this.#journal.entries('report/')) yield report as QueuedReport;
  }

  report(deploymentId: string): QueuedReport | undefined {
    return this.#journal.get(`report/${deploymentId.toLowerCase()}`) as QueuedReport | undefined;
  }

  /** Digest of the capabilities of a device that the WFM acknowledged. */
  capabilities(deviceId: string): string | undefined {
    return this.#journal.get(`capabilities/${deviceId}`) as string | undefined;
  }

  commit(...changes: readonly Change[]): Promise<void> {
    return this.#journal.commit(changes);
  }

  /** The change that puts a report in the place of the one that waits. */
  queue(status: DeploymentStatus): Change {
    this.#sequence += 1;
    return [`report/${status.deploymentId.toLowerCase()}`, { status, sequence: this.#sequence }];
  }

  /** Takes a report out of the queue, unless a newer one has taken its place, or is about to. */
  acknowledge({ status: { deploymentId }, sequence }: QueuedReport): Promise<void> {
    const key = `report/${deploymentId.toLowerCase()}`;
    return this.#journal.commit(() => (this.report(deploymentId)?.sequence === sequence ? [[key]] : []));
  }

  /** Remembers that a manifest is reached: first its version, for good, then everything else. */
  async accept(accepted: Accepted): Promise<void> {
    await this.#writeMark(accepted);
    const { manifestVersion, etag } = accepted;
    await this.#journal.commit([['accepted', { manifestVersion, etag }], ['target'], ['resynchronize']]);
  }

  /** Keeps an artifact until its manifest is reached, under its digest. @throws StateError `state-unwritable` */
  async keepArtifact(digest: string, octets: Uint8Array): Promise<void> {
    const path = this.#artifactPath(digest);
    try {
      await writeAtomically(this.#files, path, octets);
    } catch (cause) {
      throw new StateError('state-unwritable', `Cannot write ${path}: ${reasonOf(cause)}`, { cause });
    }
  }

  /** The octets of an artifact, as long as they have its digest. */
  async artifact(digest: string): Promise<Uint8Array | undefined> {
    const octets = await this.#files.read(this.#artifactPath(digest)).catch(() => undefined);
    return octets !== undefined && computeDigest(octets) === digest ? octets : undefined;
  }

  /** Removes what only the manifest that is now reached needed. What cannot be removed is left to the next time. */
  async dropArtifacts(): Promise<void> {
    const folder = join(this.#folder, 'adoption');
    for (const name of await this.#files.list(folder).catch(() => [])) {
      await this.#files.remove(join(folder, name)).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#journal.close();
    await this.#free?.();
  }

  #artifactPath(digest: string): string {
    return join(this.#folder, 'adoption', digest.replace(':', '-'));
  }

  async #writeMark({ manifestVersion, etag }: Accepted): Promise<void> {
    const path = join(this.#folder, MARK);
    try {
      await writeAtomically(this.#files, path, encode({ manifestVersion, etag }));
    } catch (cause) {
      throw new StateError('state-unwritable', `Cannot write ${path}: ${reasonOf(cause)}`, { cause });
    }
  }
}

async function readMark(files: FileSystem, path: string): Promise<Accepted | 'damaged' | undefined> {
  const octets = await files.read(path).catch((cause) => {
    throw new StateError('state-unreadable', `Cannot read ${path}: ${reasonOf(cause)}`, { cause });
  });
  if (octets === undefined) return undefined;
  const { records, damaged } = decode(octets);
  try {
    const { manifestVersion, etag } = readDeviceState(damaged === 0 ? records[0] : undefined);
    return manifestVersion && etag ? { manifestVersion, etag } : 'damaged';
  } catch {
    return 'damaged';
  }
}

function newest(
  mark: Accepted | 'damaged' | undefined,
  { manifestVersion, etag }: DeviceState,
): Accepted | undefined {
  const stored = manifestVersion && etag ? { manifestVersion, etag } : undefined;
  if (mark === undefined || mark === 'damaged') return stored;
  if (stored === undefined) return mark;
  return BigInt(mark.manifestVersion) >= BigInt(stored.manifestVersion) ? mark : stored;
}

function versionLost(folder: string, files: readonly string[]): StateError {
  const advice = `restore ${folder} from a copy, or empty it and let the operator remove the certificate at the WFM to onboard anew`;
  const message = `The version of the manifest accepted last is lost, since these are damaged: ${files.join(', ')}; ${advice}`;
  return new StateError('state-malformed', message);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

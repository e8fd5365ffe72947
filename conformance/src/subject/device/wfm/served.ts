import {
  type Addressee,
  type Artifact,
  createDesiredState,
  type DesiredState,
  nameOf,
  type WrittenManifest,
} from './desired-state.js';

/** The manifests of one WFM: which is served where, and all that were served. */
export class Served {
  readonly #addressee: () => Addressee;
  #everywhere: WrittenManifest = { version: 1 };
  readonly #elsewhere = new Map<string, WrittenManifest>();
  readonly #made = new Map<WrittenManifest, DesiredState>();
  /** What is added to versions, so that they rise from case to case. */
  #base = 0n;
  #highest = 0n;

  /** @param addressee whom manifests are for; asked when the first request for one comes, because they name the device */
  constructor(addressee: () => Addressee) {
    this.#addressee = addressee;
  }

  /** @param endpoint only there; everywhere when absent */
  set(written: WrittenManifest, endpoint?: string): void {
    if (endpoint !== undefined) {
      this.#elsewhere.set(endpoint, written);
      return;
    }
    this.#elsewhere.clear();
    this.#everywhere = written;
  }

  /** What is served from now on is newer than all before it. */
  raise(): void {
    this.#base = this.#highest;
  }

  forget(): void {
    this.#made.clear();
  }

  /** All that were made, in the order in which devices first asked for them. */
  get all(): readonly DesiredState[] {
    return [...this.#made.values()];
  }

  /** The manifest of an endpoint. */
  at(endpoint: string): DesiredState {
    const written = this.#writtenAt(endpoint);
    const made = this.#made.get(written) ?? this.#make(written);
    this.#made.set(written, made);
    return made;
  }

  /** What is at a path. The newest manifest that has it decides, since a case may repair what an earlier one broke. */
  artifact(target: string): Artifact | undefined {
    return this.all
      .toReversed()
      .find(({ artifacts }) => artifacts.has(target))
      ?.artifacts.get(target);
  }

  /** Names of the deployments that a request is about. */
  deploymentsOf(endpoint: string, target: string, deploymentId: string | undefined): readonly string[] {
    const own = this.#made.get(this.#writtenAt(endpoint))?.artifacts.get(target);
    const artifact = own ?? this.artifact(target);
    if (artifact !== undefined) return artifact.deployments;
    const all = this.all.flatMap(({ deployments }) => deployments);
    return all.filter((deployment) => deployment.deploymentId === deploymentId).map(({ name }) => name);
  }

  #writtenAt(endpoint: string): WrittenManifest {
    return this.#elsewhere.get(endpoint) ?? this.#everywhere;
  }

  #make(written: WrittenManifest): DesiredState {
    const version = this.#base + BigInt(written.version);
    if (version > this.#highest) this.#highest = version;
    return createDesiredState(
      { ...written, as: nameOf(written), version: String(version) },
      this.#addressee(),
    );
  }
}

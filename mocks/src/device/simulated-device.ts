import { join } from 'node:path';
import {
  type CallOptions,
  type DeploymentStatus,
  DeviceClient,
  FileStateStore,
  type RetryLimits,
} from '@margo-contract/sdk-device';
import { type Log, logNothing } from '../process/log.js';
import { simulatedCapabilities } from './capabilities.js';
import { Endpoints } from './endpoints.js';
import { loadIdentity } from './identity.js';
import { type Installations, KeptInstallations } from './installations.js';
import { everyComponent, type Outcomes } from './outcome/outcome.js';
import { reconcile } from './reconcile.js';

/** Which WFM a simulated device goes to, and where it keeps what it has. */
export interface SimulatedDeviceOptions {
  /** Root URL of the WFM; several of one WFM whose instances share everything, the preferred one first (FAIL-001). */
  readonly wfm: string | readonly string[];
  /** Root CA certificate of the WFM, PEM. */
  readonly ca: string;
  /** Where key, certificate and state are kept. */
  readonly directory: string;
  /** How components fare; every one becomes `installed` when absent. */
  readonly outcomes?: Outcomes;
  /** How often a call is repeated; by default as the SDK does, or once when there is another URL to go on with. */
  readonly retry?: Partial<RetryLimits>;
  readonly log?: Log;
}

interface Parts extends Pick<SimulatedDevice, 'deviceId' | 'certificateFile'> {
  readonly endpoints: Endpoints<DeviceClient>;
  readonly installations: Installations;
  readonly outcomes: Outcomes;
  readonly log: Log;
}

const ONCE_MORE: Partial<RetryLimits> = { maximumAttempts: 2 };

/** A device that installs nothing, but says that it does. */
export class SimulatedDevice {
  readonly deviceId: string;
  readonly certificateFile: string;
  readonly #parts: Parts;
  #reported = false;

  private constructor(parts: Parts) {
    this.deviceId = parts.deviceId;
    this.certificateFile = parts.certificateFile;
    this.#parts = parts;
  }

  /**
   * Loads what the directory holds, or makes it. Nothing is sent.
   *
   * @throws MargoError
   */
  static async open(options: SimulatedDeviceOptions): Promise<SimulatedDevice> {
    const { directory, ca, outcomes = everyComponent('installed'), log = logNothing } = options;
    const { identity, certificateFile } = await loadIdentity(directory);
    const path = join(directory, 'state.json');
    const urls = [options.wfm].flat();
    const retry = options.retry ?? (urls.length > 1 ? ONCE_MORE : {});
    const connect = (wfm: string) =>
      new DeviceClient({ endpoints: [wfm], identity, trust: { ca }, state: new FileStateStore(path), retry });
    const endpoints = new Endpoints(urls, connect, log);
    const installations = await KeptInstallations.load(join(directory, 'installations.json'));
    const deviceId = `simulated-${identity.keyId.slice(0, 12)}`;
    return new SimulatedDevice({ deviceId, certificateFile, endpoints, installations, outcomes, log });
  }

  /**
   * Onboards and reports the device if that is still to be done, polls, and carries out what changed. A manifest counts
   * as accepted once everything in it is reached, so a cycle that fails is done again.
   *
   * @throws MargoError
   */
  async cycle(options: CallOptions = {}): Promise<void> {
    await this.#parts.endpoints.use((client) => this.#cycleWith(client, options));
  }

  /** Closes the connections. */
  close(): void {
    this.#parts.endpoints.close();
  }

  async #cycleWith(client: DeviceClient, options: CallOptions): Promise<void> {
    await this.#introduce(client, options);
    const poll = await client.pollManifest(options);
    if (poll.kind === 'unchanged') return;
    const { installations, outcomes, log } = this.#parts;
    await reconcile(poll.manifest, {
      installations,
      outcomes,
      fetchDeployment: (reference) => client.fetchDeployment(reference, options),
      report: (status) => this.#report(client, status, options),
    });
    await client.acceptManifest(poll);
    log(`${this.deviceId}: reached manifest ${poll.manifest.manifestVersion}`);
  }

  async #introduce(client: DeviceClient, options: CallOptions): Promise<void> {
    await client.onboard(options);
    if (this.#reported) return;
    await client.reportCapabilities(this.deviceId, simulatedCapabilities(this.deviceId), options);
    this.#reported = true;
  }

  async #report(client: DeviceClient, status: DeploymentStatus, options: CallOptions): Promise<void> {
    await client.reportStatus(status, options);
    const components = status.components.map(({ name, state }) => `${name} ${state}`).join(', ');
    this.#parts.log(`${this.deviceId}: ${status.deploymentId} is ${status.state} (${components})`);
  }
}

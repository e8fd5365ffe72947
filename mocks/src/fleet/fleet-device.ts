import {
  type AcceptedManifest,
  type ChangedManifest,
  createWfmClient,
  type DeviceIdentity,
  type Fetch,
  fetchDeployment,
  onboard,
  pollManifest,
  reportCapabilities,
  reportStatus,
  type WfmClient,
} from '@margo-contract/sdk-device';
import { simulatedCapabilities } from '../device/capabilities.js';
import { everyComponent } from '../device/outcome/outcome.js';
import { type Installations, reconcile } from './reconcile.js';

export interface FleetDeviceOptions {
  /** Root URL of the WFM. */
  readonly wfm: string;
  readonly fetch: Fetch;
  readonly identity: DeviceIdentity;
  /** Whether it carries out what it is given, and reports about it; otherwise it only polls. */
  readonly isReporting: boolean;
}

const OUTCOMES = everyComponent('installed');

/** One device of a fleet: it keeps nothing but a few facts in memory, and repeats nothing by itself. */
export class FleetDevice {
  readonly #wfm: WfmClient;
  readonly #identity: DeviceIdentity;
  readonly #isReporting: boolean;
  #installations: Installations | undefined;
  #clientId: string | undefined;
  #accepted: AcceptedManifest | undefined;
  #isIntroduced = false;

  /** @throws EndpointError */
  constructor({ wfm, fetch, identity, isReporting }: FleetDeviceOptions) {
    this.#wfm = createWfmClient({ rootUrl: wfm, identity, fetch });
    this.#identity = identity;
    this.#isReporting = isReporting;
  }

  /** Whether it has onboarded and reported its capabilities. */
  get isIntroduced(): boolean {
    return this.#isIntroduced;
  }

  /** Onboards and reports its capabilities, as far as that is still to be done, and polls. @throws MargoError */
  async turn(): Promise<void> {
    const clientId = await this.#introduce();
    const poll = await pollManifest(this.#wfm, { clientId, accepted: this.#accepted });
    if (poll.kind === 'unchanged') return;
    if (this.#isReporting) await this.#carryOut(clientId, poll);
    this.#accepted = { manifestVersion: poll.manifest.manifestVersion, etag: poll.etag };
  }

  async #introduce(): Promise<string> {
    const clientId = this.#clientId ?? (await onboard(this.#wfm, this.#identity));
    this.#clientId = clientId;
    if (this.#isIntroduced) return clientId;
    const deviceId = `fleet-${this.#identity.keyId.slice(0, 16)}`;
    const capabilities = simulatedCapabilities(deviceId);
    await reportCapabilities(this.#wfm, { clientId, deviceId, capabilities, known: false });
    this.#isIntroduced = true;
    return clientId;
  }

  async #carryOut(clientId: string, { manifest }: ChangedManifest): Promise<void> {
    this.#installations ??= new Map();
    await reconcile(manifest, {
      installations: this.#installations,
      outcomes: OUTCOMES,
      fetchDeployment: (reference) => fetchDeployment(this.#wfm, clientId, reference),
      report: (status) => reportStatus(this.#wfm, clientId, status),
    });
  }
}

import type { Clock } from '@margo-contract/protocol';
import {
  type AcceptedManifest,
  createWfmClient,
  fetchDeployment,
  isMargoError,
  type ManifestPoll,
  pollManifest,
  reportCapabilities,
  reportStatus,
  type WfmClient,
} from '@margo-contract/sdk-device';
import { simulatedCapabilities } from '../../device/capabilities.js';
import { everyComponent } from '../../device/outcome/outcome.js';
import type { FleetIdentity } from '../identity/identity.js';
import { createChannelFetch, toResponse } from '../wire/channel-fetch.js';
import type { Channel } from '../wire/connection.js';
import type { RawResponse } from '../wire/response-reader.js';
import { PreparedPoll } from './poll.js';
import { type Installations, reconcile } from './reconcile.js';

export interface FleetDeviceOptions {
  /** Root URL of the WFM. */
  readonly wfm: string;
  readonly channel: Channel;
  readonly identity: FleetIdentity;
  /** Whether it carries out what it is given, and reports about it; otherwise it only polls. */
  readonly isReporting: boolean;
  readonly clock: Clock;
  /** Greatest age at which a signature made ahead is still sent, in seconds. */
  readonly windowSeconds: number;
}

const OUTCOMES = everyComponent('installed');
/** Longest manifest that is read, in octets, and time for a poll, in milliseconds: as in the SDK. */
const POLL_LIMITS = { maximumBytes: 8 * 1024 * 1024, timeoutMilliseconds: 30_000 } as const;

/**
 * One device of a fleet: it keeps nothing but a few facts in memory, and repeats nothing by itself. What it does beside polling is done
 * by the SDK. Its polls are prepared, and the SDK reads their responses unless they say that nothing has changed.
 */
export class FleetDevice {
  readonly #options: FleetDeviceOptions;
  readonly #wfm: WfmClient;
  #installations: Installations | undefined;
  #clientId: string | undefined;
  #accepted: AcceptedManifest | undefined;
  #poll: PreparedPoll | undefined;
  #isIntroduced = false;

  /** @throws EndpointError */
  constructor(options: FleetDeviceOptions) {
    const { wfm, channel, identity, clock } = options;
    this.#options = options;
    const fetch = createChannelFetch(channel);
    this.#wfm = createWfmClient({ rootUrl: wfm, identity: identity.identity, fetch, clock });
  }

  /** Whether it has onboarded and reported its capabilities. */
  get isIntroduced(): boolean {
    return this.#isIntroduced;
  }

  /** How many signatures for polls are made ahead. */
  get signaturesAhead(): number {
    return this.#poll?.signaturesAhead ?? 0;
  }

  /** Makes a signature for a later poll, when it is known how it polls. */
  async prepare(): Promise<void> {
    await this.#poll?.prepare();
  }

  /** Onboards and reports its capabilities, as far as that is still to be done, and polls. @throws MargoError */
  async turn(): Promise<void> {
    const clientId = await this.#introduce();
    const poll = await this.#pollAs(clientId);
    if (poll.kind === 'unchanged') return;
    if (this.#options.isReporting) await this.#carryOut(clientId, poll.manifest);
    this.#accepted = { manifestVersion: poll.manifest.manifestVersion, etag: poll.etag };
  }

  /** Breaks the connection off. */
  drop(): void {
    this.#options.channel.drop();
  }

  async #introduce(): Promise<string> {
    const { deviceId, identity } = this.#options.identity;
    const clientId = this.#clientId ?? (await identity.profile.onboard?.(this.#wfm)) ?? '';
    this.#clientId = clientId;
    if (this.#isIntroduced) return clientId;
    const capabilities = simulatedCapabilities(deviceId);
    await reportCapabilities(this.#wfm, { clientId, deviceId, capabilities, known: false });
    this.#isIntroduced = true;
    const { signing } = this.#options.identity;
    this.#poll = new PreparedPoll({ ...this.#options, wfm: this.#wfm, clientId, signing });
    return clientId;
  }

  async #pollAs(clientId: string): Promise<ManifestPoll> {
    const accepted = this.#accepted;
    if (accepted === undefined || this.#poll === undefined) return pollManifest(this.#wfm, { clientId });
    const response = await this.#exchange(this.#poll, accepted.etag);
    if (response.status === 304) return { kind: 'unchanged' };
    return pollManifest(this.#reading(response), { clientId, accepted });
  }

  /** A kept connection that the server closed meanwhile costs no poll, as with the SDK. */
  async #exchange(poll: PreparedPoll, etag: string): Promise<RawResponse> {
    const { channel } = this.#options;
    try {
      return await channel.exchange({ octets: await poll.next(etag), ...POLL_LIMITS });
    } catch (error) {
      if (!isMargoError(error) || error.code !== 'transport-connection-stale') throw error;
      return channel.exchange({ octets: await poll.next(etag), ...POLL_LIMITS });
    }
  }

  /** A client whose every request has this response, so that the SDK judges what came. */
  #reading(response: RawResponse): WfmClient {
    const { wfm: rootUrl, identity, clock } = this.#options;
    const { profile } = identity.identity;
    const silent = { profile: { ...profile, secure: (send: Parameters<typeof profile.secure>[0]) => send } };
    return createWfmClient({ rootUrl, identity: silent, fetch: async () => toResponse(response), clock });
  }

  async #carryOut(clientId: string, manifest: Parameters<typeof reconcile>[0]): Promise<void> {
    this.#installations ??= new Map();
    await reconcile(manifest, {
      installations: this.#installations,
      outcomes: OUTCOMES,
      fetchDeployment: (reference) => fetchDeployment(this.#wfm, clientId, reference),
      report: (status) => reportStatus(this.#wfm, clientId, status),
    });
  }
}

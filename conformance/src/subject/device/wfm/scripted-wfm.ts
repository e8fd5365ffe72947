import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import type { Profile } from '../../../contract/contract.js';
import type { DesiredState, WrittenManifest } from './desired-state.js';
import { REPOSITORY } from './document.js';
import type { DeviceExchange } from './exchange.js';
import type { ServerAuthority } from './identity/authority.js';
import type { ClientSvid, SvidAuthority } from './identity/svid-authority.js';
import type { WrittenTrust } from './identity/trust-documents.js';
import { Lawful } from './lawful.js';
import { type ConnectionEvent, Listener } from './listener.js';
import { readRequest } from './read-request.js';
import { ruledResponse } from './response.js';
import { Rules } from './rule.js';
import { cut, sendResponse } from './send-response.js';
import { Served } from './served.js';
import { TrustService } from './trust-service.js';

/** Where the scripted WFM listens, and by which name devices reach it. */
export interface Place {
  readonly host: string;
  readonly address: string;
  /** Of the primary; the others, and this one too when it is absent, get one from the system. */
  readonly port?: number;
}

export interface ScriptedWfmOptions {
  readonly authority: ServerAuthority;
  /** Makes it a WFM of the mutual-TLS profile, with an identity service beside it. */
  readonly svids?: SvidAuthority;
  readonly place: Place;
  /** The device's poll interval, in seconds. */
  readonly pollSeconds: number;
  /** The id to hand out, or that of the SVID; a UUID by default. */
  readonly clientId?: string;
  /** Where the components of deployments are, with `{component}` in it; nowhere by default. */
  readonly repository?: string;
  onEvent(): void;
}

/** `primary` and `backup` are one WFM; `stranger` is somebody else's server with a certificate that devices trust. */
const ENDPOINTS = ['primary', 'backup', 'stranger', 'mis'] as const;

export type EndpointName = (typeof ENDPOINTS)[number];

const MOST_EXCHANGES = 4000;

/** One logical WFM that does what a case says, and keeps all that it saw. */
export class ScriptedWfm {
  readonly profile: Profile;
  readonly exchanges: DeviceExchange[] = [];
  readonly connections: (ConnectionEvent & { readonly at: number })[] = [];
  /** Which start of the program is running. */
  life = 0;
  /** How far the clock that it shows is from the real one, in milliseconds. */
  clockOffset = 0;
  readonly rules = new Rules();
  /** The device's poll interval, in seconds: what Retry-After is a multiple of. */
  pollSeconds: number;
  readonly clientId: string;
  /** The SVIDs that the device was given, the newest last. */
  readonly clientSvids: ClientSvid[] = [];
  readonly #options: ScriptedWfmOptions;
  readonly #listeners: ReadonlyMap<string, Listener>;
  readonly #served: Served;
  readonly #lawful: Lawful;
  readonly #trust: TrustService | undefined;
  #isOver = false;

  private constructor(options: ScriptedWfmOptions) {
    const { authority, svids, pollSeconds, clientId = randomUUID(), repository = REPOSITORY } = options;
    this.#options = options;
    this.pollSeconds = pollSeconds;
    this.clientId = clientId;
    this.profile = svids === undefined ? 'signature' : 'mtls';
    this.#served = new Served(() => ({
      base: this.profile === 'mtls' ? '/api/v1' : `/api/v1/clients/${clientId}`,
      deviceId: this.deviceId ?? 'not-reported-yet',
      childId: this.childId ?? 'not-reported-yet/child',
      hostId: this.#lawful.hostId ?? 'not-reported-yet',
      stranger: this.endpoint('stranger').authority,
      repository,
    }));
    this.#lawful = new Lawful({
      profile: this.profile,
      clientId,
      rootCertificate: authority.rootPem,
      served: this.#served,
    });
    this.#trust = svids && new TrustService(svids, () => this.endpoint('mis').url);
    this.#listeners = new Map(this.#endpoints().map((name) => [name, this.#listener(name)]));
  }

  static async start(options: ScriptedWfmOptions): Promise<ScriptedWfm> {
    const wfm = new ScriptedWfm(options);
    await Promise.all([...wfm.#listeners.values()].map((listener) => listener.listen()));
    return wfm;
  }

  #endpoints(): readonly EndpointName[] {
    return ENDPOINTS.filter((name) => name !== 'mis' || this.profile === 'mtls');
  }

  #listener(name: EndpointName): Listener {
    const { authority, svids, place } = this.#options;
    const { port, ...elsewhere } = place;
    const isWfm = name === 'primary' || name === 'backup';
    return new Listener({
      name,
      identities: svids !== undefined && isWfm ? svids : authority,
      ...(svids !== undefined && !isWfm && { bundled: () => svids.webIdentity() }),
      ...(name === 'primary' ? place : elsewhere),
      onConnection: (event) => this.#connected(event),
      onRequest: (endpoint, request, response) => void this.#receive(endpoint, request, response),
    });
  }

  endpoint(name: EndpointName): Listener {
    const listener = this.#listeners.get(name);
    if (listener === undefined) throw new Error(`There is no endpoint ${name}`);
    return listener;
  }

  /** Serves another manifest from now on. @param endpoint only there; everywhere when absent */
  serve(written: WrittenManifest, endpoint?: EndpointName): void {
    this.#served.set(written, endpoint);
  }

  /** What the identity service serves from now on. */
  trust(written: WrittenTrust): void {
    this.#trust?.set(written);
  }

  /** The trust bundle as it is served now. */
  async bundle(): Promise<string> {
    return this.#trust?.bundle(this.pollSeconds) ?? '';
  }

  /** Begins another case with the same device: versions go on rising, and nothing of the case before is left. */
  renew(): void {
    this.rules.set([]);
    this.clockOffset = 0;
    for (const listener of this.#listeners.values()) listener.mode = 'sound';
    this.raise();
    this.#served.forget();
    this.serve({ version: 1, as: 'nothing' });
  }

  /** What is served from now on is newer than all before it. */
  raise(): void {
    this.#served.raise();
  }

  /** A manifest that was served or fetched from, by its name. */
  state(name: string): DesiredState | undefined {
    return this.states.find((state) => state.name === name);
  }

  /** All that were made, in the order in which devices first asked for them. */
  get states(): readonly DesiredState[] {
    return this.#served.all;
  }

  get certificate(): string | undefined {
    return this.#lawful.certificate;
  }

  get deviceId(): string | undefined {
    return this.#lawful.deviceId;
  }

  get childId(): string | undefined {
    return this.#lawful.childId;
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await Promise.all([...this.#listeners.values()].map((listener) => listener.close()));
  }

  #connected(event: ConnectionEvent): void {
    if (this.connections.length < MOST_EXCHANGES) this.connections.push({ ...event, at: Date.now() });
    this.#options.onEvent();
  }

  async #receive(
    endpoint: string,
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    response.on('error', () => undefined);
    if (this.exchanges.length >= MOST_EXCHANGES) return void request.socket.destroy();
    const { life, profile } = this;
    const read = await readRequest(request, { endpoint, life, profile });
    const exchange: DeviceExchange = { ...read, index: this.exchanges.length };
    this.exchanges.push(exchange);
    this.#options.onEvent();
    await this.#answer(exchange, response).catch((error: Error) => {
      exchange.failure = error.message;
    });
    this.#options.onEvent();
  }

  async #answer(exchange: DeviceExchange, to: http.ServerResponse): Promise<void> {
    const { endpoint, target, route } = exchange;
    const rule = this.rules.take(exchange, this.#served.deploymentsOf(endpoint, target, route.deploymentId));
    if (rule?.hold === true) {
      exchange.failure = 'no response was sent';
      return;
    }
    if (rule?.cut === 'before') return cut(exchange, to, 'before the response');
    const ruled = rule && ruledResponse(rule, this.#surroundings(exchange));
    const trust = endpoint === 'mis' ? await this.#trust?.respond(exchange, this.pollSeconds) : undefined;
    const response = ruled ?? trust ?? this.#lawful.respond(exchange);
    if (rule?.cut === 'after') return cut(exchange, to, 'before the response');
    await sendResponse(exchange, response, to, {
      rule,
      now: Date.now() + this.clockOffset,
      pollMilliseconds: this.pollSeconds * 1000,
      isOver: () => this.#isOver,
    });
  }

  #surroundings({ target }: DeviceExchange) {
    return {
      pollSeconds: this.pollSeconds,
      now: Date.now() + this.clockOffset,
      offset: this.clockOffset,
      stranger: this.endpoint('stranger').authority,
      location: (origin: 'stranger' | 'backup' | 'same') =>
        `${this.endpoint(origin === 'same' ? 'primary' : origin).url}${target}`,
    };
  }
}

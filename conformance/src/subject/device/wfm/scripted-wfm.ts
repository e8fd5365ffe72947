import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Field } from '@margo-contract/protocol';
import type { ServerAuthority } from './authority.js';
import { createDesiredState, type DesiredState, nameOf, type WrittenManifest } from './desired-state.js';
import { type DeviceExchange, fieldOf, routeOf } from './exchange.js';
import { type ConnectionEvent, connectionOf, Listener } from './listener.js';
import { artifactResponse, empty, json, problem, type Response, ruledResponse } from './response.js';
import { type ResponseRule, Rules } from './rule.js';

/** Where the scripted WFM listens, and by which name devices reach it. */
export interface Place {
  readonly host: string;
  readonly address: string;
  /** Of the primary; the others, and this one too when it is absent, get one from the system. */
  readonly port?: number;
}

export interface ScriptedWfmOptions {
  readonly authority: ServerAuthority;
  readonly place: Place;
  /** The device's poll interval, in seconds. */
  readonly pollSeconds: number;
  /** The id to hand out; a UUID by default. */
  readonly clientId?: string;
  onEvent(): void;
}

/** `primary` and `backup` are one WFM; `stranger` is somebody else's server with a certificate that devices trust. */
const ENDPOINTS = ['primary', 'backup', 'stranger'] as const;

export type EndpointName = (typeof ENDPOINTS)[number];

const LARGEST_BODY = 1024 * 1024;
const MOST_EXCHANGES = 4000;

/**
 * One logical WFM that does what a case says, and keeps all that it saw. It lets a device go on whatever is wrong with its
 * requests, so that one defect does not hide others.
 */
export class ScriptedWfm {
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
  /** PEM or base64 text of the certificate that the client onboarded with. */
  certificate: string | undefined;
  readonly #options: ScriptedWfmOptions;
  readonly #listeners: Map<string, Listener>;
  #written: WrittenManifest = { version: 1 };
  readonly #backupWritten = new Map<string, WrittenManifest>();
  readonly #states = new Map<WrittenManifest, DesiredState>();
  /** What is added to versions, so that they rise from case to case. */
  #base = 0n;
  #highest = 0n;
  readonly #reported = new Set<string>();
  readonly #registered = new Set<string>();
  #isOver = false;

  private constructor(options: ScriptedWfmOptions) {
    this.#options = options;
    this.pollSeconds = options.pollSeconds;
    this.clientId = options.clientId ?? randomUUID();
    const { authority, place } = options;
    const { port, ...elsewhere } = place;
    this.#listeners = new Map(
      ENDPOINTS.map((name) => [
        name,
        new Listener({
          name,
          authority,
          ...(name === 'primary' ? place : elsewhere),
          onConnection: (event) => this.#connected(event),
          onRequest: (endpoint, request, response) => void this.#receive(endpoint, request, response),
        }),
      ]),
    );
  }

  static async start(options: ScriptedWfmOptions): Promise<ScriptedWfm> {
    const wfm = new ScriptedWfm(options);
    await Promise.all([...wfm.#listeners.values()].map((listener) => listener.listen()));
    return wfm;
  }

  endpoint(name: EndpointName): Listener {
    const listener = this.#listeners.get(name);
    if (listener === undefined) throw new Error(`There is no endpoint ${name}`);
    return listener;
  }

  /** Serves another manifest from now on. @param endpoint only there; everywhere when absent */
  serve(written: WrittenManifest, endpoint?: EndpointName): void {
    if (endpoint !== undefined) {
      this.#backupWritten.set(endpoint, written);
      return;
    }
    this.#backupWritten.clear();
    this.#written = written;
  }

  /** Begins another case with the same device: versions go on rising, and nothing of the case before is left. */
  renew(): void {
    this.rules.set([]);
    this.clockOffset = 0;
    for (const listener of this.#listeners.values()) listener.mode = 'sound';
    this.raise();
    this.#states.clear();
    this.serve({ version: 1, as: 'nothing' });
  }

  /** What is served from now on is newer than all before it. */
  raise(): void {
    this.#base = this.#highest;
  }

  /** A manifest that was served or fetched from, by its name. */
  state(name: string): DesiredState | undefined {
    return [...this.#states.values()].find((state) => state.name === name);
  }

  /** All that were made, in the order in which devices first asked for them. */
  get states(): readonly DesiredState[] {
    return [...this.#states.values()];
  }

  get deviceId(): string | undefined {
    return [...this.#registered][0];
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
    const exchange = await this.#read(endpoint, request);
    this.exchanges.push(exchange);
    this.#options.onEvent();
    const deployments = this.#deploymentsOf(exchange);
    const rule = this.rules.take(exchange, deployments);
    await this.#answer(exchange, rule, response).catch((error: Error) => {
      exchange.failure = error.message;
    });
    this.#options.onEvent();
  }

  async #read(endpoint: string, request: http.IncomingMessage): Promise<DeviceExchange> {
    const at = Date.now();
    const { life } = this;
    const chunks: Buffer[] = [];
    let length = 0;
    let aborted = false;
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length <= LARGEST_BODY) chunks.push(chunk);
      }
    } catch {
      aborted = true;
    }
    const fields: Field[] = [];
    for (let index = 0; index < request.rawHeaders.length; index += 2) {
      fields.push([request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? '']);
    }
    const body = Buffer.concat(chunks);
    const { method = '', url: target = '' } = request;
    return {
      index: this.exchanges.length,
      at,
      life,
      endpoint,
      connection: connectionOf(request),
      method,
      target,
      targetUri: `https://${fieldOf(fields, 'host') ?? ''}${target}`,
      fields,
      body,
      aborted,
      route: routeOf(method, target),
      ...jsonOf(body),
    };
  }

  #deploymentsOf({ route, target, endpoint }: DeviceExchange): readonly string[] {
    const { deploymentId } = route;
    const artifact = this.#current(endpoint)?.artifacts.get(target) ?? this.#artifact(target);
    if (artifact !== undefined) return artifact.deployments;
    const all = this.states.flatMap(({ deployments }) => deployments);
    return all.filter((deployment) => deployment.deploymentId === deploymentId).map(({ name }) => name);
  }

  async #answer(
    exchange: DeviceExchange,
    rule: ResponseRule | undefined,
    to: http.ServerResponse,
  ): Promise<void> {
    if (rule?.hold === true) {
      exchange.failure = 'no response was sent';
      return;
    }
    if (rule?.cut === 'before') return this.#cut(exchange, to);
    const ruled = rule === undefined ? undefined : ruledResponse(rule, this.#surroundings(exchange));
    const response = ruled ?? this.#lawful(exchange);
    if (rule?.cut === 'after') return this.#cut(exchange, to);
    await this.#send(exchange, response, rule, to);
  }

  #cut(exchange: DeviceExchange, to: http.ServerResponse): void {
    exchange.failure = 'the connection was cut before the response';
    to.socket?.destroy();
  }

  async #send(
    exchange: DeviceExchange,
    response: Response,
    rule: ResponseRule | undefined,
    to: http.ServerResponse,
  ): Promise<void> {
    const { status, body, ...rest } = response;
    const fields: Field[] = [
      ...response.fields,
      ['Date', new Date(Date.now() + this.clockOffset).toUTCString()],
    ];
    to.sendDate = false;
    for (const [name, value] of fields) to.setHeader(name, value);
    const hasBody = body.length > 0 || status === 200 || status === 201;
    if (hasBody) to.setHeader('Content-Length', body.length);
    exchange.response = { ...rest, status, body, fields, at: Date.now() };
    to.writeHead(status);
    if (rule?.cut === 'fields' || rule?.cut === 'body') {
      to.write(body.subarray(0, rule.cut === 'body' ? Math.floor(body.length / 2) : 0));
      to.flushHeaders();
      await sleep(20);
      exchange.failure = 'the connection was cut within the response';
      to.socket?.destroy();
      return;
    }
    if (rule?.drip !== undefined) await this.#drip(body, rule.drip, to);
    to.end(rule?.drip === undefined ? body : undefined);
  }

  async #drip(body: Uint8Array, polls: number, to: http.ServerResponse): Promise<void> {
    const pieces = 10;
    const size = Math.ceil(body.length / pieces);
    for (let at = 0; at < body.length && !to.destroyed && !this.#isOver; at += size) {
      to.write(body.subarray(at, at + size));
      await sleep((polls * this.pollSeconds * 1000) / pieces);
    }
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

  #lawful(exchange: DeviceExchange): Response {
    const { route, endpoint, target, fields, json: body } = exchange;
    if (endpoint === 'stranger') return this.#fetch(target, fields) ?? problem(404);
    switch (route.operation) {
      case undefined:
        return problem(404);
      case 'getRootCertificate':
        return json(200, { certificate: Buffer.from(this.#options.authority.rootPem).toString('base64') });
      case 'onboardClient':
        return this.#onboard(body);
      default:
        if (route.clientId !== this.clientId) return problem(404, 'invalid-client');
    }
    if (route.operation === 'getStateManifest') return this.#manifest(endpoint, fields);
    if (route.operation === 'reportDeploymentStatus') return this.#status(exchange);
    if (route.operation?.endsWith('DeviceCapabilities')) return this.#capabilities(exchange);
    return (
      this.#fetch(target, fields) ??
      problem(404, route.operation === 'getBundle' ? 'invalid-bundle' : 'deployment-not-found')
    );
  }

  #onboard(body: unknown): Response {
    const isKnown = this.certificate !== undefined;
    const { certificate } = (body ?? {}) as { certificate?: unknown };
    if (typeof certificate === 'string') this.certificate ??= certificate;
    return json(isKnown ? 200 : 201, { clientId: this.clientId });
  }

  #capabilities({ route, method }: DeviceExchange): Response {
    const { deviceId = '' } = route;
    if (method === 'DELETE')
      return this.#registered.delete(deviceId) ? empty(204) : problem(404, 'device-not-found');
    const [gateway = ''] = deviceId.split('/');
    if (deviceId !== gateway && !this.#registered.has(gateway)) return problem(404, 'gateway-not-found');
    this.#registered.add(deviceId);
    return empty(201);
  }

  #status({ route, json: body }: DeviceExchange): Response {
    const { deviceId = '' } = (typeof body === 'object' && body !== null ? body : {}) as {
      deviceId?: unknown;
    };
    const key = `${route.deploymentId} ${String(deviceId)}`;
    const isFirst = !this.#reported.has(key);
    this.#reported.add(key);
    return empty(isFirst ? 201 : 200);
  }

  #manifest(endpoint: string, fields: readonly Field[]): Response {
    const state = this.#current(endpoint) ?? this.#make(endpoint);
    const conditions = fieldOf(fields, 'if-none-match')
      ?.split(',')
      .map((tag) => tag.trim());
    const shared: Field[] = [
      ['ETag', state.etag],
      ['Cache-Control', 'no-cache'],
    ];
    if (conditions?.includes(state.etag) && !state.unconditional)
      return { ...empty(304, shared), manifest: state.name };
    return {
      status: 200,
      fields: [['Content-Type', state.contentType], ...shared],
      body: state.body,
      manifest: state.name,
    };
  }

  #writtenAt(endpoint: string): WrittenManifest {
    return this.#backupWritten.get(endpoint) ?? this.#written;
  }

  #current(endpoint: string): DesiredState | undefined {
    return this.#states.get(this.#writtenAt(endpoint));
  }

  /** Not before it is asked for, because it names the device. */
  #make(endpoint: string): DesiredState {
    const written = this.#writtenAt(endpoint);
    const version = this.#base + BigInt(written.version);
    if (version > this.#highest) this.#highest = version;
    const state = createDesiredState(
      { ...written, as: nameOf(written), version: String(version) },
      {
        clientId: this.clientId,
        deviceId: this.deviceId ?? 'not-reported-yet',
        stranger: this.endpoint('stranger').authority,
      },
    );
    this.#states.set(written, state);
    return state;
  }

  #artifact(target: string) {
    return this.states
      .toReversed()
      .find(({ artifacts }) => artifacts.has(target))
      ?.artifacts.get(target);
  }

  /** The newest manifest that has the path decides, since a case may repair what an earlier one broke. */
  #fetch(target: string, fields: readonly Field[]): Response | undefined {
    const artifact = this.#artifact(target);
    return artifact === undefined
      ? undefined
      : artifactResponse(artifact, fieldOf(fields, 'accept-encoding'));
  }
}

function jsonOf(body: Uint8Array): { json?: unknown } {
  if (body.length === 0) return {};
  try {
    return { json: JSON.parse(Buffer.from(body).toString('utf8')) };
  } catch {
    return {};
  }
}

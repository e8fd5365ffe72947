import type { Field } from '@margo-contract/protocol';
import type { Profile } from '../../../contract/contract.js';
import { type DeviceExchange, fieldOf } from './exchange.js';
import { artifactResponse, empty, json, problem, type Response } from './response.js';
import type { Served } from './served.js';

/** What a WFM needs to respond as the contract wants it. */
export interface LawfulOptions {
  readonly profile: Profile;
  readonly clientId: string;
  /** PEM. */
  readonly rootCertificate: string;
  readonly served: Served;
}

/**
 * The responses of a WFM that does everything right, except that it lets a device go on whatever is wrong with its requests,
 * so that one defect does not hide others.
 */
export class Lawful {
  /** PEM or base64 text of the certificate that the client onboarded with. */
  certificate: string | undefined;
  readonly #options: LawfulOptions;
  readonly #reported = new Set<string>();
  /** By id, whether the device said that it hosts workloads. */
  readonly #registered = new Map<string, boolean>();

  constructor(options: LawfulOptions) {
    this.#options = options;
  }

  /** The device that was reported first. */
  get deviceId(): string | undefined {
    return [...this.#registered.keys()][0];
  }

  /** The device behind a gateway that was reported first. */
  get childId(): string | undefined {
    return [...this.#registered.keys()].find((id) => id.includes('/'));
  }

  /** The device, or the first one behind it when it hosts nothing itself. */
  get hostId(): string | undefined {
    const { deviceId, childId } = this;
    return deviceId !== undefined && this.#registered.get(deviceId) === false
      ? (childId ?? deviceId)
      : deviceId;
  }

  respond(exchange: DeviceExchange): Response {
    const { route, endpoint, target, fields } = exchange;
    const { profile, clientId, rootCertificate } = this.#options;
    if (endpoint === 'stranger') return this.#fetch(target, fields) ?? problem(404);
    switch (route.operation) {
      case undefined:
      case 'signatureProfile':
        return problem(404);
      case 'getRootCertificate':
        return json(200, { certificate: Buffer.from(rootCertificate).toString('base64') });
      case 'onboardClient':
        return this.#onboard(exchange.json);
      default:
        if (profile === 'signature' && route.clientId !== clientId) return problem(404, 'invalid-client');
        return this.#resource(exchange);
    }
  }

  #resource(exchange: DeviceExchange): Response {
    const { route, endpoint, target, fields } = exchange;
    if (route.operation === 'getStateManifest') return this.#manifest(endpoint, fields);
    if (route.operation === 'reportDeploymentStatus') return this.#status(exchange);
    if (route.operation?.endsWith('DeviceCapabilities')) return this.#capabilities(exchange);
    const slug = route.operation === 'getBundle' ? 'invalid-bundle' : 'deployment-not-found';
    return this.#fetch(target, fields) ?? problem(404, slug);
  }

  #onboard(body: unknown): Response {
    const isKnown = this.certificate !== undefined;
    const { certificate } = (body ?? {}) as { certificate?: unknown };
    if (typeof certificate === 'string') this.certificate ??= certificate;
    return json(isKnown ? 200 : 201, { clientId: this.#options.clientId });
  }

  #capabilities({ route, method, json: body }: DeviceExchange): Response {
    const { deviceId = '' } = route;
    if (method === 'DELETE')
      return this.#registered.delete(deviceId) ? empty(204) : problem(404, 'device-not-found');
    const isFirst = !this.#registered.has(deviceId);
    this.#registered.set(deviceId, hosts(body));
    return empty(isFirst || this.#options.profile === 'signature' ? 201 : 200);
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
    const { name, etag, unconditional, contentType, body } = this.#options.served.at(endpoint);
    const conditions = fieldOf(fields, 'if-none-match')
      ?.split(',')
      .map((tag) => tag.trim());
    const shared: Field[] = [
      ['ETag', etag],
      ['Cache-Control', this.#options.profile === 'mtls' ? 'private, no-cache' : 'no-cache'],
    ];
    if (conditions?.includes(etag) && !unconditional) return { ...empty(304, shared), manifest: name };
    return { status: 200, fields: [['Content-Type', contentType], ...shared], body, manifest: name };
  }

  #fetch(target: string, fields: readonly Field[]): Response | undefined {
    const artifact = this.#options.served.artifact(target);
    return artifact && artifactResponse(artifact, fieldOf(fields, 'accept-encoding'));
  }
}

/** Devices that host workloads say which types of deployments they support (CAP-013). */
function hosts(report: unknown): boolean {
  const { properties } = (report ?? {}) as { properties?: unknown };
  return typeof properties === 'object' && properties !== null && 'supportedDeploymentTypes' in properties;
}

import {
  DeviceClient,
  type DeviceClientOptions,
  type DeviceIdentity,
  type StateStore,
} from '../../src/index.js';
import { createCertificateAuthority } from './certificates.js';
import { CLIENT_ID, deviceIdentity, NOW } from './fake-wfm.js';
import { digestOf, manifestText, servedManifest } from './manifest.js';
import {
  type Answer,
  type ReceivedRequest,
  type Script,
  type ScriptedServer,
  startServer,
} from './server.js';

/** Path prefix of the WFM, as behind a proxy. */
const BASE_PATH = '/plant-7';
export const DOCUMENT = 'apiVersion: application.margo.org/v1alpha1\nkind: ApplicationDeployment\n';

const CLIENT_PATH = `${BASE_PATH}/api/v1/clients/${CLIENT_ID}`;

export interface Wfm {
  readonly server: ScriptedServer;
  readonly identity: DeviceIdentity;
  /** Waits that the devices asked for, in milliseconds; none of them was waited for. */
  readonly waits: number[];
  /** A device of this WFM; every one with the same identity. */
  device(state: StateStore, options?: Partial<DeviceClientOptions>): DeviceClient;
  /** Answers the next requests otherwise, one with each script; a script that gives nothing lets the WFM answer. */
  interpose(...scripts: readonly Script[]): void;
  /** Serves this text as the manifest from now on. */
  serveManifest(text: string, headers?: Readonly<Record<string, string>>): void;
  stop(): Promise<void>;
}

/** Starts a WFM over TLS that knows one client, one document and one manifest. */
export async function startWfm(): Promise<Wfm> {
  const authority = await createCertificateAuthority();
  const server = await startServer(await authority.issueServer());
  const identity = await deviceIdentity();
  const devices: DeviceClient[] = [];
  let manifest: Answer = { status: 200, ...servedManifest(manifestText('42', DOCUMENT, CLIENT_PATH)) };
  const scripts: Script[] = [];
  const waits: number[] = [];
  server.answer((request) => scripts.shift()?.(request) ?? route(request, manifest));
  const sleep = async (milliseconds: number, signal?: AbortSignal) => {
    waits.push(milliseconds);
    signal?.throwIfAborted();
  };
  return {
    server,
    identity,
    waits,
    interpose: (...next) => {
      scripts.push(...next);
    },
    device: (state, options) => {
      const endpoints = [`${server.origin}${BASE_PATH}/`] as const;
      const trust = { ca: authority.certificate };
      const fixed = { clock: () => NOW, random: halfWay, sleep };
      const device = new DeviceClient({ endpoints, identity, trust, state, ...fixed, ...options });
      devices.push(device);
      return device;
    },
    serveManifest: (text, headers = {}) => {
      const served = servedManifest(text);
      manifest = { status: 200, body: text, headers: { ...served.headers, ...headers } };
    },
    stop: () => {
      for (const device of devices) device.close();
      return server.stop();
    },
  };
}

/** Randomness that adds nothing to a wait and takes nothing away. */
function halfWay(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) => (at === 0 ? 0x80 : 0));
}

/** A problem as this WFM answers it. */
export function problemAnswer(
  status: number,
  members: object = {},
  headers: Record<string, string> = {},
): Answer {
  const body = JSON.stringify({ type: 'about:blank', title: 'Refused', status, ...members });
  return { status, headers: { 'Content-Type': 'application/problem+json', ...headers }, body };
}

/** The manifest that this WFM would serve under a version. */
export function manifestOf(version: string): string {
  return manifestText(version, DOCUMENT, CLIENT_PATH);
}

function route(request: ReceivedRequest, manifest: Answer): Answer {
  const json = { 'Content-Type': 'application/json' };
  const path = request.target.replace(BASE_PATH, '');
  const routes: Record<string, Answer> = {
    'POST /api/v1/onboarding': { status: 201, headers: json, body: JSON.stringify({ clientId: CLIENT_ID }) },
    [`GET /api/v1/clients/${CLIENT_ID}/deployments`]: conditional(request, manifest),
  };
  const answer = routes[`${request.method} ${path}`];
  if (answer !== undefined) return answer;
  if (request.method === 'DELETE') return { status: 204 };
  if (request.method !== 'GET') return { status: 201 };
  return path.endsWith(digestOf(DOCUMENT)) ? { status: 200, body: DOCUMENT } : { status: 404 };
}

function conditional({ fields }: ReceivedRequest, manifest: Answer): Answer {
  const known = fields.find(([name]) => name.toLowerCase() === 'if-none-match')?.[1];
  return known !== undefined && known === manifest.headers?.ETag ? { status: 304 } : manifest;
}

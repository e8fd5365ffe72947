import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { createBundle } from '@margo-contract/protocol/bundle';
import { expect, onTestFinished } from 'vitest';
import { type AgentEvent, DeviceAgent, type DeviceAgentOptions } from '../../src/agent/index.js';
import type { Capabilities, Fetch } from '../../src/index.js';
import { CLIENT_ID, deviceIdentity } from './fake-wfm.js';
import { digestOf, servedManifest } from './manifest.js';

const BASE = `/api/v1/clients/${CLIENT_ID}`;

/** A deployment of an in-memory WFM. */
export interface Assigned {
  readonly id: string;
  readonly text: string;
}

/** What a WFM was reported. */
export interface SeenReport {
  readonly deploymentId: string;
  readonly deviceId?: string;
  readonly state: string;
  readonly body: {
    readonly status: {
      readonly state: string;
      readonly error?: { code: string; source: string; message: string };
    };
    readonly components: readonly {
      readonly name: string;
      readonly state: string;
      readonly error?: unknown;
    }[];
  };
}

/** Says what to respond instead: undefined lets the WFM respond. */
export type Interception = (request: {
  method: string;
  path: string;
  host: string;
}) => Response | Error | undefined;

/** A WFM without network: several hosts reach it, and tests get between. */
export class AgentWfm {
  readonly requests: string[] = [];
  readonly reports: SeenReport[] = [];
  readonly capabilities: string[] = [];
  intercept: Interception = () => undefined;
  withBundle = true;
  #version = 0n;
  #manifest = '';
  #artifacts = new Map<string, Uint8Array>();

  /** Assigns exactly these deployments, under the next version or the given one. */
  async assign(deployments: readonly Assigned[], version?: bigint): Promise<void> {
    this.#version = version ?? this.#version + 1n;
    const documents = deployments.map(({ id, text }) => ({ deploymentId: id, octets: Buffer.from(text) }));
    const references = deployments.map(({ id, text }) => {
      const digest = digestOf(text);
      this.#artifacts.set(digest, Buffer.from(text));
      return { deploymentId: id, digest, url: `${BASE}/deployments/${id}/${digest}` };
    });
    let bundle = null;
    if (documents.length > 0) {
      const octets = await createBundle(documents);
      const digest = digestOf(octets);
      this.#artifacts.set(digest, octets);
      const mediaType = 'application/vnd.margo.bundle.v1+tar+gzip';
      bundle = { mediaType, digest, url: `${BASE}/bundles/${digest}` };
    }
    const version_ = JSON.stringify({ bundle, deployments: references }).slice(1);
    this.#manifest = `{"manifestVersion":${this.#version},${version_}`;
  }

  /** Serves this text as the manifest, whatever it is. */
  serveText(change: (manifest: string) => string): void {
    this.#manifest = change(this.#manifest);
  }

  /** Loses an artifact, or gives other octets under its digest. */
  spoil(digest: string, octets?: Uint8Array): void {
    if (octets === undefined) this.#artifacts.delete(digest);
    else this.#artifacts.set(digest, octets);
  }

  readonly fetch: Fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const path = url.pathname;
    const line = `${method} ${path.replace(BASE, '')}`;
    this.requests.push(line);
    const intercepted = this.intercept({ method, path: path.replace(BASE, ''), host: url.host });
    if (intercepted instanceof Error) throw intercepted;
    return intercepted ?? this.#respond(line, new Headers(init.headers), init.body);
  };

  #respond(line: string, headers: Headers, body: unknown): Response {
    const json = { 'content-type': 'application/json' };
    if (line === 'POST /api/v1/onboarding') {
      return new Response(JSON.stringify({ clientId: CLIENT_ID }), { status: 201, headers: json });
    }
    if (line === 'GET /deployments') {
      const served = servedManifest(this.#manifest);
      if (headers.get('if-none-match') === served.headers.ETag) return new Response(null, { status: 304 });
      return new Response(served.body, { headers: served.headers });
    }
    if (line.includes('/capabilities/')) {
      this.capabilities.push(line);
      return new Response(null, { status: line.startsWith('DELETE') ? 204 : 201 });
    }
    if (line.endsWith('/status')) return this.#report(String(Buffer.from(body as Uint8Array)));
    const octets = this.#artifacts.get(line.split('/').at(-1) ?? '');
    return octets === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(octets));
  }

  #report(text: string): Response {
    const body = JSON.parse(text);
    const { deploymentId, deviceId } = body;
    this.reports.push({ deploymentId, ...(deviceId && { deviceId }), state: body.status.state, body });
    return new Response(null, { status: 200 });
  }
}

/** A deployment document with these components. */
function documentText(
  id: string,
  { revision = '1.0.0', components = ['app'], target = 'line-7' } = {},
): string {
  const list = components
    .map(
      (name) =>
        `      - name: ${name}\n        properties: { repository: 'oci://r.example/${name}', revision: ${revision} }`,
    )
    .join('\n');
  return `apiVersion: application.margo.org/v1alpha1
kind: ApplicationDeployment
id: ${id}
metadata: { name: dep-${id.slice(0, 4)}, namespace: plant, deviceId: ${target} }
spec:
  applicationId: app
  deploymentProfile:
    type: compose
    components:
${list}
`;
}

export function deployment(id: string = randomUUID(), options = {}): Assigned {
  return { id, text: documentText(id, options) };
}

const PROPERTIES = { vendor: 'Kestrel', modelNumber: 'KX', serialNumber: 'K1' };

export function capabilitiesOf(id: string): Capabilities {
  return { properties: { id, ...PROPERTIES } };
}

/** A device whose handlers note what they are asked, with a clock that stands where the test puts it. */
export class TestDevice {
  readonly changes: string[] = [];
  readonly events: AgentEvent[] = [];
  readonly waits: number[] = [];
  handle: (change: string, signal: AbortSignal) => Promise<void> = async () => undefined;
  time = Date.parse('2026-11-27T10:00:00');
  agent: DeviceAgent | undefined;

  readonly wfm: AgentWfm;
  readonly folder: string;
  readonly options: Partial<DeviceAgentOptions>;

  constructor(wfm: AgentWfm, folder: string, options: Partial<DeviceAgentOptions> = {}) {
    this.wfm = wfm;
    this.folder = folder;
    this.options = options;
  }

  async open(): Promise<DeviceAgent> {
    this.agent = await DeviceAgent.open({
      endpoints: ['https://a.example'],
      identity: await deviceIdentity(),
      trust: { createAgent: () => expect.fail('no network') },
      folder: this.folder,
      capabilities: capabilitiesOf('line-7'),
      fetch: this.wfm.fetch,
      clock: () => new Date(this.time),
      random: (count) => Uint8Array.from({ length: count }, (_, at) => (at === 0 ? 0x80 : 0)),
      sleep: async (milliseconds) => {
        this.waits.push(milliseconds);
        this.time += milliseconds;
        // The test has to have its turn, too.
        await letOthersRun();
      },
      onEvent: (event) => this.events.push(event),
      ...this.options,
    });
    return this.agent;
  }

  desired(agent: DeviceAgent, options = {}) {
    const make = async (change: string, deploymentId: string, signal: AbortSignal) => {
      this.changes.push(`${change} ${deploymentId}`);
      await this.handle(`${change} ${deploymentId}`, signal);
    };
    return agent.desiredState({
      install: ({ deploymentId }, { signal }) => make('install', deploymentId, signal),
      update: ({ deploymentId }, { signal }) => make('update', deploymentId, signal),
      remove: ({ deploymentId }, { signal }) => make('remove', deploymentId, signal),
      ...options,
    });
  }

  /** Opens, does one cycle, closes: a life of the device. */
  async live(signal: AbortSignal = new AbortController().signal, options = {}): Promise<void> {
    const agent = await this.open();
    try {
      await this.desired(agent, options).cycle({ signal });
    } finally {
      await agent.close();
    }
  }

  types(): string[] {
    return this.events.map(({ type }) => type);
  }
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'margo-agent-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

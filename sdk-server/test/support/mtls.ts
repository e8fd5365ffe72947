import { X509Certificate } from 'node:crypto';
import { createServer, type RequestOptions, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { WireResponse } from '../../src/index.js';
import {
  createWfm,
  type MtlsOptions,
  MutualTls,
  type MutualTlsOptions,
  type Refused,
  type Wfm,
} from '../../src/index.js';
import { type TestAuthority, type TestSvid, testBundle, WFM_ID, WFM_NAME } from './pki.js';
import { DEPLOYMENT, DIGEST, MANIFEST } from './wfm.js';

const DOCUMENT = Buffer.from('id: 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11\n');

/** A WFM of the mutual-TLS profile with a device `gw`, a deployment and its document; it keeps what its handlers were given. */
export function mtlsWfm(options: Partial<MtlsOptions> = {}): {
  readonly wfm: Wfm;
  readonly calls: unknown[];
} {
  const calls: unknown[] = [];
  const record = async (call: unknown) => void calls.push(call);
  const wfm = createWfm({
    profile: 'mtls',
    wfm: WFM_NAME,
    handlers: {
      replaceDeviceCapabilities: record,
      deleteDeviceCapabilities: record,
      getStateManifest: async (client) => {
        calls.push(client);
        return MANIFEST;
      },
      getDeployment: async ({ digest }) => (digest === DIGEST ? DOCUMENT : undefined),
      getBundle: async ({ digest }) => (digest === DIGEST ? DOCUMENT : undefined),
      reportDeploymentStatus: async (report) => {
        calls.push(report);
        return 'first';
      },
    },
    records: {
      hasDevice: async (_, deviceId) => deviceId === 'gw',
      hasDeployment: async (_, deploymentId) => deploymentId === DEPLOYMENT,
    },
    clients: { decide: async () => 'accepted' },
    checkResponses: true,
    ...options,
  });
  return { wfm, calls };
}

export interface Spec {
  readonly method?: string;
  readonly fields?: readonly (readonly [string, string])[];
  readonly body?: unknown;
  readonly svid?: TestSvid | null;
  readonly peerAddress?: string;
}

/** Sends a request straight into `handle`, with the certificate as TLS would have accepted it. */
export async function send(
  wfm: Wfm,
  target: string,
  spec: Spec = {},
): Promise<WireResponse & { json: Record<string, unknown> }> {
  const { method = 'GET', fields = [], svid, body, peerAddress } = spec;
  const octets =
    body === undefined
      ? Buffer.alloc(0)
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const response = await wfm.handle({
    method,
    target,
    fields: [['Host', 'wfm.brightwater.example'], ...fields],
    peerAddress,
    peerCertificate: svid ? new X509Certificate(svid.cert) : undefined,
    readBody: (maximumBytes) => (octets.length > maximumBytes ? 'too-large' : octets),
  });
  const isProblem = response.headers['content-type'] === 'application/problem+json';
  return { ...response, json: isProblem ? JSON.parse(Buffer.from(response.body ?? '').toString()) : {} };
}

/** A WFM that listens with mutual TLS. */
export interface ListeningWfm {
  readonly server: Server;
  readonly tls: MutualTls;
  readonly refused: Refused[];
  readonly calls: unknown[];
  /** Sends a GET of the manifest. @returns the status */
  poll(svid: TestSvid | null, options?: RequestOptions): Promise<number>;
  readonly port: number;
}

export async function listenMtls(
  authority: TestAuthority,
  options: Partial<MutualTlsOptions> = {},
  wfmOptions: Partial<MtlsOptions> = {},
): Promise<ListeningWfm> {
  const { wfm, calls } = mtlsWfm(wfmOptions);
  const refused: Refused[] = [];
  const tls = new MutualTls({
    wfm: WFM_NAME,
    svid: await authority.issue(WFM_ID),
    trustBundle: await testBundle(authority),
    onRefused: (one) => refused.push(one),
    ...options,
  });
  const server = createServer(tls.serverOptions(), wfm.nodeListener);
  tls.guard(server);
  server.keepAliveTimeout = 0; // an idle connection that nobody closes stays open, so that a test sees it
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, tls, refused, calls, port, poll: (svid, more) => poll(port, svid, more) };
}

function poll(port: number, svid: TestSvid | null, options: RequestOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path: '/api/v1/deployments',
        // Whether this is the right WFM is the device's matter.
        rejectUnauthorized: false,
        agent: false,
        ...(svid ?? {}),
        ...options,
      },
      (incoming) => {
        incoming.resume();
        incoming.once('end', () => resolve(incoming.statusCode ?? 0));
      },
    );
    outgoing.once('error', reject);
    outgoing.end();
  });
}

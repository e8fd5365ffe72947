import { randomBytes, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { isObject } from './json-body.js';
import { type Message, pathOf, type Reply } from './message.js';
import { accept, answerMutual, type MutualInterface } from './mutual-interface.js';
import { Problem } from './problem.js';
import { type IndependentWfm, listen, listener, stop } from './start.js';
import { clientOf } from './svid.js';

/** Files of the identity service. */
export interface IdentityFiles {
  readonly trustBundle: string;
  readonly wfmSvid: string;
  readonly wfmKey: string;
}

/** Starts a WFM with mutual TLS that is made of nothing but Node.js. @param name its SPIFFE ID */
export async function startMutualWfm(files: IdentityFiles, name: string): Promise<IndependentWfm> {
  const wfm: MutualInterface = { clients: new Map(), maintenance: { retryAfter: undefined, status: 503 } };
  const token = randomBytes(16).toString('hex');
  const options = { requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' } as const;
  const device = https.createServer({ ...options, ...identity(files) });
  const callers = new WeakMap<TLSSocket, string>();
  device.on('secureConnection', (socket: TLSSocket) => {
    const leaf = socket.getPeerX509Certificate();
    const caller = leaf && clientOf(leaf, name);
    if (caller === undefined) socket.destroy();
    else callers.set(socket, caller);
  });
  device.on('request', (incoming, outgoing) => {
    const caller = callers.get(incoming.socket as TLSSocket) ?? '';
    listener((message) => answerMutual(wfm, caller, message))(incoming, outgoing);
  });
  const takeOver = () => {
    device.setSecureContext(identity(files));
    device.closeIdleConnections();
  };
  const operator = http.createServer(listener((message) => answerOperator(wfm, token, message, takeOver)));
  const [port, operatorPort] = await Promise.all([listen(device), listen(operator)]);
  return {
    url: `https://localhost:${port}`,
    operatorUrl: `http://localhost:${operatorPort}`,
    operatorToken: token,
    close: async () => {
      device.closeAllConnections();
      operator.closeAllConnections();
      await Promise.all([stop(device), stop(operator)]);
    },
  };
}

/** What the server presents, and whom it believes. */
function identity({ trustBundle, wfmSvid, wfmKey }: IdentityFiles) {
  const { keys } = JSON.parse(readFileSync(trustBundle, 'utf8')) as {
    keys: { use: string; x5c: string[] }[];
  };
  const anchors = keys.filter(({ use }) => use === 'x509-svid').flatMap(({ x5c }) => x5c);
  const ca = anchors.map((text) => new X509Certificate(Buffer.from(text, 'base64')).toString());
  return { ca, cert: readFileSync(wfmSvid), key: readFileSync(wfmKey) };
}

function answerOperator(wfm: MutualInterface, token: string, message: Message, takeOver: () => void): Reply {
  if (message.field('authorization') !== `Bearer ${token}`) throw new Problem(401, 'the token is wrong');
  const path = pathOf(message.url).replace('/operator/v1', '');
  if (path.startsWith('/trust-bundle/')) {
    takeOver();
    return { status: 204 };
  }
  const body: unknown = message.body.length === 0 ? undefined : parsed(message.body.toString('utf8'));
  if (path === '/clients') return register(wfm, body);
  if (path === '/maintenance' && isObject(body)) {
    wfm.maintenance.status = Number(body.status ?? 503);
    wfm.maintenance.retryAfter = body.enabled === true ? Number(body.retryAfterSeconds) : undefined;
    return { status: 204 };
  }
  const [, id = '', rest = ''] = /^\/clients\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const client = wfm.clients.get(decodeURIComponent(id));
  if (client === undefined) throw new Problem(404, 'this client is not known');
  const [, deploymentId] = /^deployments\/([^/]+)$/.exec(rest) ?? [];
  if (deploymentId === undefined) client.accepted = rest === 'readmit';
  else if (message.method === 'DELETE') client.desired.remove(deploymentId);
  else client.desired.assign(deploymentId, message.body.toString('utf8'));
  return { status: 204 };
}

/** Deployments are YAML and stay as they are. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function register(wfm: MutualInterface, items: unknown): Reply {
  const results = (Array.isArray(items) ? items : []).map((item: unknown, index) => {
    const spiffeId = isObject(item) ? String(item.spiffeId) : '';
    accept(wfm, spiffeId);
    return { index, outcome: 'registered', clientId: spiffeId };
  });
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(results) };
}

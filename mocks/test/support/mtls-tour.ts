import { Agent } from 'node:https';
import { connect } from 'node:tls';
import type { RunningWfm } from '../../src/index.js';
import { firstSvid, type MtlsRequest, mtlsOf, type Svid, sendMtls } from './mtls-client.js';
import { DEPLOYMENT_ID, deploymentDocument } from './mtls-documents.js';
import { operate } from './operator.js';

/** What a WFM sent in reply to each step of a tour, in order; nothing in it depends on time or on ports. */
export type Tour = readonly string[];

const OTHER_ID = '0b0f2a55-7d0e-4d53-8a0c-3e4fd3b8a001';
const NO_DIGEST = `sha256:${'0'.repeat(64)}`;
const IDENTITY = { vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' };
const CPU = { architecture: 'amd64', cores: 1.5 };
const HOST = {
  cpus: [CPU],
  memory: '4Gi',
  storage: '32Gi',
  peripherals: [],
  interfaces: [],
  otelCollector: true,
  supportedRuntimes: ['oci'],
  supportedDeploymentTypes: ['compose'],
};

/** Asks a WFM with mutual TLS, which nothing has asked yet, for everything that the profile has, in right and wrong ways. */
export async function tour(wfm: RunningWfm): Promise<Tour> {
  const steps: string[] = [];
  const agents = new Map<Svid, Agent>();
  const first = firstSvid(wfm);
  const second = await mtlsOf(wfm).mis.domain.issueClient('device-2');
  await operate(wfm, 'registerClients', { body: JSON.stringify([{ spiffeId: second.spiffeId }]) });
  const clientId = mtlsOf(wfm).client.spiffeId;

  const send = async (svid: Svid, path: string, spec: MtlsRequest = {}) => {
    const agent = agents.get(svid) ?? new Agent({ keepAlive: true, maxSockets: 1 });
    agents.set(svid, agent);
    const url = new URL(path, `${wfm.url}/`).href;
    const reply = await sendMtls(url, svid, { ...spec, agent }).catch(() => undefined);
    const headers = { ...reply?.headers, ...(reply?.headers.date && { date: 'now' }) };
    const body = reply?.body.toString('latin1');
    steps.push(JSON.stringify([spec.method ?? 'GET', path, reply?.status, headers, body]));
    return reply;
  };
  const put = (id: string, properties: object, root = {}, svid: Svid = first) =>
    send(svid, `/api/v1/capabilities/${id}`, {
      method: 'PUT',
      body: { properties: { id, ...properties }, ...root },
    });
  const putRaw = (raw: Buffer) => send(first, '/api/v1/capabilities/gw', { method: 'PUT', raw });
  const report = (body: unknown, id = DEPLOYMENT_ID) =>
    send(first, `/api/v1/deployments/${id}/status`, { method: 'POST', body });
  const assign = (deploymentId: string, body: string) =>
    operate(wfm, 'putDeployment', { clientId, deploymentId, body });
  const manifest = (headers = {}) => send(first, '/api/v1/deployments', { headers });
  const raw = async (text: string) => void steps.push(await statusOf(wfm, first, text));

  await manifest();
  for (const accept of ['text/html', 'application/vnd.margo.manifest.v1+json;q=0.5, text/*', 'application/*'])
    await manifest({ accept });
  await describeDevices(put, putRaw, send, first, second);

  await assign(DEPLOYMENT_ID, richDocument(''));
  const listed = await manifest();
  const etag = String(listed?.headers.etag);
  for (const condition of [etag, `"x", ${etag}`, '"x"', '*']) await manifest({ 'if-none-match': condition });
  for (const url of urlsIn(listed?.body)) {
    await send(first, url);
    await send(first, url, { headers: { 'if-none-match': `"${url.split('/').at(-1)}"` } });
    await send(first, url, { headers: { 'accept-encoding': 'gzip' } });
    await send(second, url);
  }
  for (const path of [`deployments/${DEPLOYMENT_ID}/${NO_DIGEST}`, `bundles/${NO_DIGEST}`, 'bundles/none'])
    await send(first, `/api/v1/${path}`);
  await assign(DEPLOYMENT_ID, richDocument('# changed\n'));
  await manifest();
  for (const url of urlsIn(listed?.body)) await send(first, url);
  await reportStates(report);
  await operate(wfm, 'deleteDeployment', { clientId, deploymentId: DEPLOYMENT_ID });
  await manifest();
  for (const url of urlsIn(listed?.body)) await send(first, url);
  await report(statusOfDeployment('removed'));
  await send(first, '/api/v1/nothing');
  await send(first, '/api/v1/deployments', { method: 'PUT' });
  await operate(wfm, 'setMaintenance', { body: JSON.stringify({ enabled: true, retryAfterSeconds: 7 }) });
  await manifest();
  await operate(wfm, 'setMaintenance', { body: JSON.stringify({ enabled: false }) });
  await send(await mtlsOf(wfm).mis.domain.issueClient('stranger'), '/api/v1/deployments');
  await oddMessages(raw, new URL(wfm.url).host);
  for (const agent of agents.values()) agent.destroy();
  return steps;
}

type Put = (id: string, properties: object, root?: object, svid?: Svid) => Promise<unknown>;
type Send = (svid: Svid, path: string, spec?: MtlsRequest) => Promise<unknown>;

async function describeDevices(
  put: Put,
  putRaw: (raw: Buffer) => Promise<unknown>,
  send: Send,
  first: Svid,
  second: Svid,
): Promise<void> {
  await put('lone/child', IDENTITY);
  await put('gw', { ...IDENTITY, ...HOST }, { 'x-kestrel-extensions': { deep: {} } });
  await put('gw', { ...IDENTITY, ...HOST });
  await put('gw', { ...IDENTITY, cpus: [CPU] });
  await put('gw', IDENTITY);
  await put('gw/child', IDENTITY);
  await put('gw/line/child', IDENTITY);
  await put('gw/child', IDENTITY, {}, second);
  await put('gw', { ...IDENTITY, ...HOST, interfaces: [{ type: 'token-ring' }] });
  await put('gw', { ...IDENTITY, ...HOST, cpus: [{ ...CPU, architecture: 'vax' }] });
  await put('gw', { ...IDENTITY, vendor: 5 });
  await put('gw', { vendor: 'Ferrow Networks' });
  await put('gw', IDENTITY, { colour: 'green' });
  await put('gw', IDENTITY, { 'x-kestrel-extensions': 'gold' });
  await put('gw', IDENTITY, { labels: { site: [1, 'two'] } });
  await put('gw', { ...IDENTITY, id: 'other' });
  await send(first, '/api/v1/capabilities/g%20w', {
    method: 'PUT',
    body: { properties: { ...IDENTITY, id: 'g w' } },
  });
  for (const octets of [
    '[]',
    '\uFEFF{}',
    '{"a":"\xff"}',
    `{"x-a-extensions":${'{"a":'.repeat(600)}1${'}'.repeat(600)}}`,
  ])
    await putRaw(Buffer.from(octets, octets.includes('\xff') ? 'latin1' : 'utf8'));
  for (const id of ['none', 'gw/child', 'gw/child'])
    await send(first, `/api/v1/capabilities/${id}`, { method: 'DELETE' });
}

async function reportStates(report: (body: unknown, id?: string) => Promise<unknown>): Promise<void> {
  await report(statusOfDeployment('installing'));
  await report({ ...statusOfDeployment('installed'), note: 'all well' });
  await report([]);
  await report(statusOfDeployment('sleeping'));
  await report({ ...statusOfDeployment('installed'), components: 'none' });
  await report({ ...statusOfDeployment('installed'), deploymentId: OTHER_ID });
  await report({ ...statusOfDeployment('installed'), deploymentId: OTHER_ID }, OTHER_ID);
}

async function oddMessages(raw: (text: string) => Promise<void>, host: string): Promise<void> {
  const poll = `GET /api/v1/deployments HTTP/1.1\r\n`;
  await raw(`${poll}Host: ${host}\r\n\r\n`);
  await raw(`${poll}\r\n`);
  await raw(`${poll}Host: ${host}\r\nHost: other\r\n\r\n`);
  await raw(`GET https://${host}/api/v1/deployments HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const upload = `PUT /api/v1/capabilities/gw HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n`;
  await raw(`${upload}\r\n2\r\n{}\r\n0\r\n\r\n`);
  await raw(`${upload}Content-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n`);
  await raw(`DELETE /api/v1/capabilities/gw/none/../line/child HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  await raw(`GET  nonsense\r\n\r\n`);
}

function richDocument(end: string): string {
  return `${deploymentDocument('gw')}    deviceConstraints:
      capacityRequirements:
        memory: 512Mi
      eligibilityRules:
        - propertySelector:
            matchExpressions:
              - key: /vendor
                operator: In
                values: [Ferrow Networks]
  parameters:
    level:
      value: 3
      targets:
        - pointer: level
          components: [watcher]
${end}`;
}

function statusOfDeployment(state: string): object {
  const components = [{ name: 'watcher', state: state === 'sleeping' ? 'installed' : state }];
  return {
    deploymentId: DEPLOYMENT_ID,
    deviceId: 'gw',
    adoptedManifestVersion: 2,
    status: { state },
    components,
  };
}

/** URLs of documents and bundle, as far as a manifest has any. */
function urlsIn(body: Buffer | undefined): string[] {
  const found = String(body).matchAll(/"url":"([^"]+)"/g);
  return [...found].map(([, url = '']) => url.replace(/^https:\/\/[^/]+/, ''));
}

/** The status lines that come back for the octets of a request on a connection of their own. */
function statusOf(wfm: RunningWfm, svid: Svid, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port: Number(new URL(wfm.url).port), rejectUnauthorized: false, ...svid });
    let received = '';
    const done = () =>
      resolve(JSON.stringify([text.split(/[ \r]/, 1), received.match(/^HTTP\/1\.\d \d{3}/gm)]));
    socket.on('data', (chunk) => {
      received += chunk;
      if (received.includes('\r\n\r\n')) socket.end();
    });
    socket.once('close', done).once('error', () => undefined);
    socket.write(text);
  });
}

import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signOctets,
} from 'node:crypto';
import http from 'node:http';
import tls from 'node:tls';
import { gunzipSync } from 'node:zlib';
import type { DeviceBehaviour } from './behaviour.js';
import type { SvidIdentity } from './svid.js';

/** A request before it is sent. */
export interface Draft {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** What came back. */
export interface Fetched {
  readonly operation: string;
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Without content coding. */
  readonly content: Buffer;
  /** As it was sent. */
  readonly body: Buffer;
  readonly problem: Readonly<Record<string, unknown>>;
}

/** Who sends, and whom it trusts. */
export interface Sender {
  readonly ca: string;
  readonly privateKey: string;
  readonly certificate: string;
  readonly keyId: string;
  /** In the mutual-TLS profile, where nothing is signed. */
  readonly svid?: SvidIdentity;
  readonly behaviour: DeviceBehaviour;
  readonly signal: AbortSignal;
}

/** The server cannot be reached, or is not to be trusted. */
export class Unreachable extends Error {}

const TIMEOUT = 10_000;

/** Requests as they were signed first, for a device that does not sign anew. */
const resent = new Map<string, Draft>();

/** Signs and sends one request over a connection of its own. @throws Unreachable */
export async function send(draft: Draft, sender: Sender): Promise<Fetched> {
  const { behaviour } = sender;
  const changed = withDigest(behaviour.change?.(draft) ?? draft, behaviour);
  const kept = resent.get(draft.url + (draft.body ?? ''));
  if (kept !== undefined && behaviour.resendsOctets === true && draft.body !== undefined) {
    return exchange(kept, await connect(new URL(kept.url), sender), sender);
  }
  const isSigned =
    sender.svid === undefined ? behaviour.unsigned?.(draft.operation) !== true : behaviour.signsToo === true;
  const signed = isSigned ? withSignature(changed, sender) : changed;
  const last = behaviour.changeSigned?.(signed) ?? signed;
  if (behaviour.resendsOctets === true) resent.set(draft.url + (draft.body ?? ''), last);
  return exchange(last, await socketFor(new URL(last.url), sender), sender);
}

/** The one connection of a device that never opens another. */
const soles = new WeakMap<AbortSignal, tls.TLSSocket>();

async function socketFor(url: URL, sender: Sender): Promise<tls.TLSSocket | undefined> {
  if (sender.behaviour.neverReconnects !== true) return connect(url, sender);
  const sole = soles.get(sender.signal);
  if (sole?.destroyed === true) throw new Unreachable('the connection is gone');
  const socket = sole ?? (await connect(url, sender));
  if (socket !== undefined) soles.set(sender.signal, socket);
  return socket;
}

function withDigest(draft: Draft, { changeDigest }: DeviceBehaviour): Draft {
  if (draft.body === undefined) return draft;
  const digest = createHash('sha256').update(draft.body).digest('base64');
  const right = `sha-256=:${digest}:`;
  const value = changeDigest === undefined ? right : changeDigest(right, draft.operation);
  const fields = [...draft.fields, ['Content-Type', 'application/json']] as const;
  return { ...draft, fields: value === undefined ? fields : [...fields, ['Content-Digest', value]] };
}

const OTHER = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** RFC 9421, with nothing but node:crypto: what is wrong on purpose has to be possible here. */
function withSignature(draft: Draft, { privateKey, keyId, behaviour }: Sender): Draft {
  const { operation, method, url, body, fields } = draft;
  const plain = {
    operation,
    components: ['@method', '@target-uri', ...(body === undefined ? [] : ['content-digest'])],
    targetUri: url,
    parameters: {
      created: String(Math.floor(Date.now() / 1000)),
      keyid: `"${keyId}"`,
      alg: '"ecdsa-p256-sha256"',
    },
    label: 'sig1',
  };
  const { components, targetUri, parameters, label } = behaviour.sign?.(plain) ?? plain;
  const inputs = Object.entries(parameters).map(([name, value]) => `;${name}=${value}`);
  const input = `(${components.map((name) => `"${name}"`).join(' ')})${inputs.join('')}`;
  const host = new URL(url).host;
  const values: Record<string, string> = { '@method': method, '@target-uri': targetUri, '@authority': host };
  const componentValue = (name: string) =>
    values[name] ?? fields.find(([other]) => other.toLowerCase() === name)?.[1] ?? '';
  const lines = [
    ...components.map((name) => `"${name}": ${componentValue(name)}`),
    `"@signature-params": ${input}`,
  ];
  const key: KeyObject = behaviour.otherKey?.(operation) === true ? OTHER : createPrivateKey(privateKey);
  const base = Buffer.from(lines.join('\n'));
  const signed = behaviour.hashesBase === true ? createHash('sha256').update(base).digest() : base;
  const octets = signOctets('sha256', signed, {
    key,
    dsaEncoding: behaviour.derSignature === true ? 'der' : 'ieee-p1363',
  });
  const sent = behaviour.signatureOctets?.(octets) ?? octets;
  return {
    ...draft,
    fields: [
      ...fields,
      ['Signature-Input', `${label}=${input}`],
      ['Signature', `sig1=:${sent.toString('base64')}:`],
    ],
  };
}

async function connect(
  url: URL,
  { ca, behaviour, privateKey, certificate, signal, svid }: Sender,
): Promise<tls.TLSSocket | undefined> {
  if (url.protocol === 'http:') return undefined;
  const host = url.hostname;
  const socket = tls.connect({
    host,
    port: Number(url.port || 443),
    ...(/^[\d.:]+$/.test(host) ? {} : { servername: host }),
    ca: svid === undefined ? ca : [...svid.trust.anchors],
    minVersion: behaviour.toleratesTls12 === true ? 'TLSv1.2' : 'TLSv1.3',
    ...(behaviour.toleratesTls11 === true && { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }),
    rejectUnauthorized: false,
    ...svid?.presented,
    // Names of hosts mean nothing in the mutual-TLS profile.
    ...(svid !== undefined && behaviour.checksHostNames !== true && { checkServerIdentity: () => undefined }),
    ...(behaviour.ownCertificateInTls === true && { key: privateKey, cert: certificate }),
  });
  const stop = () => socket.destroy(new Error('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  socket.on('close', () => signal.removeEventListener('abort', stop));
  try {
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(TIMEOUT, () => socket.destroy(new Error('timeout')));
      socket
        .once('secureConnect', resolve)
        .once('error', reject)
        .once('close', () => reject(new Error('closed')));
    });
    if (svid !== undefined) svid.check(socket);
    else if (!socket.authorized) tolerate(String(socket.authorizationError), behaviour);
    return socket;
  } catch (error) {
    socket.destroy();
    const isNoTls = /wrong version number|packet length too long|http request/i.test(String(error));
    if (behaviour.plainHttp === true && isNoTls) return undefined;
    throw new Unreachable(`${url.origin}: ${(error as Error).message}`);
  }
}

function tolerate(code: string, { toleratedTls }: DeviceBehaviour): void {
  if (toleratedTls?.test(code) !== true) throw new Error(code);
}

function exchange(draft: Draft, socket: tls.TLSSocket | undefined, sender: Sender): Promise<Fetched> {
  const { method, url, fields, body, operation } = draft;
  const connection = sender.behaviour.neverReconnects === true ? 'keep-alive' : 'close';
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new Unreachable(error.message));
    const request = http.request({
      host: hostname,
      port,
      path: pathname + search,
      method,
      headers: [...withLength(fields, body), ['Host', new URL(url).host], ['Connection', connection]].flat(),
      timeout: TIMEOUT,
      signal: sender.signal,
      ...(socket !== undefined && { createConnection: () => socket }),
    });
    // Node closes connections that come from no agent.
    request.shouldKeepAlive = connection === 'keep-alive';
    request.on('error', fail).on('timeout', () => request.destroy(new Error('timeout')));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', fail);
      response.on('close', () => fail(new Error('the response was cut')));
      response.on('end', () => {
        if (!response.complete) return fail(new Error('the response was cut'));
        resolve(fetchedOf(operation, response, Buffer.concat(chunks)));
      });
    });
    request.end(body);
  });
}

/** Octets of a known length, unless the device sends them in chunks. */
function withLength(fields: Draft['fields'], body: string | undefined): Draft['fields'] {
  if (body === undefined || fields.some(([name]) => name.toLowerCase() === 'transfer-encoding'))
    return fields;
  return [...fields, ['Content-Length', String(Buffer.byteLength(body))]];
}

function fetchedOf(
  operation: string,
  { statusCode = 0, headers }: http.IncomingMessage,
  body: Buffer,
): Fetched {
  const content = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  return { operation, status: statusCode, headers, body, content, problem: problemOf(headers, content) };
}

function problemOf(headers: http.IncomingHttpHeaders, content: Buffer): Record<string, unknown> {
  if (!headers['content-type']?.includes('json')) return {};
  try {
    const value: unknown = JSON.parse(content.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

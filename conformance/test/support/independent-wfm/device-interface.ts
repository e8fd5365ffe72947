import type { Clients } from './clients.js';
import { demandDigest } from './content-digest.js';
import { isTooLong, type Message, pathOf, type Reply } from './message.js';
import type { OlderForm } from './older-form.js';
import { onboard } from './onboarding.js';
import { Problem } from './problem.js';
import {
  bundle,
  type Call,
  document,
  manifest,
  report,
  reportStatus,
  SIGNATURE_FORM,
  withdraw,
} from './resources.js';
import { demandSignature } from './signature.js';

/** What the operator switches. */
export interface Maintenance {
  /** Seconds; undefined while the WFM is open. */
  retryAfter: number | undefined;
  /** Of the responses of a closed WFM. */
  status: number;
}

export interface DeviceInterface {
  readonly clients: Clients;
  readonly maintenance: Maintenance;
  /** The root CA in DER. */
  readonly rootCertificate: Buffer;
  /** Absent when it speaks as the contract has it. */
  readonly form?: OlderForm | undefined;
}

type Handler = (call: Call) => Reply;

/** Paths below a client, the narrower ones first. */
export const RESOURCES: readonly (readonly [RegExp, Readonly<Record<string, Handler>>])[] = [
  [/^capabilities\/(.+)$/, { POST: report, PUT: report, DELETE: withdraw }],
  [/^deployments$/, { GET: manifest }],
  [/^deployments\/([^/]+)\/status$/, { POST: reportStatus }],
  [/^deployments\/([^/]+)\/([^/]+)$/, { GET: document }],
  [/^bundles\/([^/]+)$/, { GET: bundle }],
];

/** Answers a request of a device. @throws Problem */
export function answerDevice(wfm: DeviceInterface, message: Message): Reply {
  if (message.field('host')?.includes(',')) throw new Problem('invalid-request', 'there are two Host fields');
  const onWire = pathOf(message.url);
  const path = wfm.form?.path(onWire, message.body) ?? onWire;
  if (path === '/api/v1/onboarding/certificate') {
    demandMethod(message, ['GET']);
    demandOpen(wfm);
    return rootCertificate(wfm);
  }
  if (path === '/api/v1/onboarding') {
    demandMethod(message, ['POST']);
    demandOpen(wfm);
    demandSize(message);
    return onboard(message, wfm.clients, wfm.form);
  }
  return answerClient(wfm, message, path);
}

function answerClient(wfm: DeviceInterface, message: Message, path: string): Reply {
  const [, clientId = '', rest = ''] = /^\/api\/v1\/clients\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const [pattern, handlers] = RESOURCES.find(([candidate]) => candidate.test(rest)) ?? [];
  if (pattern === undefined || handlers === undefined) throw new Problem(404, 'there is nothing here');
  demandMethod(message, Object.keys(handlers));
  demandOpen(wfm);
  demandSize(message);
  const client = wfm.clients.get(clientId);
  if (client === undefined) throw new Problem('invalid-client', 'this client is not known');
  demandDigest(message);
  demandSignature(message, client.certificate.publicKey);
  if (!client.trusted) throw new Problem('certificate-not-trusted', 'the certificate was withdrawn');
  const values = (pattern.exec(rest) ?? []).slice(1).map(decode);
  const handler = handlers[message.method];
  if (handler === undefined) throw new Problem(405, 'there is no such method');
  return handler({ client, message, values, form: SIGNATURE_FORM });
}

export function demandMethod({ method }: Message, methods: readonly string[]): void {
  if (methods.includes(method)) return;
  throw new Problem(405, `${method} is not for this path`, {}, { Allow: methods.join(', ') });
}

export function demandOpen({
  maintenance: { retryAfter, status },
}: Pick<DeviceInterface, 'maintenance'>): void {
  if (retryAfter === undefined) return;
  throw new Problem(status, 'closed for the time being', {}, { 'Retry-After': String(retryAfter) });
}

export function demandSize(message: Message): void {
  if (isTooLong(message)) throw new Problem(413, 'the body is too long');
}

export function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function rootCertificate({ rootCertificate: der }: DeviceInterface): Reply {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ certificate: der.toString('base64') }),
  };
}

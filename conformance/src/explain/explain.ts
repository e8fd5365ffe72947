import type { KeyObject } from 'node:crypto';
import { type Certificate, isObject, parseJson, readCertificate } from '@margo-contract/protocol';
import { explainRequest, type KnownKey, type RequestExplanation } from '@margo-contract/protocol/doctor';
import type { RecordedRequest } from './raw-request.js';
import type { Recording } from './recorded.js';

/** What is known besides the requests. */
export interface ExplainOptions {
  /** The certificate that the client was onboarded with. */
  readonly certificate?: Certificate;
  /** Certificates of other clients. */
  readonly others: readonly Certificate[];
  /** Root URLs by which the WFM is known. */
  readonly origins: readonly string[];
  /** When the requests were received, where the file does not say it. */
  readonly at?: Date;
}

/** One request with what the doctor says of it. */
export interface Explained {
  readonly request: RecordedRequest;
  /** Absent when no certificate was found to verify it with, or it is one that nobody signs. */
  readonly explanation?: RequestExplanation;
}

const ONBOARDING = /\/api\/v1\/onboarding$/;
const UNSIGNED = /\/api\/v1\/onboarding\/certificate$/;
const CLIENT = /\/api\/v1\/clients\/([^/?]+)/;

/** Explains every request of a recording with the certificate of its client: the one given, the file's own, or that of the onboarding in it. */
export function* explainRecording(
  { requests, certificates }: Recording,
  options: ExplainOptions,
): Generator<Explained> {
  let onboarded: Certificate | undefined;
  for (const request of requests) {
    const own = certificateInBody(request);
    onboarded = own ?? onboarded;
    const stored = storedCertificate(request, certificates);
    const certificate = own ?? options.certificate ?? stored ?? onboarded;
    if (certificate === undefined || UNSIGNED.test(pathOf(request))) yield { request };
    else yield { request, explanation: explainOne(request, certificate.publicKey, options) };
  }
}

function explainOne(request: RecordedRequest, key: KeyObject, options: ExplainOptions): RequestExplanation {
  const { method, targetUri, target, fields, body, isCut } = request;
  const at = request.at ?? options.at ?? createdOf(request) ?? new Date();
  const explanation = explainRequest({
    request: { method, targetUri, requestTarget: target, fields },
    body,
    key,
    otherKeys: options.others.map(ownedKey),
    origins: options.origins,
    clock: () => at,
  });
  return isCut ? { signature: explanation.signature } : explanation;
}

function ownedKey({ x509, publicKey }: Certificate): KnownKey {
  const subject = x509.subject.replaceAll('\n', ', ').slice(0, 100);
  return { owner: `the certificate ${JSON.stringify(subject)}`, key: publicKey };
}

/** A captured request is always late: without a time, its age is not looked at. */
function createdOf({ fields }: RecordedRequest): Date | undefined {
  const input = fields.find(([name]) => name.toLowerCase() === 'signature-input')?.[1] ?? '';
  const created = /;\s*created=(\d{1,10})(?:;|,|$)/.exec(input.slice(0, 8192))?.[1];
  return created === undefined ? undefined : new Date(Number(created) * 1000);
}

function certificateInBody(request: RecordedRequest): Certificate | undefined {
  if (request.method !== 'POST' || !ONBOARDING.test(pathOf(request))) return undefined;
  try {
    const value = parseJson(request.body);
    return isObject(value) ? read(value.certificate) : undefined;
  } catch {
    return undefined; // no JSON, so no certificate
  }
}

function storedCertificate(
  request: RecordedRequest,
  certificates: ReadonlyMap<string, string>,
): Certificate | undefined {
  return read(certificates.get(CLIENT.exec(pathOf(request))?.[1] ?? ''));
}

function read(text: unknown): Certificate | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return readCertificate(text);
  } catch {
    return undefined;
  }
}

function pathOf({ target }: RecordedRequest): string {
  return target.replace(/^https?:\/\/[^/]*/i, '').split('?', 1)[0] ?? '';
}

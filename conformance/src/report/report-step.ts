import { createHash } from 'node:crypto';
import type { ReceivedResponse, SentRequest } from '../exchange/message.js';
import type { Outcome } from '../exchange/outcome.js';
import type { StepEvidence } from '../verdict/verdict.js';
import type { ReportAnswer, ReportBody, ReportRequest, ReportStep } from './report.js';

/** More octets of a body than these are cut from the report. */
const LONGEST_BODY = 32 * 1024;

/** Field lines whose values never go into a report. The suite sends none of them; a server might echo one. */
const SECRET = /^(proxy-)?authorization$|^(set-)?cookie$/i;

/** Writes down what a step did, and what came in until the next. */
export function reportSteps(evidence: StepEvidence): ReportStep[] {
  const { step, at, outcome } = evidence;
  if (outcome.kind !== 'observation') return [reportStep(evidence, outcome)];
  const { description, exchanges } = outcome;
  return [
    { step: step + 1, at: at.toISOString(), action: description },
    ...exchanges.map((exchange) => reportStep({ step, at: exchange.at }, { kind: 'exchange', exchange })),
  ];
}

function reportStep(
  { step, at }: Pick<StepEvidence, 'step' | 'at'>,
  outcome: Exclude<Outcome, { readonly kind: 'observation' }>,
): ReportStep {
  const when = { step: step + 1, at: at.toISOString() };
  if (outcome.kind === 'operator') return { ...when, action: `operator: ${outcome.description}` };
  if (outcome.kind === 'connection') {
    const { outcome: result, detail } = outcome.connection;
    return { ...when, action: outcome.description, failure: `${result}: ${detail}` };
  }
  const { request, response, failure } = outcome.exchange;
  return {
    ...when,
    action: `${request.method} ${request.target}`,
    request: reportRequest(request),
    ...(response !== undefined && { answer: reportAnswer(response) }),
    ...(failure !== undefined && { failure }),
  };
}

function reportRequest({ method, targetUri, presented, fields, body }: SentRequest): ReportRequest {
  return {
    method,
    uri: targetUri,
    ...(presented !== undefined && { spiffeId: presented.spiffeId }),
    fields: withoutSecrets(fields),
    ...(body !== undefined && { body: reportBody(body) }),
  };
}

function reportAnswer({ status, httpVersion, fields, body }: ReceivedResponse): ReportAnswer {
  return {
    status,
    httpVersion,
    fields: withoutSecrets(fields),
    ...(body.length > 0 && { body: reportBody(body) }),
  };
}

function withoutSecrets(fields: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return fields.map(([name, value]) => [name, SECRET.test(name) ? '[redacted]' : value] as const);
}

function reportBody(body: Uint8Array): ReportBody {
  const shown = body.subarray(0, LONGEST_BODY);
  const text = utf8(body);
  return {
    length: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    ...(text === undefined
      ? { base64: Buffer.from(shown).toString('base64') }
      : { text: new TextDecoder().decode(shown) }),
    ...(body.length > LONGEST_BODY && { cut: true as const }),
  };
}

function utf8(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return undefined;
  }
}

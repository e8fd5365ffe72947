import { SuiteError } from '../../error.js';
import { type Exchange, fieldValue, mediaType, type ReceivedResponse } from '../../exchange/message.js';
import { visible } from '../../text.js';
import type { RunContext } from './context.js';

/** How much of a response a sentence quotes, in octets. */
const QUOTED = 200;

/** What OpenSSL says of a server that wanted a certificate of the client. */
const CERTIFICATE_WANTED =
  /certificate required|ALERT_CERTIFICATE_REQUIRED|alert number 116|bad certificate|alert number 42/i;

/** What the parser of node:http says of octets that do not begin like a response. */
const NO_HTTP = /^Parse Error: Expected HTTP/;

/** It answers everything with 429 or 503. */
export function busy({ target }: RunContext, { status, fields }: ReceivedResponse): SuiteError {
  const wait = fieldValue(fields, 'retry-after');
  const until = wait === undefined ? '' : ` (Retry-After: ${visible(wait)})`;
  return new SuiteError(
    'suite-onboarding-refused',
    `The WFM at ${target.url} answers ${status} to whatever it is asked${until}: it is overloaded, under maintenance, or what stands before it reaches no WFM; try again when it serves. Judge it all the same with --anyway.`,
  );
}

/** @throws SuiteError when there was no response: why, as far as that can be told */
export function throwIfUnanswered(
  { failure, response, request: sent }: Exchange,
  { target }: RunContext,
): void {
  if (response !== undefined) return;
  const tried = `${sent.method} ${sent.target} at ${target.url}`;
  if (CERTIFICATE_WANTED.test(failure ?? '')) {
    const meaning = 'it demands a client certificate in the TLS handshake, which is the mutual-TLS profile';
    throw new SuiteError(
      'suite-target-other-profile',
      `${tried} was refused by TLS (${failure}): ${meaning}; judge it with --profile mtls, or give the port of the signature profile.`,
    );
  }
  const advice = 'look into its log, and check that the URL is that of the WFM';
  if (NO_HTTP.test(failure ?? '')) {
    throw new SuiteError(
      'suite-target-not-wfm',
      `${tried} was answered over TLS, but with something that is no HTTP/1.1 (${failure}); check that host and port of --url are those of the WFM.`,
    );
  }
  throw new SuiteError(
    'suite-target-silent',
    `${tried} connected, but got no response (${failure}); ${advice}.`,
  );
}

/** It answers 404 to everything. */
export function nothingHere({ target }: RunContext, ...tried: readonly Exchange[]): SuiteError {
  const types = new Set(tried.map(({ response }) => mediaType(response?.fields ?? []) ?? 'no Content-Type'));
  const paths = tried.map(({ request: { method, target: path } }) => `${method} ${path}`).join(' and ');
  const advice =
    target.basePath === ''
      ? 'is a path prefix missing from --url?'
      : `is ${target.basePath} in --url the path prefix of the WFM?`;
  return new SuiteError(
    'suite-target-not-wfm',
    `There is nothing of the interface under ${target.url}/api/v1: ${paths} were answered 404 (${[...types].join(', ')}); ${advice}`,
  );
}

/** It onboards in the words of a dialect. */
export function speaksDialect(
  { target }: RunContext,
  dialect: string,
  { status }: ReceivedResponse,
): SuiteError {
  return new SuiteError(
    'suite-target-dialect',
    `The WFM at ${target.url} speaks the dialect ${dialect} (it onboards a client in that form, and answers the form of the contract with ${status}); judge it beneath that with --dialect ${dialect}, or as it is with --anyway.`,
  );
}

/** It does not onboard a new client. */
export function refused(
  { target, clock }: RunContext,
  { request: sent }: Exchange,
  response: ReceivedResponse,
): SuiteError {
  const text = visible(Buffer.from(response.content).subarray(0, QUOTED).toString('utf8')).replaceAll(
    '\n',
    ' ',
  );
  const said = text === '' ? 'with no body' : `with ${text}`;
  const lacks = response.status < 300 ? ' and gives no clientId' : '';
  const place = fieldValue(response.fields, 'location');
  const elsewhere = response.status >= 300 && place !== undefined ? ` to ${visible(place)}` : '';
  return new SuiteError(
    'suite-onboarding-refused',
    `A valid onboarding of a new client, ${sent.method} ${sent.target} at ${target.url}, was answered ${response.status}${elsewhere}${lacks}, ${said}${askew(response, clock())}; hardly a case can be run so. Judge it all the same with --anyway.`,
  );
}

/** By how much a clock may be wrong before that is worth a word, in seconds; signatures count for minutes. */
const SKEW = 30;

/** Whether a refused signature may be one of a clock that is wrong. */
function askew({ status, fields }: ReceivedResponse, now: Date): string {
  const seconds = Math.round((Date.parse(fieldValue(fields, 'date') ?? '') - now.getTime()) / 1000);
  if (status !== 401 || !(Math.abs(seconds) > SKEW)) return '';
  const way = seconds > 0 ? 'ahead of' : 'behind';
  return `; its clock is ${Math.abs(seconds)} s ${way} the one of this machine, for which signatures are refused`;
}

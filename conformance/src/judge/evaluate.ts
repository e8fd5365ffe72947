import { PROBLEM_MEDIA_TYPE } from '@margo-contract/protocol';
import type { Expectation } from '../case/expectation.js';
import { fieldValue, isSilence, mediaType, type ReceivedResponse } from '../exchange/message.js';
import type { Outcome } from '../exchange/outcome.js';
import type { Deviation } from '../finding/finding.js';
import { checkAnchorChange } from './anchor-change.js';
import { checkBundle } from './bundle.js';
import type { JudgeContext } from './context.js';
import { checkNames } from './names.js';
import { peerFault } from './peer-fault.js';
import { checkProblem, problemTypeOf } from './problem.js';
import {
  checkContentType,
  checkDigest,
  checkHeaders,
  checkHttpVersion,
  checkJson,
  checkSchema,
  checkStatus,
  checkYaml,
} from './response.js';
import { checkRootCertificate } from './root-certificate.js';
import { checkTrustBundle } from './trust-bundle.js';

/** Everything in which the outcome of a step differs from an expectation. @throws MissingVariable */
export function evaluate(
  expectation: Expectation,
  outcome: Outcome,
  context: JudgeContext,
): readonly Deviation[] {
  const { requirements, level } = expectation;
  return deviationsOf(expectation, outcome, context).map((deviation) => ({
    ...(requirements !== undefined && { requirements }),
    ...(level !== undefined && { level }),
    ...deviation,
  }));
}

function deviationsOf(
  expectation: Expectation,
  outcome: Outcome,
  context: JudgeContext,
): readonly Deviation[] {
  if (outcome.kind === 'operator' || outcome.kind === 'observation') return [];
  if (outcome.kind === 'connection') {
    const { connection: expected } = expectation;
    const { outcome: actual, detail, error } = outcome.connection;
    if (actual === expected) return [];
    const fault = actual === 'refused' ? peerFault(error?.code) : undefined;
    return [{ expected: `a connection ${expected}`, actual: `${actual}: ${detail}`, ...fault }];
  }
  const { response, failure = 'the connection broke', failureCode } = outcome.exchange;
  const fault = response === undefined ? peerFault(failureCode) : undefined;
  // The suite itself refused the WFM, which shows nothing of what the WFM would have done.
  if (fault !== undefined) return [{ expected: 'an SVID of the WFM', actual: failure, ...fault }];
  if (response === undefined && expectation.mayClose && !isSilence(outcome.exchange)) return [];
  if (response === undefined) return [{ expected: 'a response', actual: `none: ${failure}` }];
  if (!applies(expectation, response)) return [];
  const wanted = response.foreignError || isNoProblem(response) ? withoutProblem(expectation) : expectation;
  return checkResponse(wanted, response, context);
}

/** Whether a response is an error that is no problem at all, which the check against the contract tells. */
function isNoProblem(response: ReceivedResponse): boolean {
  const isMeant = mediaType(response.fields) === PROBLEM_MEDIA_TYPE || problemTypeOf(response) !== undefined;
  return response.status >= 400 && response.body.length > 0 && !isMeant;
}

/** The error form of a dialect is one declared failure of its own: its type and members are not looked for. */
function withoutProblem({ problem, names, contentType, json, schema, ...rest }: Expectation): Expectation {
  return rest;
}

function applies({ when }: Expectation, { status, fields }: ReceivedResponse): boolean {
  if (when?.status !== undefined && when.status !== status) return false;
  return when?.header === undefined || fieldValue(fields, when.header) !== undefined;
}

function checkResponse(
  wanted: Expectation,
  response: ReceivedResponse,
  context: JudgeContext,
): readonly Deviation[] {
  return [
    ...when(wanted.status, (status) => checkStatus(status, response, context)),
    ...when(wanted.httpVersion, (version) => checkHttpVersion(version, response, context)),
    ...when(wanted.onlyAnswer, () => checkOnlyResponse(response)),
    ...when(wanted.names, (field) => checkNames(field, response, context)),
    ...when(wanted.problem, (types) => ofType(wanted, checkProblem(types, response, context))),
    ...when(wanted.contentType, (type) => checkContentType(type, response, context)),
    ...when(wanted.headers, (headers) => checkHeaders(headers, response, context)),
    ...when(wanted.json, (values) => checkJson(values, response, context)),
    ...when(wanted.yaml, (values) => checkYaml(values, response, context)),
    ...when(wanted.schema, (name) => checkSchema(name, response, context)),
    ...when(wanted.digest, (digest) => checkDigest(digest, response, context)),
    ...when(wanted.bundleOf, (digests) =>
      checkBundle(
        digests.map((digest) => context.variables.fill(digest)),
        context.archive ?? 'it was not read',
        response,
      ),
    ),
    ...when(wanted.anchors, (change) => checkAnchorChange(change, response, context)),
    ...when(wanted.body, (kind) => BODIES[kind](response)),
  ];
}

const BODIES = {
  empty: checkEmpty,
  'root-certificate': checkRootCertificate,
  'trust-bundle': checkTrustBundle,
} as const;

/** An expectation that asks for nothing but a type says itself what that is about. */
function ofType({ status, requirements }: Expectation, found: readonly Deviation[]): readonly Deviation[] {
  if (status !== undefined || requirements === undefined) return found;
  return found.map((deviation) => ({ ...deviation, requirements }));
}

function when<Wanted>(
  wanted: Wanted | undefined,
  check: (wanted: Wanted) => readonly Deviation[],
): readonly Deviation[] {
  return wanted === undefined ? [] : check(wanted);
}

function checkOnlyResponse({ followed = 0 }: ReceivedResponse): readonly Deviation[] {
  if (followed === 0) return [];
  return [{ expected: 'the end of the connection after the response', actual: `${followed} more octets` }];
}

function checkEmpty({ body }: ReceivedResponse): readonly Deviation[] {
  return body.length === 0 ? [] : [{ expected: 'no body', actual: `a body of ${body.length} octets` }];
}

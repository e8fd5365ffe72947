import type { Expectation } from '../case/expectation.js';
import { fieldValue, type ReceivedAnswer } from '../exchange/message.js';
import type { Outcome } from '../exchange/outcome.js';
import type { Deviation } from '../finding/finding.js';
import { checkBundle } from './bundle.js';
import type { JudgeContext } from './context.js';
import { checkNames } from './names.js';
import { checkProblem } from './problem.js';
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
  if (outcome.kind === 'operator') return [];
  if (outcome.kind === 'connection') {
    const { connection: expected } = expectation;
    const { outcome: actual, detail } = outcome.connection;
    return actual === expected
      ? []
      : [{ expected: `a connection ${expected}`, actual: `${actual}: ${detail}` }];
  }
  const { answer, failure = 'the connection broke' } = outcome.exchange;
  if (answer === undefined && expectation.mayClose) return [];
  if (answer === undefined) return [{ expected: 'an answer', actual: `none: ${failure}` }];
  return applies(expectation, answer) ? checkAnswer(expectation, answer, context) : [];
}

function applies({ when }: Expectation, { status, fields }: ReceivedAnswer): boolean {
  if (when?.status !== undefined && when.status !== status) return false;
  return when?.header === undefined || fieldValue(fields, when.header) !== undefined;
}

function checkAnswer(
  wanted: Expectation,
  answer: ReceivedAnswer,
  context: JudgeContext,
): readonly Deviation[] {
  return [
    ...when(wanted.status, (status) => checkStatus(status, answer, context)),
    ...when(wanted.httpVersion, (version) => checkHttpVersion(version, answer, context)),
    ...when(wanted.onlyAnswer, () => checkOnlyAnswer(answer)),
    ...when(wanted.names, (field) => checkNames(field, answer, context)),
    ...when(wanted.problem, (types) => checkProblem(types, answer, context)),
    ...when(wanted.contentType, (type) => checkContentType(type, answer, context)),
    ...when(wanted.headers, (headers) => checkHeaders(headers, answer, context)),
    ...when(wanted.json, (values) => checkJson(values, answer, context)),
    ...when(wanted.yaml, (values) => checkYaml(values, answer, context)),
    ...when(wanted.schema, (name) => checkSchema(name, answer, context)),
    ...when(wanted.digest, (digest) => checkDigest(digest, answer, context)),
    ...when(wanted.bundleOf, (digests) => checkBundle(digests, answer, context)),
    ...when(wanted.body, (kind) => (kind === 'empty' ? checkEmpty(answer) : checkRootCertificate(answer))),
  ];
}

function when<Wanted>(
  wanted: Wanted | undefined,
  check: (wanted: Wanted) => readonly Deviation[],
): readonly Deviation[] {
  return wanted === undefined ? [] : check(wanted);
}

function checkOnlyAnswer({ followed = 0 }: ReceivedAnswer): readonly Deviation[] {
  if (followed === 0) return [];
  return [{ expected: 'the end of the connection after the answer', actual: `${followed} more octets` }];
}

function checkEmpty({ body }: ReceivedAnswer): readonly Deviation[] {
  return body.length === 0 ? [] : [{ expected: 'no body', actual: `a body of ${body.length} octets` }];
}

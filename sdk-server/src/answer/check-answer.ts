import type { OperationResponse, Validator } from '@margo-contract/generated';
import {
  type OperationId,
  operations,
  responseValidators,
  validators,
} from '@margo-contract/generated/signature';
import { computeDigest, MargoError, PROBLEM_MEDIA_TYPE, parseJson } from '@margo-contract/protocol';
import type { WireResponse } from '../wire/response.js';

/**
 * Checks an answer against the operation table: status, media type, headers that are required, problem type, the schema of
 * a JSON body, and that an artifact has the digest of its ETag (DIG-005).
 *
 * @param operationId `undefined` for a request that names no operation: its answer is a problem
 * @throws MargoError `server-answer-invalid`, which says what is wrong
 */
export function checkAnswer(operationId: OperationId | undefined, response: WireResponse): void {
  const fault = operationId === undefined ? findProblemFault(response) : findFault(operationId, response);
  if (fault === undefined) return;
  const name = operationId ?? 'a request outside the contract';
  throw new MargoError(
    'server-answer-invalid',
    `The answer ${response.status} to ${name} breaks the contract: ${fault}`,
  );
}

function findFault(operationId: OperationId, response: WireResponse): string | undefined {
  const responses: Readonly<Record<string, OperationResponse>> = operations[operationId].responses;
  const declared = responses[response.status];
  if (declared === undefined) return 'the operation has no such status';
  return (
    findHeaderFault(declared, response) ??
    findProblemTypeFault(declared, response) ??
    findBodyFault(validatorOf(operationId, response.status), response) ??
    findDigestFault(operationId, response)
  );
}

function findHeaderFault(declared: OperationResponse, { headers, body }: WireResponse): string | undefined {
  const contentType = headers['content-type'];
  if (declared.mediaTypes.length === 0 && (body !== undefined || contentType !== undefined)) {
    return 'this status has no body';
  }
  if (declared.mediaTypes.length > 0 && !declared.mediaTypes.includes(contentType ?? '')) {
    return `Content-Type is ${contentType}, not ${declared.mediaTypes.join(' or ')}`;
  }
  const absent = declared.headers.filter(({ required, name }) => required && !headers[name.toLowerCase()]);
  return absent.length === 0 ? undefined : `${absent.map(({ name }) => name).join(', ')} is absent`;
}

function findProblemTypeFault(declared: OperationResponse, response: WireResponse): string | undefined {
  if (response.headers['content-type'] !== PROBLEM_MEDIA_TYPE) return undefined;
  const { type } = parseJson(response.body ?? '') as { readonly type?: unknown };
  const slug = String(type).replace(/^.*#/, '');
  return declared.problemTypes.includes(slug)
    ? undefined
    : `the problem type ${slug} is not one of this status`;
}

function findProblemFault(response: WireResponse): string | undefined {
  if (response.headers['content-type'] !== PROBLEM_MEDIA_TYPE) return 'it is no problem';
  return findBodyFault(validators.Problem, response);
}

function validatorOf(operationId: OperationId, status: number): Validator<unknown> | undefined {
  const byStatus: Readonly<Record<string, Validator<unknown>>> = responseValidators[operationId];
  return byStatus[status];
}

function findBodyFault(validate: Validator<unknown> | undefined, { body }: WireResponse): string | undefined {
  if (validate === undefined || validate(parseJson(body ?? ''))) return undefined;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath || 'the body'} ${first?.message ?? 'is not valid'}`;
}

function findDigestFault(
  operationId: OperationId,
  { status, headers, body }: WireResponse,
): string | undefined {
  const isArtifact = operationId === 'getDeployment' || operationId === 'getBundle';
  if (!isArtifact || status !== 200 || headers.etag === `"${computeDigest(body ?? new Uint8Array())}"`) {
    return undefined;
  }
  return `the content does not have the digest ${headers.etag}`;
}

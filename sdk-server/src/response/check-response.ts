import type { Operation, OperationResponse, Validator } from '@margo-contract/generated';
import { computeDigest, MargoError, PROBLEM_MEDIA_TYPE, parseJson } from '@margo-contract/protocol';
import type { WireResponse } from '../wire/response.js';

/** The validator of each JSON response, by operationId and status, as the generated `responseValidators`. */
export type ResponseValidators = Readonly<Record<string, Readonly<Record<string, Validator<unknown>>>>>;

/**
 * Checks a response against the operation table: status, media type, headers that are required, problem type, the schema of
 * a JSON body, and that content whose ETag is a digest has that digest (DIG-005).
 *
 * @param operation `undefined` for a request that names no operation: its response is a problem
 * @throws MargoError `server-response-invalid`, which says what is wrong
 */
export function checkResponse(
  operation: Operation | undefined,
  validators: ResponseValidators,
  response: WireResponse,
): void {
  const fault =
    operation === undefined ? findProblemFault(response) : findFault(operation, validators, response);
  if (fault === undefined) return;
  const name = operation?.operationId ?? 'a request outside the contract';
  throw new MargoError(
    'server-response-invalid',
    `The response ${response.status} to ${name} breaks the contract: ${fault}`,
  );
}

function findFault(
  { operationId, responses }: Operation,
  validators: ResponseValidators,
  response: WireResponse,
): string | undefined {
  const declared = responses[response.status];
  if (declared === undefined) return 'the operation has no such status';
  return (
    findHeaderFault(declared, response) ??
    findProblemTypeFault(declared, response) ??
    findBodyFault(validators[operationId]?.[response.status], response) ??
    findDigestFault(response)
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

function findProblemFault({ headers }: WireResponse): string | undefined {
  return headers['content-type'] === PROBLEM_MEDIA_TYPE ? undefined : 'it is no problem';
}

function findBodyFault(validate: Validator<unknown> | undefined, { body }: WireResponse): string | undefined {
  if (validate === undefined || validate(parseJson(body ?? ''))) return undefined;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath || 'the body'} ${first?.message ?? 'is not valid'}`;
}

function findDigestFault({ status, headers, body }: WireResponse): string | undefined {
  const { etag } = headers;
  if (status !== 200 || etag === undefined || !/^"sha256:[0-9a-f]{64}"$/.test(etag)) return undefined;
  if (etag === `"${computeDigest(body ?? new Uint8Array())}"`) return undefined;
  return `the content does not have the digest ${etag}`;
}

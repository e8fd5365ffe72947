import type { Validator } from '@margo-contract/generated';
import { validateOnboardingResult } from '@margo-contract/generated/signature/validators/OnboardingResult';
import { validateRootCertificate } from '@margo-contract/generated/signature/validators/RootCertificate';
import { validateStateManifest } from '@margo-contract/generated/signature/validators/StateManifest';
import { parseJson } from '@margo-contract/protocol/json';
import type { Middleware } from 'openapi-fetch';
import { AnswerError } from '../error/index.js';

interface JsonAnswer {
  readonly mediaType: string;
  readonly validate: Validator<unknown>;
}

/** The JSON answers of the contract, by path template. */
const JSON_ANSWERS: ReadonlyMap<string, JsonAnswer> = new Map<string, JsonAnswer>([
  ['/api/v1/onboarding/certificate', { mediaType: 'application/json', validate: validateRootCertificate }],
  ['/api/v1/onboarding', { mediaType: 'application/json', validate: validateOnboardingResult }],
  [
    '/api/v1/clients/{clientId}/deployments',
    { mediaType: 'application/vnd.margo.manifest.v1+json', validate: validateStateManifest },
  ],
]);

/**
 * Checks the media type of each 2xx answer that holds JSON (MAN-022), and makes `json()` read it without loss and check
 * it against the contract: 64-bit integers come out as bigint.
 */
export function checkAnswers(): Middleware {
  return {
    async onResponse({ request, response, schemaPath }) {
      if (!response.ok) return undefined;
      const expected = JSON_ANSWERS.get(schemaPath);
      if (expected === undefined) return request.method === 'GET' ? undefined : withoutBody(response);
      checkMediaType(response, expected.mediaType);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length === 0) throw new AnswerError('answer-invalid', 'The answer has no body');
      return checkedResponse(response, bytes, expected.validate);
    },
  };
}

/** Writing operations answer without a body: should there be one, nobody reads it. */
function withoutBody({ status, headers }: Response): Response {
  return new Response(null, { status, headers: withLength(headers, 0) });
}

/** openapi-fetch tells from these two fields whether there is a body, and calls json() only when the length is known. */
function withLength(headers: Headers, length: number): Headers {
  const fields = new Headers(headers);
  fields.delete('transfer-encoding');
  fields.set('content-length', String(length));
  return fields;
}

/** Not a class: to extend Response, Node.js would load its whole fetch when the package is imported. */
function checkedResponse(
  { status, headers }: Response,
  bytes: Uint8Array<ArrayBuffer>,
  validate: Validator<unknown>,
): Response {
  const response = new Response(bytes, { status, headers: withLength(headers, bytes.length) });
  return Object.assign(response, { json: async () => checkAnswer(parseAnswer(bytes), validate) });
}

/** Reads a JSON body without loss. @throws AnswerError `answer-invalid` */
export function parseAnswer(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes);
  } catch (cause) {
    throw new AnswerError('answer-invalid', 'The answer is no acceptable JSON', { cause });
  }
}

/** Checks a parsed answer against the contract. @throws AnswerError `answer-invalid` */
export function checkAnswer<T>(value: unknown, validate: Validator<T>): T {
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const where = error?.instancePath || 'The answer';
  throw new AnswerError('answer-invalid', `The answer breaks the contract: ${where} ${error?.message ?? ''}`);
}

function checkMediaType({ headers }: Response, expected: string): void {
  const received = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (received === expected) return;
  throw new AnswerError(
    'answer-content-type',
    `The answer is ${received ?? 'of no media type'}, not ${expected}`,
  );
}

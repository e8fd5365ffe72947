import { findViolation, type Schema } from '@margo-contract/generated/schema';
import {
  onboardingResultSchema,
  rootCertificateSchema,
  stateManifestSchema,
} from '@margo-contract/generated/signature/schemas';
import type { Middleware } from 'openapi-fetch';
import { AnswerError } from '../error/index.js';
import { readJson } from './json.js';
import { mediaTypeOf } from './media-type.js';

/** The JSON answers of the contract, by path template. */
const JSON_ANSWERS: Readonly<Record<string, readonly [schema: Schema, mediaType?: string]>> = {
  '/api/v1/onboarding/certificate': [rootCertificateSchema],
  '/api/v1/onboarding': [onboardingResultSchema],
  '/api/v1/clients/{clientId}/deployments': [stateManifestSchema, 'application/vnd.margo.manifest.v1+json'],
};

/**
 * Checks the media type of each 2xx answer that holds JSON (MAN-022), and makes `json()` read it without loss and check
 * it against the contract: 64-bit integers come out as bigint.
 */
export function checkAnswers(): Middleware {
  return {
    async onResponse({ request, response, schemaPath }) {
      if (!response.ok) return undefined;
      const [schema, mediaType = 'application/json'] = JSON_ANSWERS[schemaPath] ?? [];
      if (schema === undefined) return request.method === 'GET' ? undefined : withBody(response, null);
      const received = mediaTypeOf(response);
      if (received !== mediaType) {
        throw new AnswerError('answer-content-type', `The answer is of type "${received}", not ${mediaType}`);
      }
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length === 0) throw new AnswerError('answer-invalid', 'The answer is empty');
      // Not a class: to extend Response, Node.js would load its whole fetch when the package is imported.
      return Object.assign(withBody(response, bytes), {
        json: async () => checkAnswer(parseAnswer(bytes), schema),
      });
    },
  };
}

/**
 * Writing operations answer without a body: should there be one, nobody reads it. openapi-fetch tells from these two
 * fields whether there is a body, and calls json() only when the length is known.
 */
function withBody({ status, headers }: Response, body: Uint8Array<ArrayBuffer> | null): Response {
  const fields = new Headers(headers);
  fields.delete('transfer-encoding');
  fields.set('content-length', String(body?.length ?? 0));
  return new Response(body, { status, headers: fields });
}

/** Reads a JSON body without loss. @throws AnswerError `answer-invalid` */
export function parseAnswer(bytes: Uint8Array): unknown {
  try {
    return readJson(bytes);
  } catch (cause) {
    throw new AnswerError('answer-invalid', 'The answer is no acceptable JSON', { cause });
  }
}

/** Checks a parsed answer against the contract. @throws AnswerError `answer-invalid` */
export function checkAnswer<T>(value: unknown, schema: Schema<T>): T {
  const violation = findViolation(schema, value);
  if (violation === undefined) return value as T;
  throw new AnswerError('answer-invalid', `The answer breaks the contract: ${violation}`);
}

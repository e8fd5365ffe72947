import { STATUS_CODES } from 'node:http';
import type { ProblemSlug } from '@margo-contract/generated/problem-types';
import { findViolation, type Schema } from '@margo-contract/generated/schema';
import { isObject } from '@margo-contract/protocol/json';
import type { Problem } from '@margo-contract/protocol/problem';
import { type ProblemResponseCode, ProblemResponseError } from '../error.js';
import { mediaTypeOf } from './response.js';

export const ARTIFACT_NOT_FOUND = 'response-artifact-not-found';
export const NOT_TRUSTED = 'response-certificate-not-trusted';

const CODE_BY_TYPE: ReadonlyMap<string, ProblemResponseCode> = new Map<ProblemSlug, ProblemResponseCode>([
  ['invalid-client', 'response-client-unknown'],
  ['certificate-not-trusted', NOT_TRUSTED],
  ['not-authorized', 'response-not-authorized'],
  ['signature-verification-failed', 'response-signature-refused'],
  ['deployment-not-found', ARTIFACT_NOT_FOUND],
  ['invalid-bundle', ARTIFACT_NOT_FOUND],
  ['gateway-not-found', 'response-gateway-not-found'],
  ['device-not-found', 'response-device-not-found'],
]);

/** Earlier texts of the interface spelled the URIs in several ways; on margo.org the last component decides (C-21). */
const CATALOGUED = /^https:\/\/([a-z0-9-]+\.)*margo\.org\/([^?#]*[/#])?(?<slug>[a-z0-9-]+)$/;

/** Longest problem that is read, in characters. */
const MAXIMUM_LENGTH = 65_536;
/** How much of a body that is no problem goes into the error, in octets. */
const SHOWN_BYTES = 500;

const TEXT: Schema = { type: 'string' };
const FIELD_ERROR: Schema = {
  type: 'object',
  required: ['field', 'message'],
  properties: { field: TEXT, message: TEXT },
};

/** What the members with a meaning have to be. What every object inherits is no schema, so it demands nothing. */
const MEMBERS: Readonly<Record<string, Schema>> = {
  type: TEXT,
  title: TEXT,
  detail: TEXT,
  instance: TEXT,
  retryable: { type: 'boolean' },
  retryAfterSeconds: { uint64: [0n, 2_147_483_647n] },
  backoffStrategy: { type: 'string', pattern: /^(none|fixed|exponential)$/ },
  errors: { type: 'array', items: FIELD_ERROR },
};

/** What an operation knows of its errors, besides what their problem types say. */
export interface ProblemMeanings {
  /** What a status means when the type says nothing (ERR-006). */
  readonly codes?: Readonly<Record<number, ProblemResponseCode>>;
  /** What the people who run the device may look at, by status. */
  readonly hints?: Readonly<Record<number, string>>;
}

/**
 * Reads a response with an error: never throws for what is in it. Whatever is no problem object, and every member of a wrong
 * type, is left out; type, title and status are filled in. `status` is that of the HTTP response, whatever the body says
 * (RFC 9457 §3.1.2).
 *
 * @param retryAfter seconds of the field Retry-After
 */
export async function readProblemResponse(
  response: Response,
  retryAfter: number | undefined,
  { codes, hints }: ProblemMeanings,
): Promise<ProblemResponseError> {
  const { status } = response;
  const bytes = Buffer.from(await response.arrayBuffer());
  const isProblem = mediaTypeOf(response) === 'application/problem+json';
  const members = isProblem ? readMembers(bytes.toString()) : undefined;
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? '',
    ...members,
    status,
  };
  const slug = CATALOGUED.exec(problem.type.slice(0, 512))?.groups?.slug ?? '';
  const code = CODE_BY_TYPE.get(slug) ?? codes?.[status] ?? 'response-problem';
  const body = members || bytes.length === 0 ? undefined : bytes.subarray(0, SHOWN_BYTES).toString();
  const retryAfterSeconds = retryAfter ?? problem.retryAfterSeconds;
  return new ProblemResponseError(code, problem, { retryAfterSeconds, body, hint: hints?.[status] });
}

function readMembers(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text.length > MAXIMUM_LENGTH ? '' : text);
    if (!isObject(value)) return undefined;
    const members = Object.entries(value);
    return Object.fromEntries(
      members.filter(([name, member]) => !findViolation(MEMBERS[name] ?? {}, member)),
    );
  } catch {
    // A peer's broken error body must not hide the error: the status still tells it.
    return undefined;
  }
}

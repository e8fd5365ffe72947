import { STATUS_CODES } from 'node:http';

const BASE = 'https://docs.margo.org/specification/problem-types#';

const CATALOGUE: Readonly<Record<string, readonly [status: number, title: string]>> = {
  'invalid-request': [400, 'Invalid Request'],
  'invalid-digest-header': [400, 'Invalid Digest Header'],
  'invalid-certificate-format': [400, 'Invalid Certificate Format'],
  'signature-verification-failed': [401, 'Signature Verification Failed'],
  'certificate-not-trusted': [403, 'Certificate Not Trusted'],
  'not-authorized': [403, 'Not Authorized'],
  'invalid-client': [404, 'Invalid Client'],
  'gateway-not-found': [404, 'Gateway not found'],
  'device-not-found': [404, 'Device Not Found'],
  'invalid-bundle': [404, 'Invalid Bundle'],
  'deployment-not-found': [404, 'Deployment Not Found'],
  'server-cannot-generate-response': [406, 'Server Cannot Generate Response'],
  'semantic-error': [422, 'Semantic Error'],
};

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** Thrown wherever a request turns out to be wrong. */
export class Problem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    kind: string | number,
    detail: string,
    more: object = {},
    headers: Record<string, string> = {},
  ) {
    super(detail);
    const [status, title] =
      typeof kind === 'number' ? [kind, STATUS_CODES[kind] ?? 'Error'] : (CATALOGUE[kind] ?? [500, kind]);
    const repeatable = [429, 500, 503].includes(status);
    this.status = status;
    this.headers = headers;
    this.body = {
      type: typeof kind === 'number' ? 'about:blank' : BASE + kind,
      title,
      status,
      detail,
      retryable: repeatable,
      backoffStrategy: repeatable ? 'exponential' : 'none',
      ...more,
    };
  }
}

/** A 422 that lists what is wrong. */
export function semanticError(errors: readonly FieldFault[]): Problem {
  return new Problem('semantic-error', `${errors.length} members are wrong`, { errors });
}

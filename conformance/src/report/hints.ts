import type { ReportFinding } from './report.js';

interface Hint {
  /** The requirements whose violation it is for; any when absent. */
  readonly requirements?: readonly string[];
  /** What was expected and seen, when only some violations are meant. */
  readonly expected?: RegExp;
  readonly actual?: RegExp;
  readonly text: string;
}

/** What usually lies behind a finding. The first that fits is shown. */
const HINTS: readonly Hint[] = [
  {
    requirements: ['SIG-010', 'SIG-007', 'SIG-009'],
    expected: /status 20\d|^success of/,
    actual: /status 401/,
    text: 'The server refuses a right signature. Compare its signature base with the one in RFC 9421 §2.5: "@target-uri" is https, the Host as received and the path as received, proxies and base path included; and ECDSA signatures are r‖s, not DER.',
  },
  {
    expected: /status 401/,
    actual: /status 2\d\d/,
    text: 'The server acted on a request that it should not trust. Signatures have to be verified before anything else is done, and every covered value taken from the request as received.',
  },
  {
    expected: /status 401/,
    actual: /status 400/,
    text: 'The server noticed the fault and answered with another status. A signature that is missing, malformed or wrong is a 401; 400 is for Content-Digest and for bodies that cannot be parsed.',
  },
  {
    expected: /status 403/,
    actual: /status (400|401)/,
    text: '403 is for a right signature of somebody who is not trusted any more; the signature is judged first, then the trust.',
  },
  {
    expected: /status 400/,
    actual: /status 401/,
    text: 'Content-Digest is checked before the signature, so that a damaged body is told from a forged request.',
  },
  {
    expected: /status 422/,
    actual: /status 2\d\d/,
    text: 'The server stored wrong content. Validate bodies against the schemas of the contract: generated/openapi has them in JSON.',
  },
  {
    expected: /status 422/,
    actual: /status 400/,
    text: '400 is for a body that is no JSON object; a JSON object with wrong content is a 422.',
  },
  {
    actual: /status 5\d\d/,
    text: 'The server failed instead of answering; its log of that moment should say why.',
  },
  {
    requirements: ['CACHE-001', 'CACHE-005'],
    text: 'An ETag is the digest between double quotes, such as "sha256:…": no W/, and the quotes belong to it.',
  },
  {
    requirements: ['CACHE-003'],
    text: 'Manifests change; only documents and bundles, whose URL holds their digest, may be cached for long.',
  },
  {
    requirements: ['MAN-002'],
    text: 'A request without Accept accepts everything (RFC 9110 §12.5.1).',
  },
  {
    requirements: ['DIG-005', 'DIG-006'],
    text: 'Hash the octets that are sent, after content coding is undone, and send those octets; serialising again gives other ones.',
  },
  {
    requirements: ['RETRY-001', 'RETRY-002', 'RETRY-003', 'RETRY-007', 'RETRY-009'],
    text: 'Only 429, 500 and 503 are retryable, with backoffStrategy exponential; all other errors have retryable false and backoffStrategy none.',
  },
  {
    requirements: ['ERR-001', 'ERR-002', 'ERR-003', 'ERR-004'],
    text: 'Errors are problem objects (RFC 9457) as application/problem+json, those of frameworks and proxies in front of the WFM included.',
  },
  {
    requirements: ['TLS-002'],
    expected: /connection refused/,
    actual: /^accepted/,
    text: 'The listener still takes versions older than TLS 1.3. Set its lowest version to TLS 1.3, in the proxy that ends TLS if there is one.',
  },
  {
    requirements: ['TLS-002'],
    expected: /connection accepted/,
    actual: /^refused/,
    text: 'The listener does not speak TLS 1.3. Switch it on, in the proxy that ends TLS if there is one.',
  },
];

/** What usually lies behind a finding, where that is known. */
export function hintFor({ requirements, expected, actual }: ReportFinding): string | undefined {
  const hint = HINTS.find(
    (candidate) =>
      (candidate.requirements?.some((id) => requirements.includes(id)) ?? true) &&
      (candidate.expected?.test(expected) ?? true) &&
      (candidate.actual?.test(actual) ?? true),
  );
  return hint?.text;
}

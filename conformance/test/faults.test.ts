import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { loadCases } from '../src/case/load.js';
import { isProblem, judgeChanged, problemOf, withHeaders } from './support/judge.js';
import type { Change, Passing } from './support/proxy.js';

let wfm: RunningWfm;
let cases: readonly Case[];

beforeAll(async () => {
  [wfm, cases] = await Promise.all([startWfm(), loadCases()]);
});

afterAll(() => wfm.close());

interface Fault {
  readonly fault: string;
  /** The case that has to fail. */
  readonly id: string;
  /** The requirement that a finding has to name. */
  readonly requirement: string;
  readonly change: (passing: Passing) => Change | undefined;
}

const accepted = { status: 201, body: '' };
const isManifest = ({ path, status, method }: Passing) =>
  method === 'GET' && status === 200 && /\/clients\/[^/]+\/deployments$/.test(path);
const isYaml = ({ headers }: Passing) => headers['content-type'] === 'application/yaml';
const isOnboarded = ({ path, status }: Passing) => path.endsWith('/onboarding') && status < 300;
const rewritten = (passing: Passing, members: object) => ({
  body: JSON.stringify({ ...problemOf(passing), ...members }),
});

const FAULTS: readonly Fault[] = [
  {
    fault: 'PUT takes wrong values',
    id: 'capabilities-put-wrong-value',
    requirement: 'CAP-007',
    change: (passing) => (passing.method === 'PUT' && passing.status === 422 ? accepted : undefined),
  },
  {
    fault: 'the ETag of the manifest has no quotes',
    id: 'manifest-etag',
    requirement: 'CACHE-001',
    change: (passing) =>
      isManifest(passing)
        ? withHeaders(passing, { etag: passing.headers.etag?.replaceAll('"', '') })
        : undefined,
  },
  {
    fault: 'the ETag of the manifest is weak',
    id: 'manifest-etag',
    requirement: 'CACHE-001',
    change: (passing) =>
      isManifest(passing) ? withHeaders(passing, { etag: `W/${passing.headers.etag}` }) : undefined,
  },
  {
    fault: 'the manifest may be kept for good',
    id: 'manifest-cache-control',
    requirement: 'CACHE-003',
    change: (passing) =>
      isManifest(passing) ? withHeaders(passing, { 'cache-control': 'max-age=31536000' }) : undefined,
  },
  {
    fault: '400 where 401 is due',
    id: 'signatures-flipped',
    requirement: 'SIG-011',
    change: (passing) => (passing.status === 401 ? { status: 400 } : undefined),
  },
  {
    fault: 'the digest of a body is not checked',
    id: 'content-digest-wrong',
    requirement: 'DIG-002',
    change: (passing) => (isProblem(passing, 'invalid-digest-header') ? accepted : undefined),
  },
  {
    fault: 'requests without a signature are served',
    id: 'signatures-unsigned-reads',
    requirement: 'SIG-011',
    change: (passing) =>
      passing.requestHeaders.signature === undefined && passing.status === 401
        ? { status: 200, body: '{}' }
        : undefined,
  },
  {
    fault: 'revoked clients are served',
    id: 'signatures-revoked-client',
    requirement: 'CERT-006',
    change: (passing) => (passing.status === 403 ? { status: 200, body: '{}' } : undefined),
  },
  {
    fault: 'errors are application/json',
    id: 'errors-are-problems',
    requirement: 'ERR-001',
    change: (passing) =>
      passing.status >= 400 ? withHeaders(passing, { 'content-type': 'application/json' }) : undefined,
  },
  {
    fault: 'problems name another status',
    id: 'errors-are-problems',
    requirement: 'ERR-002',
    change: (passing) => (passing.status === 406 ? rewritten(passing, { status: 400 }) : undefined),
  },
  {
    fault: 'problem types have an older spelling',
    id: 'errors-are-problems',
    requirement: 'ERR-003',
    change: (passing) =>
      passing.status === 422
        ? rewritten(passing, { type: 'https://margo.org/problems/semantic-error' })
        : undefined,
  },
  {
    fault: 'errors that stay are marked to be repeated',
    id: 'errors-are-problems',
    requirement: 'RETRY-003',
    change: (passing) => (passing.status === 404 ? rewritten(passing, { retryable: true }) : undefined),
  },
  {
    fault: 'maintenance does not say for how long',
    id: 'errors-maintenance',
    requirement: 'RETRY-001',
    change: (passing) =>
      passing.status === 503 ? withHeaders(passing, { 'retry-after': undefined }) : undefined,
  },
  {
    fault: 'If-None-Match is ignored',
    id: 'manifest-not-modified',
    requirement: 'CACHE-002',
    change: (passing) => (passing.status === 304 ? { status: 200, body: '{}' } : undefined),
  },
  {
    fault: 'documents come with other line ends',
    id: 'deployments-document',
    requirement: 'DIG-005',
    change: (passing) =>
      isYaml(passing) ? { body: passing.body.toString().replaceAll('\n', '\r\n') } : undefined,
  },
  {
    fault: 'documents come as text',
    id: 'deployments-document',
    requirement: 'DEP-001',
    change: (passing) =>
      isYaml(passing) ? withHeaders(passing, { 'content-type': 'text/plain' }) : undefined,
  },
  {
    fault: 'the bundle has one octet too many',
    id: 'bundles-archive',
    requirement: 'BUN-001',
    change: (passing) =>
      /bundles\/sha256/.test(passing.path)
        ? { body: Buffer.concat([Buffer.from(passing.body), Buffer.of(0)]) }
        : undefined,
  },
  {
    fault: 'every client gets the same id',
    id: 'onboarding-distinct-ids',
    requirement: 'CLI-001',
    change: (passing) => (isOnboarded(passing) ? { body: '{"clientId":"you"}' } : undefined),
  },
  {
    fault: 'the clientId does not fit into a URL',
    id: 'onboarding-assigns-id',
    requirement: 'CLI-001',
    change: (passing) => (isOnboarded(passing) ? { body: '{"clientId":"a/b=="}' } : undefined),
  },
  {
    fault: 'children are taken without their gateway',
    id: 'gateways-child-first',
    requirement: 'GW-005',
    change: (passing) => (isProblem(passing, 'gateway-not-found') ? accepted : undefined),
  },
  {
    fault: 'the first manifest has version 0',
    id: 'manifest-of-new-client',
    requirement: 'MAN-005',
    change: (passing) =>
      isManifest(passing)
        ? { body: passing.body.toString().replace('"manifestVersion":1', '"manifestVersion":0') }
        : undefined,
  },
];

test.each(FAULTS)('when $fault, $id fails and names $requirement', async ({ id, requirement, change }) => {
  const report = await judgeChanged(wfm, cases, change, { only: [id] });
  expect(report.cases.map(({ verdict }) => verdict)).toEqual(['failed']);
  const named = report.cases.flatMap(({ findings }) => findings.flatMap(({ requirements }) => requirements));
  expect(named).toContain(requirement);
  expect(report.requirements.find((item) => item.id === requirement)?.verdict).toBe('failed');
  expect(report.overall).toBe('not conformant');
});

test('a violated SHOULD warns and leaves the WFM conformant in all that it must', async () => {
  const change = (passing: Passing) =>
    isYaml(passing) ? withHeaders(passing, { 'cache-control': 'no-cache' }) : undefined;
  const report = await judgeChanged(wfm, cases, change, { only: ['deployments-cache-control'] });
  expect(report.cases.map(({ verdict }) => verdict)).toEqual(['warned']);
  expect(report.requirements.find(({ id }) => id === 'CACHE-006')?.verdict).not.toBe('failed');
  expect(report.overall).toBe('incomplete');
});

test('every mismatch of a case is reported, not only the first', async () => {
  const change = (passing: Passing) =>
    isManifest(passing) ? { headers: {}, body: '{"deployments":{}}' } : undefined;
  const report = await judgeChanged(wfm, cases, change, { only: ['manifest-of-new-client'] });
  const expected = report.cases[0]?.findings.map(({ expected }) => expected) ?? [];
  expect(expected).toEqual(
    expect.arrayContaining([
      'Content-Type application/vnd.margo.manifest.v1+json',
      'ETag: any value',
      '/manifestVersion: 1',
      '/bundle: null',
    ]),
  );
});

import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { loadCases } from '../src/case/load.js';
import { BASE, isProblem, judgeChanged, open, problem, problemOf, withHeaders } from './support/judge.js';
import type { Change, Passing } from './support/proxy.js';

let wfm: RunningWfm;
let cases: readonly Case[];

beforeAll(async () => {
  [wfm, cases] = await Promise.all([startWfm(), loadCases()]);
});

afterAll(() => wfm.close());

interface Variant {
  /** What the facts leave open. */
  readonly choice: string;
  /** Where it shows. */
  readonly group: readonly string[];
  readonly change: (passing: Passing) => Change | undefined;
}

const isKnown = ({ path, status }: Passing) => path.endsWith('/onboarding') && status === 200;
const isStatus = ({ path, method }: Passing) => method === 'POST' && path.endsWith('/status');
const errors = [{ field: 'certificate', message: 'is not what it should be' }];

const VARIANTS: readonly Variant[] = [
  {
    choice: 'a known certificate is answered 409',
    group: ['onboarding'],
    change: (passing) => (isKnown(passing) ? problem(passing, 409, 'about:blank') : undefined),
  },
  {
    choice: 'a known certificate is answered 201',
    group: ['onboarding'],
    change: (passing) => (isKnown(passing) ? { status: 201 } : undefined),
  },
  {
    choice: 'an unusable certificate is answered 422',
    group: ['onboarding'],
    change: (passing) =>
      isProblem(passing, 'invalid-certificate-format')
        ? problem(passing, 422, `${BASE}semantic-error`, { errors })
        : undefined,
  },
  {
    choice: 'a missing member at onboarding is answered 422',
    group: ['onboarding', 'errors'],
    change: (passing) =>
      passing.path.endsWith('/onboarding') && isProblem(passing, 'invalid-request')
        ? problem(passing, 422, `${BASE}semantic-error`, { errors })
        : undefined,
  },
  {
    choice: 'an unknown client is answered 401',
    group: ['capabilities'],
    change: (passing) =>
      isProblem(passing, 'invalid-client')
        ? problem(passing, 401, `${BASE}signature-verification-failed`)
        : undefined,
  },
  {
    choice: 'PUT is always answered 200',
    group: ['capabilities', 'gateways'],
    change: (passing) => (passing.method === 'PUT' && passing.status === 201 ? { status: 200 } : undefined),
  },
  {
    choice: 'every report is answered 200',
    group: ['status'],
    change: (passing) => (isStatus(passing) && passing.status === 201 ? { status: 200 } : undefined),
  },
  {
    choice: 'every report is answered 201',
    group: ['status'],
    change: (passing) => (isStatus(passing) && passing.status === 200 ? { status: 201 } : undefined),
  },
  {
    choice: 'an unknown deployment is answered 422',
    group: ['status'],
    change: (passing) =>
      isStatus(passing) && passing.status === 404
        ? problem(passing, 422, `${BASE}semantic-error`, { errors })
        : undefined,
  },
  {
    choice: 'a malformed bundle digest is answered 400',
    group: ['bundles'],
    change: (passing) =>
      passing.path.endsWith('/not-a-digest') ? problem(passing, 400, `${BASE}invalid-request`) : undefined,
  },
  {
    choice: 'a malformed bundle digest is answered 404',
    group: ['bundles'],
    change: (passing) =>
      passing.path.endsWith('/not-a-digest') ? problem(passing, 404, `${BASE}invalid-bundle`) : undefined,
  },
  {
    choice: 'an unsigned body without digest is answered 401',
    group: ['signatures'],
    change: (passing) =>
      passing.requestHeaders['content-digest'] === undefined && isProblem(passing, 'invalid-digest-header')
        ? problem(passing, 401, `${BASE}signature-verification-failed`)
        : undefined,
  },
  {
    choice: 'types of the supplier stand where about:blank is due',
    group: ['errors', 'status', 'onboarding'],
    change: (passing) =>
      passing.status >= 400 && problemOf(passing).type === 'about:blank'
        ? { body: JSON.stringify({ ...problemOf(passing), type: 'https://wfm.example/problems/other' }) }
        : undefined,
  },
  {
    choice: 'problems have further members',
    group: ['errors', 'capabilities'],
    change: (passing) =>
      passing.status >= 400
        ? { body: JSON.stringify({ ...problemOf(passing), traceId: 'abc', errorCount: 2 }) }
        : undefined,
  },
  {
    choice: 'media types have a charset',
    group: ['errors', 'manifest', 'onboarding'],
    change: (passing) =>
      passing.headers['content-type']?.includes('json')
        ? withHeaders(passing, { 'content-type': `${passing.headers['content-type']}; charset=utf-8` })
        : undefined,
  },
  {
    choice: 'there is neither Date nor Cache-Control on the manifest',
    group: ['manifest'],
    change: (passing) => withHeaders(passing, { date: undefined, 'cache-control': undefined }),
  },
];

test.each(VARIANTS)('nothing is wrong when $choice', async ({ group, change }) => {
  const report = await judgeChanged(wfm, cases, change, { group });
  expect(open(report)).toEqual([]);
  expect(report.requirements.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')).toEqual(
    [],
  );
});

import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { judgeMis } from '../../../src/command/mis.js';
import { memoryOutput } from '../../../src/command/output.js';
import { loadMisCases } from '../../../src/subject/mis/cases.js';
import { always } from '../../support/run.js';
import { startServer } from '../../support/server.js';

const PROBLEM = { 'content-type': 'application/problem+json' };

function problem(slug: string, more: object = {}): string {
  const type = `https://docs.margo.org/specification/problem-types#${slug}`;
  return JSON.stringify({ type, title: 'None', status: 404, ...more });
}

const RETRY = { retryable: true, backoffStrategy: 'exponential' };

/** The verdicts on the cases, and on the requirements that did not pass. */
async function judge(listener: RequestListener) {
  const server = await startServer(listener);
  try {
    const options = { url: server.url, ca: server.caFile, bundleUrl: `${server.url}/bundle` };
    const run = { ...options, trustDomain: 'margo.example', only: [], group: [], concurrency: 4 };
    const { cases, requirements, ended } = await judgeMis(run, await loadMisCases(), memoryOutput());
    const wrong = requirements.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned');
    return {
      ended,
      passed: cases.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id),
      errors: cases.filter(({ verdict }) => verdict === 'error'),
      blamed: wrong.map(({ id }) => id).sort(),
    };
  } finally {
    await server.close();
  }
}

test('an identity service that has no discovery and no bundle at the moment does nothing wrong (R-54)', async () => {
  const { blamed, passed } = await judge((request, response) => {
    const isBundle = request.url === '/bundle';
    const body = isBundle
      ? problem('spiffe-bundle-not-found', { ...RETRY, title: 'Bundle Not Found' })
      : problem('discovery-document-not-found', {
          title: 'Discovery Document Not Found',
          retryable: false,
          backoffStrategy: 'none',
        });
    response.writeHead(404, PROBLEM).end(body);
  });
  expect(blamed).toEqual([]);
  expect(passed.sort()).toEqual(['bundle-there-or-not', 'discovery-open-to-all', 'discovery-optional']);
});

test('one that asks who is there violates that alone', async () => {
  const { blamed } = await judge(
    always(
      401,
      PROBLEM,
      JSON.stringify({
        type: 'about:blank',
        title: 'Unauthorized',
        status: 401,
        detail: 'Who?',
        retryable: false,
        backoffStrategy: 'none',
      }),
    ),
  );
  expect(blamed).toEqual(['TB-001']);
});

const HTML = { 'content-type': 'text/html' };

/** Servers that know nothing of the interface. */
test.each<[string, RequestListener, string[]]>([
  ['answers 200 to everything', always(200), []],
  ['answers 200 and a page to everything', always(200, HTML, '<p>Hello</p>'), []],
  ['answers 200 and an empty object', always(200, { 'content-type': 'application/json' }, '{}'), []],
  ['answers 404 to everything', always(404), ['discovery-open-to-all']],
  ['answers 503 to everything', always(503), ['discovery-open-to-all']],
  ['redirects everything', always(302, { location: '/elsewhere' }), []],
  ['hangs up on everything', (request) => request.socket.destroy(), []],
])('a server that %s passes nothing that says anything about documents', async (_, listener, allowed) => {
  const { passed, errors, ended } = await judge(listener).catch((error: unknown) => {
    // One that says nothing at all is told before any case runs.
    expect(error).toMatchObject({ code: 'suite-target-silent' });
    return { passed: [], errors: [], ended: 'finished' };
  });
  const open = ['bundle-open-to-all', 'discovery-open-to-all', 'discovery-optional', 'bundle-there-or-not'];
  const known = ['discovery-well-known', 'bundle-read-only'];
  expect(errors).toEqual([]);
  expect(ended).toBe('finished');
  expect(passed.filter((id) => ![...open, ...known, ...allowed].includes(id))).toEqual([]);
});

import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { noProvisioning } from '../../src/provisioning/provisioning.js';
import { type Death, runSuite } from '../../src/run/run-suite.js';
import { caseOf } from '../support/cases.js';
import { always, onboarding, wfmFor } from '../support/run.js';
import { startServer, type TestServer } from '../support/server.js';

test('cases that would disturb others come last, one by one', async () => {
  const events: string[] = [];
  const provisioning = {
    ...noProvisioning(),
    functions: new Set(['set-maintenance'] as const),
    setMaintenance: async (seconds?: number) => {
      events.push(seconds === undefined ? 'open' : 'closed');
    },
  };
  const plain = await caseOf([{ request: { operation: 'getRootCertificate' }, expect: { status: 200 } }]);
  const steps = [{ 'set-maintenance': { on: true } }, { onboard: {}, expect: { status: 200 } }];
  const apart = await caseOf(steps, { alone: true, needs: ['set-maintenance'] });
  const cases = [
    { ...apart, id: 'bench-apart-1' },
    { ...plain, id: 'bench-1' },
    { ...apart, id: 'bench-apart-2' },
    { ...plain, id: 'bench-2' },
  ];
  const server = await startServer(always(200));
  const onResult = ({ id }: { readonly id: string }) => events.push(id);
  const results = await runSuite({ cases, concurrency: 4, onResult }, wfmFor(server, { provisioning }));
  await server.close();
  expect(events.slice(0, 2).sort()).toEqual(['bench-1', 'bench-2']);
  expect(events.slice(2)).toEqual(['closed', 'open', 'bench-apart-1', 'closed', 'open', 'bench-apart-2']);
  expect(results.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
});

const NOTHING = JSON.stringify({
  type: 'about:blank',
  title: 'Not Found',
  status: 404,
  detail: 'Nothing is there.',
  retryable: false,
  backoffStrategy: 'none',
});

/** A case of one onboarding, and of one request that is what it is about. */
async function asking(id: string, path: string) {
  const steps = [{ onboard: {} }, { request: { method: 'GET', path }, expect: { status: 404 } }];
  return { ...(await caseOf(steps, { requirements: ['ERR-004'] })), id };
}

test('of what was lost when a WFM died, the odd request is named, and what only prepared a case blames nothing', async () => {
  let fallen: ServerResponse[] = [];
  let server: TestServer;
  // The second onboarding waits until the odd request has come; then everything falls.
  let onboarded = 0;
  server = await startServer((request, response) => {
    if (request.url?.endsWith('/odd') || (request.method === 'POST' && ++onboarded === 2)) {
      fallen = [...fallen, response];
      if (fallen.length === 2) {
        void server.close();
        for (const one of fallen) one.destroy();
      }
      return;
    }
    onboarding(always(404))(request, response);
  });
  // Whichever is onboarded first asks for what is odd, while the other one is only being prepared.
  const cases = [await asking('bench-1', '/odd'), await asking('bench-2', '/odd')];
  const deaths: Death[] = [];
  const results = await runSuite(
    { cases, concurrency: 2, onDeath: (death) => deaths.push(death) },
    wfmFor(server),
  );
  expect(deaths).toMatchObject([{ request: 'GET /odd' }]);
  const [{ caseId: odd = '' } = {}] = deaths;
  const cutOff = results.find(({ id }) => id !== odd);
  expect(cutOff).toMatchObject({ verdict: 'not-run', findings: [] });
  expect(cutOff?.reason).toContain(`after ${odd}`);
  expect(results.find(({ id }) => id === odd)?.verdict).toBe('failed');
});

test('a case whose preparation was cut off while the WFM lives is run once more', async () => {
  let onboarded = 0;
  const server = await startServer((request, response) => {
    if (request.method === 'POST' && ++onboarded === 1) request.socket.destroy();
    else onboarding(always(404, { 'content-type': 'application/problem+json' }, NOTHING))(request, response);
  });
  const results = await runSuite({ cases: [await asking('bench', '/x')], concurrency: 2 }, wfmFor(server));
  await server.close();
  expect(onboarded).toBe(2);
  expect(results).toMatchObject([{ verdict: 'passed', findings: [] }]);
});

test('a WFM that stays silent, but for onboarding and its root CA, is not asked hundreds of times', async () => {
  let asked = 0;
  const server = await startServer(
    onboarding((request, response) => {
      if (request.url?.endsWith('/certificate')) always(200)(request, response);
      else asked += 1;
    }),
  );
  const item = await asking('bench', '/silent');
  const cases = Array.from({ length: 40 }, (_, index) => ({ ...item, id: `bench-${index}` }));
  const deaths: Death[] = [];
  const results = await runSuite(
    { cases, concurrency: 2, onDeath: (death) => deaths.push(death) },
    wfmFor(server, { limits: { timeout: 50, body: 1024 } }),
  );
  await server.close();
  expect(deaths).toMatchObject([{ request: 'GET /silent' }]);
  expect(asked).toBeLessThan(20);
  expect(results.length).toBeLessThan(20);
  expect(results[0]?.verdict).toBe('failed');
});

import { expect, test } from 'vitest';
import { noProvisioning } from '../../src/provisioning/provisioning.js';
import { runSuite } from '../../src/run/run-suite.js';
import { caseOf } from '../support/cases.js';
import { always, wfmFor } from '../support/run.js';
import { startServer } from '../support/server.js';

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

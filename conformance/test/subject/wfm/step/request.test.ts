import { expect, test } from 'vitest';
import { always, onboarding, runSteps } from '../../../support/run.js';

test('report-device is short for a request that reports an example under the id given', async () => {
  const { evidence } = await runSteps(
    [{ onboard: {} }, { 'report-device': { id: 'd1', example: 'gateway' }, expect: { status: 201 } }],
    onboarding(always(201)),
  );
  const outcome = evidence[1]?.outcome;
  const request = outcome?.kind === 'exchange' ? outcome.exchange.request : undefined;
  expect(request).toMatchObject({ method: 'POST', operationId: 'createDeviceCapabilities' });
  expect(JSON.parse(String(request?.body))).toMatchObject({
    properties: { id: 'd1', vendor: 'Ferrow Networks' },
  });
});

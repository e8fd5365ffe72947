import { expect, test } from 'vitest';
import { OPERATOR_FUNCTIONS } from '../../../src/case/operator-function.js';
import { provisioningFromCalls } from '../../../src/provisioning/from-calls.js';
import type { Documents } from '../../../src/provisioning/provisioning.js';
import { loadWfmCases } from '../../../src/subject/wfm/cases.js';
import { wfmSubject } from '../../../src/subject/wfm/subject.js';
import { caseContext } from '../../support/context.js';

const cases = await loadWfmCases();

async function notApplicable(documents: Documents): Promise<string[]> {
  const adviceFor = () => '';
  const provisioning = provisioningFromCalls(OPERATOR_FUNCTIONS, async () => undefined, {
    adviceFor,
    documents,
  });
  const subject = wfmSubject({ ...(await caseContext()), provisioning });
  return cases.flatMap((item) => {
    const stop = subject.missingFor(item);
    expect([undefined, 'not-applicable']).toContain(stop?.verdict);
    return stop === undefined ? [] : [item.id];
  });
}

test('a WFM that writes documents itself is not asked what it made of given content', async () => {
  expect((await notApplicable('generated')).sort()).toEqual([
    'bundles-changed',
    'deployments-extensions',
    'deployments-old-url',
    'deployments-parameters',
    'manifest-content-change',
  ]);
});

test('a WFM that hands out given documents is asked everything', async () => {
  expect(await notApplicable('given')).toEqual([]);
});

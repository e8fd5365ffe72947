import { expect, test } from 'vitest';
import { SuiteError } from '../../src/error.js';
import { noProvisioning, type Provisioning } from '../../src/provisioning/provisioning.js';
import { beginRotation, closeRotation, completeRotation } from '../../src/provisioning/rotation.js';

/** An operator side that refuses a step that does not fit, as ours does with 409. */
function rotating(isOpen: boolean): { provisioning: Provisioning; steps: string[] } {
  const steps: string[] = [];
  let open = isOpen;
  const step = (name: string, wanted: boolean) => async () => {
    if (open !== wanted) throw new SuiteError('suite-operator-failed', `cannot ${name}`);
    open = !wanted;
    steps.push(name);
  };
  const provisioning = {
    ...noProvisioning(),
    beginRotation: step('begin', false),
    completeRotation: step('complete', true),
  };
  return { provisioning, steps };
}

test('a rotation that an earlier run left open is completed before another begins', async () => {
  const { provisioning, steps } = rotating(true);
  const rotation = { isOpen: false };
  await beginRotation(provisioning, rotation);
  expect(steps).toEqual(['complete', 'begin']);
  expect(rotation.isOpen).toBe(true);
});

test('where none can be completed either, what the first attempt met is told', async () => {
  const rotation = { isOpen: false };
  await expect(beginRotation(noProvisioning(), rotation)).rejects.toThrow('There is no operator interface');
  expect(rotation.isOpen).toBe(false);
});

test('one in whose middle a case ends is completed once', async () => {
  const { provisioning, steps } = rotating(false);
  const rotation = { isOpen: false };
  await beginRotation(provisioning, rotation);
  expect(await closeRotation(provisioning, rotation)).toBe(true);
  expect(await closeRotation(provisioning, rotation)).toBe(false);
  await beginRotation(provisioning, rotation);
  await completeRotation(provisioning, rotation);
  expect(await closeRotation(provisioning, rotation)).toBe(false);
  expect(steps).toEqual(['begin', 'complete', 'begin', 'complete']);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEPLOYMENT_STATES, overallState } from '../../src/status/index.js';

it.each([
  [['installed'], 'installed'],
  [['installed', 'removed'], 'removed'],
  [['installed', 'removed', 'pending'], 'pending'],
  [['installed', 'pending', 'installing'], 'installing'],
  [['removing', 'installing'], 'removing'],
  [['removing', 'failed', 'installed'], 'failed'],
] as const)('%j is %s', (states, overall) => {
  expect(overallState(states)).toBe(overall);
});

it('does not depend on the order of components', () => {
  const states = fc.array(fc.constantFrom(...DEPLOYMENT_STATES), { minLength: 1 });
  fc.assert(fc.property(states, (list) => overallState(list) === overallState([...list].reverse())));
});

it('needs a component', () => {
  expect(() => overallState([])).toThrow(expect.objectContaining({ code: 'status-components-empty' }));
});

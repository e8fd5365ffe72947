import { describe, expect, it } from 'vitest';
import { everyComponent, followRules, type Step } from '../../../src/device/outcome/outcome.js';
import { HISTORIAN, WATCHER } from '../../support/documents.js';

function states(steps: readonly Step[]): string {
  return steps.map(({ state }) => state).join(' ');
}

describe('everyComponent', () => {
  it.each([
    ['installed', 'installing installed'],
    ['failed', 'installing failed'],
  ] as const)('lets each become %s', (name, install) => {
    const outcome = everyComponent(name)({ deploymentId: WATCHER, component: 'a' });
    expect([states(outcome.install), states(outcome.remove)]).toEqual([install, 'removing removed']);
  });
});

describe('followRules', () => {
  const outcomes = followRules([
    {
      deployment: WATCHER.toUpperCase(),
      component: 'slow',
      install: [{ state: 'pending' }, { state: 'installed' }],
    },
    { deployment: WATCHER, remove: [{ state: 'failed' }] },
    { component: 'broken', install: [{ state: 'failed' }] },
    { install: [{ state: 'installed' }] },
  ]);

  it.each([
    [WATCHER, 'slow', 'pending installed', 'failed'],
    [WATCHER, 'broken', 'failed', 'failed'],
    [WATCHER, 'other', 'installed', 'failed'],
    [HISTORIAN, 'slow', 'installed', 'removing removed'],
    [HISTORIAN, 'broken', 'failed', 'removing removed'],
  ])('takes for %s %s the first rule that says something', (deploymentId, component, install, remove) => {
    const outcome = outcomes({ deploymentId, component });
    expect([states(outcome.install), states(outcome.remove)]).toEqual([install, remove]);
  });

  it('is as usual where no rule fits', () => {
    const { install } = followRules([])({ deploymentId: WATCHER, component: 'a' });
    expect(states(install)).toBe('installing installed');
  });
});

import type { ComponentProgress, Deployment } from '@margo-contract/sdk-device/agent';
import { expect, it } from 'vitest';
import { simulatedHandlers } from '../../src/device/handlers.js';
import { everyComponent, type Outcomes } from '../../src/device/outcome/outcome.js';
import { WATCHER } from '../support/documents.js';

/** The states of all components, in each report. */
async function told(components: readonly string[], change: 'install' | 'remove', outcomes: Outcomes) {
  const reports: (readonly ComponentProgress[])[] = [];
  const deployment: Deployment = {
    deploymentId: WATCHER,
    digest: '',
    name: 'pump',
    components,
    target: undefined,
    deviceId: undefined,
  };
  const handler = simulatedHandlers(outcomes)[change] as (
    ...given: [Deployment, { report: (...states: ComponentProgress[]) => Promise<void>; signal: AbortSignal }]
  ) => Promise<readonly ComponentProgress[]>;
  const { signal } = new AbortController();
  const report = async (...states: ComponentProgress[]) => void reports.push(states);
  reports.push(await handler(deployment, { report, signal }));
  return reports.map((states) => states.map(({ state }) => state).join(' '));
}

it('finishes one component before the next begins (DEP-009)', async () => {
  expect(await told(['a', 'b', 'c'], 'install', everyComponent('installed'))).toEqual([
    'installing pending pending',
    'installed installing pending',
    'installed installed installing',
    'installed installed installed',
  ]);
});

it('removes all components at once', async () => {
  expect(await told(['a', 'b'], 'remove', everyComponent('installed'))).toEqual([
    'removing removing',
    'removed removed',
  ]);
});

it('gives a component that has one step its report', async () => {
  const outcomes: Outcomes = ({ component }) => ({
    install: component === 'a' ? [{ state: 'installed' }] : [{ state: 'installing' }, { state: 'failed' }],
    remove: [{ state: 'removed' }],
  });
  expect(await told(['a', 'b'], 'install', outcomes)).toEqual(['installed installing', 'installed failed']);
});

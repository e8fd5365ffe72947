import { describe, expect, it } from 'vitest';
import { everyComponent, followRules } from '../../../src/device/outcome/outcome.js';
import { reportsAbout } from '../../../src/fleet/device/reports.js';
import { WATCHER } from '../../support/documents.js';

const SUBJECT = { deploymentId: WATCHER, name: 'valve-watcher', components: ['quick', 'slow'] };

describe('reportsAbout', () => {
  it('moves each component on, and lets the one that is done wait', () => {
    const outcomes = followRules([
      { component: 'slow', install: [{ state: 'pending' }, { state: 'installing' }, { state: 'installed' }] },
    ]);
    const reports = reportsAbout(SUBJECT, outcomes, 'install').map(({ state, components }) => [
      state,
      ...components.map((component) => component.state),
    ]);
    expect(reports).toEqual([
      ['installing', 'installing', 'pending'],
      ['installing', 'installed', 'installing'],
      ['installed', 'installed', 'installed'],
    ]);
  });

  it('tells why a component failed, and with it the deployment, each as its source (C-47)', () => {
    const error = { code: '102', message: 'No space left' };
    const outcomes = followRules([{ component: 'slow', install: [{ state: 'failed', error }] }]);
    expect(reportsAbout(SUBJECT, outcomes, 'install').at(-1)).toEqual({
      deploymentId: WATCHER,
      state: 'failed',
      error: { ...error, source: 'valve-watcher' },
      components: [
        { name: 'quick', state: 'installed' },
        { name: 'slow', state: 'failed', error: { ...error, source: 'slow' } },
      ],
    });
  });

  it('removes without a reason', () => {
    const reports = reportsAbout(SUBJECT, everyComponent('failed'), 'remove');
    expect(reports.map(({ state }) => state)).toEqual(['removing', 'removed']);
    expect(reports.every((report) => !('error' in report))).toBe(true);
  });
});

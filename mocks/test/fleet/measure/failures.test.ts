import { MargoError } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { type FailureKind, Failures } from '../../../src/fleet/measure/failures.js';

describe('failures', () => {
  it('are told once for each kind, and counted', () => {
    const told: FailureKind[] = [];
    const failures = new Failures((kind) => told.push(kind));
    failures.add(new Error('nobody thought of this'));
    for (const message of ['one', 'two', 'three']) failures.add(new MargoError('transport-failed', message));
    expect(told.map(({ message }) => message)).toEqual(['nobody thought of this', 'one']);
    expect(failures.kinds()).toEqual([
      { code: 'transport-failed', count: 3, message: 'one' },
      { code: 'unexpected', count: 1, message: 'nobody thought of this' },
    ]);
  });
});

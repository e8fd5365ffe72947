import { describe, expect, it } from 'vitest';
import { targetMatches } from '../../src/device-id/index.js';
import { readData } from '../support/vectors.js';

interface Target {
  readonly id: string;
  readonly target: string;
  readonly deviceId: string;
  readonly matches?: boolean;
  readonly code?: string;
}

const { targets } = readData<{ targets: readonly Target[] }>('device-ids.json');

describe('targetMatches', () => {
  it.each(targets.filter(({ code }) => code === undefined))(
    '$id: $matches',
    ({ target, deviceId, matches }) => {
      expect(targetMatches(target, deviceId)).toBe(matches);
    },
  );

  it.each(targets.filter(({ code }) => code !== undefined))('refuses $id', ({ target, deviceId, code }) => {
    expect(() => targetMatches(target, deviceId)).toThrow(
      expect.objectContaining({ name: 'DeviceIdError', code }),
    );
  });
});

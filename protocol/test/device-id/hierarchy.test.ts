import { describe, expect, it } from 'vitest';
import { deviceIdSegments, isChildOf, parentOf } from '../../src/device-id/index.js';

const malformed = expect.objectContaining({ name: 'DeviceIdError', code: 'device-id-malformed' });

describe('the hierarchy of device ids', () => {
  it('has segments', () => {
    expect(deviceIdSegments('gw')).toEqual(['gw']);
    expect(deviceIdSegments('gw/rack/dev')).toEqual(['gw', 'rack', 'dev']);
  });

  it('has parents', () => {
    expect(parentOf('gw/rack/dev')).toBe('gw/rack');
    expect(parentOf('gw/rack')).toBe('gw');
    expect(parentOf('gw')).toBeUndefined();
  });

  it.each([
    ['gw/dev', 'gw', true],
    ['gw/rack/dev', 'gw', true],
    ['gw/rack/dev', 'gw/rack', true],
    ['gw', 'gw', false],
    ['gw', 'gw/dev', false],
    ['gw2/dev', 'gw', false],
    ['GW/dev', 'gw', false],
    ['gw/rack2/dev', 'gw/rack', false],
  ])('%s below %s: %s', (deviceId, ancestorId, expected) => {
    expect(isChildOf(deviceId, ancestorId)).toBe(expected);
  });

  it('refuses what is no device id', () => {
    expect(() => deviceIdSegments('gw//dev')).toThrow(malformed);
    expect(() => parentOf('gw/..')).toThrow(malformed);
    expect(() => isChildOf('gw/*', 'gw')).toThrow(malformed);
    expect(() => isChildOf('gw/dev', '')).toThrow(malformed);
  });
});

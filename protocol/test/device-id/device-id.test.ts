import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deviceIdSegments,
  isChildOf,
  parentOf,
  parseDeviceId,
  parseDeviceIdPath,
  targetMatches,
} from '../../src/device-id/index.js';
import { isMargoError } from '../../src/error/index.js';
import { readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly code?: string;
}

interface Vectors {
  readonly ids: readonly (Vector & { text: string; times?: number })[];
  readonly paths: readonly (Vector & { path: string; deviceId?: string })[];
  readonly targets: readonly (Vector & { target: string; deviceId: string; matches?: boolean })[];
}

const { ids, paths, targets } = readData<Vectors>('device-ids.json');

function failure(code: string | undefined) {
  return expect.objectContaining({ name: 'DeviceIdError', code });
}

function accepted<V extends Vector>(vectors: readonly V[]): readonly V[] {
  return vectors.filter(({ code }) => code === undefined);
}

function refused<V extends Vector>(vectors: readonly V[]): readonly V[] {
  return vectors.filter(({ code }) => code !== undefined);
}

it.each<readonly [string, readonly Vector[]]>([
  ['ids', ids],
  ['paths', paths],
])('the vectors of %s have unique ids, and most of them must be refused', (_, vectors) => {
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  expect(refused(vectors).length).toBeGreaterThan(2 * accepted(vectors).length);
  for (const { flags } of accepted(vectors)) expect(flags).toContain('valid');
});

describe('parseDeviceId', () => {
  it.each(accepted(ids))('reads $id', ({ text, times = 1 }) => {
    expect(parseDeviceId(text.repeat(times))).toBe(text.repeat(times));
  });

  it.each(refused(ids))('refuses $id', ({ text, times = 1, code }) => {
    expect(() => parseDeviceId(text.repeat(times))).toThrow(failure(code));
  });
});

describe('parseDeviceIdPath', () => {
  it.each(accepted(paths))('reads $id', ({ path, deviceId }) => {
    expect(parseDeviceIdPath(path)).toBe(deviceId);
  });

  it.each(refused(paths))('refuses $id: $code', ({ path, code }) => {
    expect(() => parseDeviceIdPath(path)).toThrow(failure(code));
  });

  it('reads every device id with every octet encoded', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9._~-]{1,8}$/).filter((text) => !/^\.\.?$/.test(text));
    const deviceId = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
    fc.assert(
      fc.property(deviceId, (text) => {
        const encoded = [...Buffer.from(text)].map((octet) => `%${octet.toString(16)}`).join('');
        expect([parseDeviceId(text), parseDeviceIdPath(text), parseDeviceIdPath(encoded)]).toEqual([
          text,
          text,
          text,
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses arbitrary text with an error of the catalogue, or reads a device id that needs no encoding', () => {
    const piece = fc.constantFrom('%', '2', 'F', 'E', '%2F', '%2e', '/', '.', 'gw', '%00', 'é', '~');
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        try {
          const deviceId = parseDeviceIdPath(text);
          expect(new URL(`https://wfm.example/x/${deviceId}/y`).pathname).toBe(`/x/${deviceId}/y`);
        } catch (error) {
          expect(isMargoError(error) && error.code).toMatch(/^device-id-/);
        }
      }),
      { numRuns: 400 },
    );
  });
});

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
    expect(() => deviceIdSegments('gw//dev')).toThrow(failure('device-id-malformed'));
    expect(() => parentOf('gw/..')).toThrow(failure('device-id-malformed'));
    expect(() => isChildOf('gw/*', 'gw')).toThrow(failure('device-id-malformed'));
    expect(() => isChildOf('gw/dev', '')).toThrow(failure('device-id-malformed'));
  });
});

describe('targetMatches', () => {
  it.each(accepted(targets))('$id: $matches', ({ target, deviceId, matches }) => {
    expect(targetMatches(target, deviceId)).toBe(matches);
  });

  it.each(refused(targets))('refuses $id', ({ target, deviceId, code }) => {
    expect(() => targetMatches(target, deviceId)).toThrow(failure(code));
  });
});

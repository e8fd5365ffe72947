import { describe, expect, it } from 'vitest';
import { MAXIMUM_DISCOVERY_BYTES, parseDiscovery } from '../../src/discovery/index.js';
import { readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly text: string;
  readonly code?: string;
}

const OWN = 'plant7.brightwater.example';
const { documents } = readData<{ documents: readonly Vector[] }>('discovery-documents.json');
const valid = documents.filter(({ flags }) => flags.includes('valid'));

function failure(code: string | undefined) {
  return expect.objectContaining({ name: 'DiscoveryError', code });
}

describe('parseDiscovery', () => {
  it('has vectors with unique ids, most of which are refused', () => {
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(valid.length).toBeLessThan(documents.length / 2);
  });

  it.each(valid)('reads $id', ({ text }) => {
    const { trustDomain, trustBundleUri } = JSON.parse(text);
    expect(parseDiscovery(Buffer.from(text), OWN)).toEqual({ trustDomain, trustBundleUri });
  });

  it.each(documents.filter(({ flags }) => flags.length === 0))('refuses $id', ({ text, code }) => {
    expect(() => parseDiscovery(Buffer.from(text), OWN)).toThrow(failure(code));
  });

  it('takes any trust domain of a reader that has none yet', () => {
    const text = '{"trustDomain":"plant8","trustBundleUri":"https://mis.example/b"}';
    expect(parseDiscovery(Buffer.from(text), undefined).trustDomain).toBe('plant8');
  });

  it('counts octets before it reads them', () => {
    const octets = Buffer.alloc(MAXIMUM_DISCOVERY_BYTES + 1, ' ');
    expect(() => parseDiscovery(octets, OWN)).toThrow(failure('discovery-malformed'));
  });
});

import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/catalogue/nearest-name.js';

const operations = ['getStateManifest', 'getDeployment', 'getBundle'];

describe('nearestName', () => {
  it.each([
    ['getManifestt', 'getStateManifest'],
    ['GETBUNDLE', 'getBundle'],
    ['getDeployments', 'getDeployment'],
    ['getBundel', 'getBundle'],
  ])('finds for %s the name %s', (name, nearest) => {
    expect(nearestName(name, operations)).toBe(nearest);
  });

  it('finds nothing when no name is close', () => {
    expect(nearestName('frobnicate', operations)).toBeUndefined();
    expect(nearestName('getBundle', [])).toBeUndefined();
  });
});

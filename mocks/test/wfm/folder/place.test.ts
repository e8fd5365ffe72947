import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStray, placeOf } from '../../../src/wfm/folder/place.js';

const DIRECTORY = resolve('desired');

describe('placeOf', () => {
  it.each([
    [['all', 'historian.yaml'], 'all'],
    [['Line 3', 'historian.YML'], 'Line 3'],
    [['historian.yaml'], undefined],
    [['all', 'deeper', 'historian.yaml'], undefined],
    [['all', 'historian.yaml~'], undefined],
    [['all', '.historian.yaml'], undefined],
    [['.git', 'historian.yaml'], undefined],
    [['..', 'all', 'historian.yaml'], undefined],
    [['all', 'README.md'], undefined],
  ])('of %j is %j', (parts, place) => {
    expect(placeOf(DIRECTORY, join(DIRECTORY, ...parts))).toBe(place);
  });
});

describe('isStray', () => {
  it('tells files beside the folders', () => {
    expect(isStray(DIRECTORY, join(DIRECTORY, 'historian.yaml'))).toBe(true);
    expect(isStray(DIRECTORY, join(DIRECTORY, 'README.md'))).toBe(false);
    expect(isStray(DIRECTORY, join(DIRECTORY, 'all', 'historian.yaml'))).toBe(false);
  });
});

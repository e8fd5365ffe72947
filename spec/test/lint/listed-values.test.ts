import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../src/lint/listed-values.js';

const architectures = ['amd64', 'arm64', 'arm'];
const packagings = ['helm', 'compose'];
const states = ['pending', 'installing', 'installed', 'failed', 'removing', 'removed'];
const enumerations = [architectures, packagings, states];

describe('a sentence', () => {
  it.each([
    ['The architecture MUST be one of amd64, arm64 and arm.', []],
    ['A profile MUST have a type, helm or compose, and a list of components.', []],
    ['The order is failed, removing, installing, pending, removed, installed.', []],
    ['States go from removing to removed or failed.', []],
    ['A red, green or blue light MUST be on.', []],
    [
      'The architecture MUST be one of amd64 and arm64.',
      ['lists amd64, arm64; the schema has amd64, arm64, arm'],
    ],
    [
      'The architecture MUST be one of amd64, arm64, arm and mips.',
      ['lists amd64, arm64, arm, mips; the schema has amd64, arm64, arm'],
    ],
    [
      'The state MUST be pending, installing, installed, failed or removed.',
      [`lists pending, installing, installed, failed, removed; the schema has ${states.join(', ')}`],
    ],
  ])('%s', (sentence, faults) => {
    expect(faultsIn(sentence, enumerations)).toEqual(faults);
  });
});

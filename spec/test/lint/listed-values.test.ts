import { describe, expect, it } from 'vitest';
import { lintSpec } from '../../src/lint/lint-spec.js';
import { faultsIn } from '../../src/lint/listed-values.js';
import { copySpec, specDirectory } from '../generate/spec-copy.js';

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

it('finds the requirement that a new value of an enumeration leaves behind', {
  timeout: 180_000,
}, async () => {
  const copy = await copySpec(specDirectory);
  await copy.replace(
    'openapi/schemas/capabilities/CommunicationInterfaceType.yaml',
    'canbus, rs232]',
    'canbus, rs232, lorawan]',
  );
  const { findings } = await lintSpec(copy.specDirectory);
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'listed-values: CAP-022 lists ethernet, wifi, cellular, bluetooth, usb, canbus, rs232; ' +
      'the schema has ethernet, wifi, cellular, bluetooth, usb, canbus, rs232, lorawan',
  ]);
});

import type { EligibilityRule, MatchExpression } from '@margo-contract/generated/mtls';
import { describe, expect, it } from 'vitest';
import { isEligible } from '../../src/agent/eligibility.js';
import type { Capabilities } from '../../src/index.js';

const DEVICE: Capabilities = {
  properties: {
    id: 'line-7',
    vendor: 'Kestrel',
    modelNumber: 'KX',
    serialNumber: '1',
    cpus: [{ cores: 4, architecture: 'arm64' }],
    otelCollector: true,
    peripherals: [
      { type: 'gpu', manufacturer: 'Ferrow' },
      { type: 'camera', manufacturer: 'Halden' },
    ],
    interfaces: [],
    supportedRuntimes: ['oci'],
  },
  labels: { 'a/zone': 'cell', 'a/rack': 12, 'a/tags': ['wet', 'atex2'], 'a/safe': true },
};

function byLabels(...matchExpressions: MatchExpression[]): EligibilityRule {
  return { labelSelector: { matchExpressions } };
}

function byProperties(...matchExpressions: MatchExpression[]): EligibilityRule {
  return { propertySelector: { matchExpressions } };
}

const is = (rule: EligibilityRule) => isEligible({ eligibilityRules: [rule] }, DEVICE);

describe('rules (DEP-013)', () => {
  const yes = byLabels({ key: 'a/zone', operator: 'In', values: ['cell'] });
  const no = byLabels({ key: 'a/zone', operator: 'In', values: ['dmz'] });

  it.each<[string, boolean, EligibilityRule[] | undefined]>([
    ['none at all', true, undefined],
    ['an empty list', true, []],
    ['a rule without selectors', true, [{}]],
    ['a selector without expressions', true, [byLabels()]],
    ['one of two', true, [no, yes]],
    ['none of two', false, [no, no]],
    ['both selectors', true, [{ ...yes, ...byProperties({ key: '/vendor', operator: 'Exists' }) }]],
    ['one selector of two', false, [{ ...yes, ...byProperties({ key: '/x', operator: 'Exists' }) }]],
  ])('%s: %s', (_, expected, eligibilityRules) => {
    expect(isEligible({ ...(eligibilityRules && { eligibilityRules }) }, DEVICE)).toBe(expected);
  });
});

describe('operators on labels (DEP-014)', () => {
  it.each<[string, MatchExpression['operator'], MatchExpression['values'], boolean]>([
    ['a/zone', 'In', ['dmz', 'cell'], true],
    ['a/zone', 'In', ['Cell'], false],
    ['a/tags', 'In', ['atex2'], true],
    ['a/tags', 'NotIn', ['atex2'], false],
    ['a/tags', 'NotIn', ['dry'], true],
    ['a/rack', 'In', [12.0], true],
    ['a/rack', 'In', ['12'], false],
    ['a/safe', 'In', [true], true],
    ['a/safe', 'In', ['true'], false],
    ['a/none', 'In', ['x'], false],
    ['a/none', 'NotIn', ['x'], false],
    ['a/none', 'DoesNotExist', undefined, true],
    ['a/zone', 'DoesNotExist', undefined, false],
    ['a/zone', 'Exists', undefined, true],
    ['a/none', 'Exists', undefined, false],
    ['a/rack', 'Gt', [11], true],
    ['a/rack', 'Gt', [12], false],
    ['a/rack', 'Lt', [12.5], true],
    ['a/rack', 'Gt', [1, 2], false],
    ['a/zone', 'Gt', [1], false],
    ['toString', 'Exists', undefined, false],
  ])('%s %s %j: %s', (key, operator, values, expected) => {
    expect(is(byLabels({ key, operator, ...(values && { values }) }))).toBe(expected);
  });
});

describe('operators on properties', () => {
  const gpuOf = (manufacturer: string) => ({
    matchExpressions: [
      { key: '/type', operator: 'In' as const, values: ['gpu'] },
      { key: '/manufacturer', operator: 'In' as const, values: [manufacturer] },
    ],
  });

  it.each<[string, MatchExpression, boolean]>([
    [
      'all of one item',
      { key: '/peripherals', operator: 'ContainsAll', itemSelector: gpuOf('Ferrow') },
      true,
    ],
    ['of two items', { key: '/peripherals', operator: 'ContainsAll', itemSelector: gpuOf('Halden') }, false],
    ['any', { key: '/peripherals', operator: 'ContainsAny', itemSelector: gpuOf('none') }, true],
    ['no list', { key: '/vendor', operator: 'ContainsAny', itemSelector: gpuOf('Ferrow') }, false],
    ['an empty list', { key: '/interfaces', operator: 'ContainsAll', itemSelector: gpuOf('Ferrow') }, false],
    ['another operator on objects', { key: '/peripherals', operator: 'Exists' }, false],
    ['a number in a list', { key: '/cpus/0/cores', operator: 'Gt', values: [3] }, true],
    ['an index that is none', { key: '/cpus/00/cores', operator: 'Exists' }, false],
    ['an index beyond', { key: '/cpus/1', operator: 'DoesNotExist' }, true],
    ['an object', { key: '/cpus/0', operator: 'Exists' }, false],
    ['the whole', { key: '', operator: 'Exists' }, false],
    ['no pointer', { key: 'vendor', operator: 'Exists' }, false],
  ])('%s', (_, expression, expected) => {
    expect(is(byProperties(expression))).toBe(expected);
  });
});

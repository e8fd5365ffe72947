import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/case/case.js';
import { readDocument } from '../../../../src/contract/document.js';
import { deriveCases } from '../../../../src/subject/wfm/derived/derive.js';
import { contract } from '../../../support/run.js';

const cases = deriveCases(contract);

function bodyOf({ steps }: Case) {
  const [action] = steps
    .filter(({ expect: wanted }) => wanted.length > 0)
    .map((step) => step.action)
    .filter(({ kind }) => kind === 'request' || kind === 'onboard');
  return action !== undefined && 'input' in action ? (action.input as { body: object }).body : undefined;
}

describe('from the contract come', () => {
  test('cases for every request body', () => {
    const byGroup = new Map<string, number>();
    for (const { group } of cases) byGroup.set(group, (byGroup.get(group) ?? 0) + 1);
    expect([...byGroup.keys()]).toEqual([
      'derived-onboarding',
      'derived-create',
      'derived-replace',
      'derived-status',
    ]);
    expect(byGroup.get('derived-create')).toBe(byGroup.get('derived-replace'));
    expect(cases.length).toBeGreaterThanOrEqual(145);
  });

  test('the same cases each time, every id once', () => {
    expect(deriveCases(contract)).toEqual(cases);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test('a body that breaks one constraint, which the case names by its place in the contract', () => {
    const item = cases.find(({ id }) => id === 'derived-create-properties-cpus-0-architecture-enum');
    expect(item).toMatchObject({
      rule: '/components/schemas/Cpu/properties/architecture/enum',
      requirements: ['CAP-019', 'ERR-010'],
      title: '"not this" as properties.cpus[0].architecture, which breaks its enum, is refused',
    });
    expect(item && bodyOf(item)).toEqual({
      example: 'device',
      set: { '/properties/id': '{device.one}', '/properties/cpus/0/architecture': 'not this' },
      remove: [],
    });
    for (const { rule } of cases) expect(contract.document.valueAt(rule ?? '')).toBeDefined();
  });

  test('a 422 and the name of the member; at onboarding 400 as well', () => {
    const [onboarding, create] = ['derived-onboarding-kind-const', 'derived-create-kind-const'].map((id) =>
      cases.find((item) => item.id === id),
    );
    expect(onboarding?.steps[0]?.expect[0]).toMatchObject({ status: [400, 422] });
    expect(create?.steps[1]?.expect).toEqual([
      { requirements: ['CAP-007'], status: 422, problem: 'semantic-error' },
      { requirements: ['ERR-010'], when: { status: 422 }, names: 'kind' },
    ]);
  });

  test('no cases about bounds that the published interface does not have', () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id) => /vendor-max-length|api-version-pattern|name-max-length/.test(id))).toEqual([]);
    const unmarked = JSON.parse(JSON.stringify(contract.document.valueAt('')), (name, value) =>
      name === 'x-margo-own-bound' ? undefined : value,
    );
    const without = deriveCases({ ...contract, document: readDocument(unmarked) });
    expect(without.map(({ id }) => id)).toContain('derived-create-properties-vendor-max-length');
  });
});

test('what is marked as a bound of this contract is a keyword of the same schema', () => {
  const idle: unknown[] = [];
  JSON.stringify(contract.document.valueAt(''), (_, value) => {
    const own = value?.['x-margo-own-bound'];
    if (Array.isArray(own)) idle.push(...own.filter((keyword) => !(keyword in value)));
    return value;
  });
  expect(idle).toEqual([]);
});

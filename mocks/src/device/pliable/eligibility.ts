import type { DeviceBehaviour } from './behaviour.js';

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly unknown[];
  readonly itemSelector?: Selector;
}

interface Selector {
  readonly matchExpressions?: readonly Expression[];
}

/** One of several rules, of which one has to hold (DEP-013). */
export interface EligibilityRule {
  readonly propertySelector?: Selector;
  readonly labelSelector?: Selector;
}

/** Whether a device may run a deployment (DEP-012 to DEP-014). */
export function isEligible(
  rules: readonly EligibilityRule[],
  { properties, labels }: { readonly properties: object; readonly labels: object },
  behaviour: DeviceBehaviour,
): boolean {
  if (rules.length === 0 || behaviour.rules === 'ignored') return true;
  const ofLabel = (key: string) => Object.entries(labels).find(([name]) => name === key)?.[1];
  const holds = ({ propertySelector, labelSelector }: EligibilityRule) => {
    const both = [
      all(propertySelector, (key) => at(properties, key), behaviour),
      all(labelSelector, ofLabel, behaviour),
    ];
    return behaviour.rules === 'selectors-by-or' ? both.includes(true) : !both.includes(false);
  };
  return behaviour.rules === 'joined-by-and' ? rules.every(holds) : rules.some(holds);
}

type Read = (key: string) => unknown;

function all({ matchExpressions = [] }: Selector = {}, read: Read, behaviour: DeviceBehaviour): boolean {
  const holds = (one: Expression) => matches(one, read(one.key), behaviour);
  return behaviour.rules === 'joined-by-or' && matchExpressions.length > 0
    ? matchExpressions.some(holds)
    : matchExpressions.every(holds);
}

function matches(
  { operator, values = [], itemSelector }: Expression,
  value: unknown,
  behaviour: DeviceBehaviour,
): boolean {
  const same = (one: unknown, other: unknown) =>
    one === other || (behaviour.rules === 'caseless' && lower(one) === lower(other));
  const isIn = () => [value].flat().some((one) => values.some((wanted) => same(one, wanted)));
  const items = () => (Array.isArray(value) ? value : []);
  const [limit] = values;
  const isLoose = behaviour.rules === 'any-type' && value !== undefined;
  const compare = typeof value === 'number' && typeof limit === 'number' ? value - limit : Number.NaN;
  const expressions = itemSelector?.matchExpressions ?? [];
  switch (operator) {
    case 'In':
      return isIn();
    case 'NotIn':
      return (value !== undefined || behaviour.rules === 'absent-counts') && !isIn();
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return compare > 0 || isLoose;
    case 'Lt':
      return compare < 0;
    case 'ContainsAll':
      if (behaviour.rules === 'any-item') return items().length > 0;
      return items().some((item) => expressions.every((one) => matches(one, at(item, one.key), behaviour)));
    case 'ContainsAny':
      return items().some((item) => expressions.some((one) => matches(one, at(item, one.key), behaviour)));
    default:
      return false;
  }
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** The value at a JSON Pointer (RFC 6901). */
function at(value: unknown, pointer: string): unknown {
  const tokens = pointer.split('/').slice(1);
  return tokens.reduce<unknown>((inner, token) => {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof inner === 'object' && inner !== null
      ? Object.entries(inner).find(([member]) => member === name)?.[1]
      : undefined;
  }, value);
}

import type {
  DeviceConstraints,
  EligibilityRule,
  ItemExpression,
  MatchExpression,
} from '@margo-contract/generated/mtls';
import { isObject } from '@margo-contract/protocol/json';
import type { Capabilities } from '../operation/report-capabilities.js';

/** A value that an expression can be about; undefined where there is none, or one of another kind, such as an object. */
type Resolved = { readonly isAbsent: boolean; readonly value: unknown };

/**
 * Whether a device may be given a deployment by its eligibility rules (DEP-012 to DEP-014): one of them has to hold, and of it both
 * selectors with all their expressions. Rules and selectors that are absent or empty restrict nothing (D-34). Capacity is for the vendor's
 * handlers, which know what is free.
 */
export function isEligible({ eligibilityRules = [] }: DeviceConstraints, device: Capabilities): boolean {
  return eligibilityRules.length === 0 || eligibilityRules.some((rule) => holds(rule, device));
}

function holds({ propertySelector, labelSelector }: EligibilityRule, device: Capabilities): boolean {
  const labels = 'labels' in device && isObject(device.labels) ? device.labels : {};
  const properties = propertySelector?.matchExpressions ?? [];
  const named = labelSelector?.matchExpressions ?? [];
  return (
    properties.every((expression) =>
      matches(expression, resolvePointer(device.properties, expression.key)),
    ) && named.every((expression) => matches(expression, resolveMember(labels, expression.key)))
  );
}

function matches(expression: MatchExpression, { isAbsent, value }: Resolved): boolean {
  const { operator } = expression;
  if (isAbsent) return operator === 'DoesNotExist';
  if (isListOfObjects(value)) return containsItem(expression, value);
  if (!isComparable(value)) return false;
  return compare(expression, value);
}

function containsItem(
  { operator, itemSelector }: MatchExpression,
  items: readonly Record<string, unknown>[],
): boolean {
  const { matchExpressions = [] } = itemSelector ?? {};
  const fits = (item: Record<string, unknown>) => (expression: ItemExpression) =>
    matches(expression, resolvePointer(item, expression.key));
  if (operator === 'ContainsAll') return items.some((item) => matchExpressions.every(fits(item)));
  return operator === 'ContainsAny' && items.some((item) => matchExpressions.some(fits(item)));
}

function compare({ operator, values = [] }: ItemExpression, value: unknown): boolean {
  const isListed = [value].flat().some((one) => values.some((other) => isEqual(one, other)));
  const [operand] = values;
  switch (operator) {
    case 'In':
      return isListed;
    case 'NotIn':
      return !isListed;
    case 'Exists':
      return true;
    case 'Gt':
      return isNumber(value) && isNumber(operand) && values.length === 1 && value > operand;
    case 'Lt':
      return isNumber(value) && isNumber(operand) && values.length === 1 && value < operand;
    default:
      return false;
  }
}

/** JSON knows one kind of number, whatever it is read into. */
function isEqual(one: unknown, other: unknown): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint of the same value are equal
  return one === other || (isNumber(one) && isNumber(other) && one == other);
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || isNumber(value);
}

function isComparable(value: unknown): boolean {
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}

function isListOfObjects(value: unknown): value is readonly Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** RFC 6901; a key that is no pointer leads to nothing. */
function resolvePointer(document: unknown, pointer: string): Resolved {
  if (pointer === '') return { isAbsent: false, value: document };
  if (!pointer.startsWith('/')) return { isAbsent: true, value: undefined };
  const tokens = pointer.slice(1).split('/');
  let value = document;
  for (const token of tokens) {
    const next = resolveMember(value, token.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (next.isAbsent) return next;
    value = next.value;
  }
  return { isAbsent: false, value };
}

function resolveMember(container: unknown, name: string): Resolved {
  const isIndex = /^(0|[1-9][0-9]*)$/.test(name);
  const isThere = Array.isArray(container)
    ? isIndex && Number(name) < container.length
    : isObject(container) && Object.hasOwn(container, name);
  if (!isThere) return { isAbsent: true, value: undefined };
  return { isAbsent: false, value: (container as Record<string, unknown>)[name] };
}

import { MargoError } from '@margo-contract/protocol';
import { DEVICE_FAULTS } from './fault/catalogue.js';
import type { DeviceBehaviour } from './pliable/behaviour.js';
import { DEVICE_VARIANTS } from './variant/catalogue.js';

interface Named {
  readonly name: string;
  readonly behaviour: DeviceBehaviour;
}

/**
 * The behaviour of a device with all these faults and variants. Of two that change the same thing, the later changes what
 * the earlier made of it; of two that set the same to different values, the later wins.
 *
 * @throws MargoError `mock-option-invalid` for a name that does not exist
 */
export function selectBehaviour(faults: readonly string[], variants: readonly string[]): DeviceBehaviour {
  const chosen = [
    ...variants.map((name) => find(DEVICE_VARIANTS, name, 'variant')),
    ...faults.map((name) => find(DEVICE_FAULTS, name, 'fault')),
  ];
  return chosen.map(({ behaviour }) => behaviour).reduce(combine, {});
}

/** Members that make something of what they are given. */
const CHANGES = ['change', 'sign', 'changeSigned', 'changeDigest', 'onboarding', 'capabilities', 'report'];

function combine(first: DeviceBehaviour, second: DeviceBehaviour): DeviceBehaviour {
  const both = CHANGES.flatMap((name) => {
    const [earlier, later] = [first, second].map(
      (one) => Object.entries(one).find(([key]) => key === name)?.[1],
    );
    return isChange(earlier) && isChange(later) ? [[name, chain(earlier, later)]] : [];
  });
  return { ...first, ...second, ...Object.fromEntries(both) };
}

type Change = (value: unknown, ...about: unknown[]) => unknown;

function isChange(value: unknown): value is Change {
  return typeof value === 'function';
}

function chain(earlier: Change, later: Change): Change {
  return (value, ...about) => later(earlier(value, ...about), ...about);
}

function find(all: readonly Named[], name: string, kind: string): Named {
  const found = all.find((item) => item.name === name);
  if (found !== undefined) return found;
  const similar = all.filter((item) => item.name.includes(name)).map((item) => item.name);
  const hint =
    similar.length > 0 ? `did you mean ${similar.slice(0, 5).join(', ')}?` : `see "margo-mock ${kind}s".`;
  throw new MargoError('mock-option-invalid', `There is no ${kind} of devices named ${name}; ${hint}`);
}

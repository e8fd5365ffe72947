import { MargoError } from '@margo-contract/protocol';
import { DEVICE_FAULTS } from './fault/catalogue.js';
import type { DeviceBehaviour } from './pliable/behaviour.js';
import { DEVICE_VARIANTS } from './variant/catalogue.js';

interface Named {
  readonly name: string;
  readonly behaviour: DeviceBehaviour;
}

/**
 * The behaviour of a device with all these faults and variants; of two that set the same, the later wins.
 *
 * @throws MargoError `mock-option-invalid` for a name that does not exist
 */
export function selectBehaviour(faults: readonly string[], variants: readonly string[]): DeviceBehaviour {
  const chosen = [
    ...variants.map((name) => find(DEVICE_VARIANTS, name, 'variant')),
    ...faults.map((name) => find(DEVICE_FAULTS, name, 'fault')),
  ];
  return Object.assign({}, ...chosen.map(({ behaviour }) => behaviour));
}

function find(all: readonly Named[], name: string, kind: string): Named {
  const found = all.find((item) => item.name === name);
  if (found !== undefined) return found;
  const similar = all.filter((item) => item.name.includes(name)).map((item) => item.name);
  const hint =
    similar.length > 0 ? `did you mean ${similar.slice(0, 5).join(', ')}?` : `see "margo-mock ${kind}s".`;
  throw new MargoError('mock-option-invalid', `There is no ${kind} of devices named ${name}; ${hint}`);
}

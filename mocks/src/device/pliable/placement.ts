import type { Wanted } from './document.js';
import type { Parts } from './parts.js';

/** The error that a gateway makes of a deployment that it cannot place. */
export interface GatewayError {
  readonly code: string;
  readonly source: string;
  readonly message: string;
}

/** Which device a deployment is for, or why none is. */
export interface Placement {
  readonly deviceId?: string;
  readonly error?: GatewayError;
}

/** Where a gateway puts a deployment; a device without children takes everything itself. */
export function place(
  { target, name }: Pick<Wanted, 'target' | 'name'>,
  { deviceId: own, unplugged, behaviour }: Parts,
): Placement {
  const { children = [], hosting, noPlacement, placement, unknownChild, unreachableChild } = behaviour;
  if (children.length === 0 || (target === own && hosting === true)) return {};
  const source = unknownChild === 'wrong-source' ? name : own;
  const fail = (code: string, message: string) => ({
    code: placement === 'wrong-code' ? '199' : code,
    source,
    message,
  });
  if (target === own) return { error: fail('NOT-HERE', 'This gateway hosts nothing itself') };
  const child = target.startsWith(`${own}/`) ? target.slice(own.length + 1) : '';
  if (child === '*') {
    if (noPlacement === true) return { error: fail('103', 'This gateway places nothing by itself') };
    return { deviceId: placement === 'star' ? target : `${own}/${children[0]}` };
  }
  if (!children.includes(child) && unknownChild !== 'installed')
    return { deviceId: target, error: fail('101', 'There is no such device') };
  if (unplugged && unreachableChild !== 'installed')
    return { deviceId: target, error: fail('102', 'The device cannot be reached') };
  return { deviceId: target };
}

import { GatewayFailure } from './deployment.js';

/** What a see-thru gateway knows of the devices behind it. */
export interface GatewayOptions {
  /** The children that there are now, by their full id: `gateway/child`. */
  readonly children: () => readonly string[];
  /** Chooses a child for a deployment that leaves it open (`gateway/*`); a gateway without it reports 103. */
  readonly place?: (deployment: {
    readonly deploymentId: string;
    readonly name: string;
  }) => string | undefined;
}

/** Where a deployment goes. */
export type Placement =
  | { readonly deviceId: string | undefined }
  /** What is reported instead of a change; `deviceId` is the one to report it for. */
  | { readonly failure: GatewayFailure; readonly deviceId: string | undefined };

interface Placed {
  readonly deploymentId: string;
  readonly name: string;
  readonly target: string | undefined;
  /** Where it was placed before. */
  readonly deviceId: string | undefined;
}

/**
 * Decides on which device a deployment goes. A device without children takes whatever its manifest lists; a gateway checks
 * the child, or chooses one (GW-011, GW-012).
 *
 * @param own id of the device that runs the client
 */
export function placeDeployment(
  deployment: Placed,
  own: string | undefined,
  gateway: GatewayOptions | undefined,
): Placement {
  const { target } = deployment;
  if (gateway === undefined || target === undefined || target === own) return { deviceId: undefined };
  const children = gateway.children();
  if (target.endsWith('/*')) return chooseChild(deployment, target, children, gateway);
  if (children.includes(target)) return { deviceId: target };
  const failure = new GatewayFailure('childUnknown', `There is no child ${target}`);
  return { failure, deviceId: target };
}

function chooseChild(
  { deviceId, ...deployment }: Placed,
  target: string,
  children: readonly string[],
  gateway: GatewayOptions,
): Placement {
  const fitting = (id: string | undefined) =>
    id !== undefined && children.includes(id) && id.startsWith(target.slice(0, -1));
  // It stays where it is.
  const chosen = fitting(deviceId) ? deviceId : gateway.place?.(deployment);
  if (fitting(chosen)) return { deviceId: chosen };
  const message = `The gateway cannot choose a child for ${target}`;
  return { failure: new GatewayFailure('noPlacement', message), deviceId: undefined };
}

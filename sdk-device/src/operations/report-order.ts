import { ProblemResponseError } from '../error/index.js';
import type { Capabilities } from './report-capabilities.js';

/** The same reports, each gateway before what is below it (GW-004); otherwise in the order given. */
export function gatewaysFirst(reports: readonly Capabilities[]): readonly Capabilities[] {
  return [...reports].sort((one, other) => depthOf(one) - depthOf(other));
}

/** Those of the reports that are above a device in the hierarchy. */
export function reportsAbove(
  { properties: { id } }: Capabilities,
  reports: readonly Capabilities[],
): readonly Capabilities[] {
  return reports.filter(({ properties }) => id.startsWith(`${properties.id}/`));
}

/** Whether the WFM refused a child because it does not know the gateway. */
export function isGatewayUnknown(error: unknown): boolean {
  return error instanceof ProblemResponseError && error.code === 'response-gateway-not-found';
}

function depthOf({ properties }: Capabilities): number {
  return properties.id.split('/').length;
}

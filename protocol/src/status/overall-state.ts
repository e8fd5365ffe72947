import { MargoError } from '../error/index.js';

/** States of a deployment and of its components, the most severe first (erratum C-29). */
export const DEPLOYMENT_STATES = [
  'failed',
  'removing',
  'installing',
  'pending',
  'removed',
  'installed',
] as const;

/** The state of a deployment or of a component of it. */
export type DeploymentState = (typeof DEPLOYMENT_STATES)[number];

/** The state of a deployment: that of its most severe component. @throws MargoError `status-components-empty` */
export function overallState(componentStates: readonly DeploymentState[]): DeploymentState {
  const state = DEPLOYMENT_STATES.find((candidate) => componentStates.includes(candidate));
  if (state !== undefined) return state;
  throw new MargoError('status-components-empty', 'A deployment has at least one component');
}

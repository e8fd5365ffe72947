import type { ComponentStatus, StatusError } from '@margo-contract/generated/signature';
import { overallState } from '@margo-contract/protocol';
import type { DeploymentStatus } from '@margo-contract/sdk-device';
import type { Outcomes, Step } from '../../device/outcome/outcome.js';

/** What reports are about. */
export interface ReportSubject {
  readonly deploymentId: string;
  /** `metadata.name` of the document: the source of what goes wrong with the deployment as a whole (C-47). */
  readonly name: string;
  readonly components: readonly string[];
}

/**
 * The reports about a deployment while it is installed or removed: in the n-th, each component is at its n-th state, or
 * stays at its last (STA-001).
 */
export function reportsAbout(
  subject: ReportSubject,
  outcomes: Outcomes,
  change: 'install' | 'remove',
): DeploymentStatus[] {
  const { deploymentId, components } = subject;
  const courses = components.map((component) => ({
    component,
    steps: outcomes({ deploymentId, component })[change],
  }));
  const length = Math.max(...courses.map(({ steps }) => steps.length));
  return Array.from({ length }, (_, at) => {
    const statuses = courses.map(({ component, steps }) => statusOf(component, steps[at] ?? steps.at(-1)));
    return reportOf(subject, statuses);
  });
}

function statusOf(component: string, step: Step = { state: 'pending' }): ComponentStatus {
  const { state, error } = step;
  return { name: component, state, ...(error !== undefined && { error: { ...error, source: component } }) };
}

/** A deployment that failed did so for the reason of the first component that did. */
function reportOf(
  { deploymentId, name }: ReportSubject,
  components: readonly ComponentStatus[],
): DeploymentStatus {
  const state = overallState(components.map((component) => component.state));
  const reason = components.find((component) => component.state === 'failed')?.error;
  const error: StatusError | undefined = reason?.code ? { ...FALLBACK, ...reason, source: name } : undefined;
  return { deploymentId, components, state, ...(error !== undefined && { error }) };
}

const FALLBACK = { code: '', message: '' };

import type { ComponentProgress, Deployment, Handlers, Progress } from '@margo-contract/sdk-device/agent';
import type { Outcomes, Step } from './outcome/outcome.js';

/** Handlers of a device that installs nothing, but says that it does: each component goes through the steps of its outcome. */
export function simulatedHandlers(outcomes: Outcomes): Handlers {
  const install = (deployment: Deployment, progress: Progress) => goThrough(deployment, progress, 'install');
  return {
    install,
    update: install,
    remove: (deployment, progress) => goThrough(deployment, progress, 'remove'),
  };

  /** In the n-th report, each component is at its n-th step, or stays at its last; the agent sends the last report. */
  async function goThrough(
    { deploymentId, components }: Deployment,
    progress: Progress,
    change: 'install' | 'remove',
  ): Promise<readonly ComponentProgress[]> {
    const courses = components.map((name) => ({
      name,
      steps: outcomes({ deploymentId, component: name })[change],
    }));
    const last = Math.max(...courses.map(({ steps }) => steps.length)) - 1;
    const report = (at: number) =>
      courses.map(({ name, steps }) => progressOf(name, steps[at] ?? steps.at(-1)));
    for (let at = 0; at < last; at += 1) await progress.report(...report(at));
    return report(last);
  }
}

function progressOf(name: string, { state, error }: Step = { state: 'pending' }): ComponentProgress {
  return { name, state, ...(error !== undefined && { error }) };
}

import type { ComponentProgress, Deployment, Handlers, Progress } from '@margo-contract/sdk-device/agent';
import type { Outcomes, Step } from './outcome/outcome.js';

/** A component, and the states that it goes through. */
interface Course {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** How far each component is, in the order of the document. */
type Report = readonly ComponentProgress[];

/** Handlers of a device that installs nothing, but says that it does: each component goes through the steps of its outcome. */
export function simulatedHandlers(outcomes: Outcomes): Handlers {
  const install = (deployment: Deployment, progress: Progress) =>
    tell(oneAfterTheOther(coursesOf(deployment, 'install')), progress);
  return {
    install,
    update: install,
    remove: (deployment, progress) => tell(allAtOnce(coursesOf(deployment, 'remove')), progress),
  };

  function coursesOf({ deploymentId, components }: Deployment, change: 'install' | 'remove'): Course[] {
    return components.map((name) => ({ name, steps: outcomes({ deploymentId, component: name })[change] }));
  }
}

/** The agent sends the last report. */
async function tell(reports: readonly Report[], progress: Progress): Promise<Report> {
  for (const report of reports.slice(0, -1)) await progress.report(...report);
  return reports.at(-1) ?? [];
}

/**
 * A component is at its end before the next begins (DEP-009), as it has to be when a document does not say otherwise; one that is not yet
 * begun is `pending`.
 */
function oneAfterTheOther(courses: readonly Course[]): Report[] {
  const reports = courses.flatMap(({ steps }, at) =>
    steps.map((step) =>
      courses.map((course, other): ComponentProgress => {
        if (other > at) return { name: course.name, state: 'pending' };
        return progressOf(course.name, other === at ? step : course.steps.at(-1));
      }),
    ),
  );
  // The end of one component and the beginning of the next are one report.
  const ends = courses.map((_, at) =>
    courses.slice(0, at + 1).reduce((sum, { steps }) => sum + steps.length, 0),
  );
  const isBetween = (at: number) => ends.slice(0, -1).includes(at + 1);
  return reports.filter((_, at) => !isBetween(at));
}

/** In the n-th report, each component is at its n-th step, or stays at its last. */
function allAtOnce(courses: readonly Course[]): Report[] {
  const length = Math.max(...courses.map(({ steps }) => steps.length));
  return Array.from({ length }, (_, at) =>
    courses.map(({ name, steps }) => progressOf(name, steps[at] ?? steps.at(-1))),
  );
}

function progressOf(name: string, { state, error }: Step = { state: 'pending' }): ComponentProgress {
  return { name, state, ...(error !== undefined && { error }) };
}

import type { DeploymentState } from '@margo-contract/protocol';

/** One state that a component goes through. */
export interface Step {
  readonly state: DeploymentState;
  /** Why it failed; only with `failed`. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** The states that a component goes through, one report each; both lists have at least one. */
export interface Outcome {
  readonly install: readonly Step[];
  readonly remove: readonly Step[];
}

/** Which component of which deployment is meant. */
export interface ComponentName {
  readonly deploymentId: string;
  readonly component: string;
}

/** Says how each component fares. */
export type Outcomes = (name: ComponentName) => Outcome;

/** Names of the outcomes that need no script. */
export const OUTCOME_NAMES = ['installed', 'failed'] as const;

export type OutcomeName = (typeof OUTCOME_NAMES)[number];

const REMOVED: readonly Step[] = [{ state: 'removing' }, { state: 'removed' }];
const FAILURE = { code: 'simulated-failure', message: 'The simulated device was told to fail' };

const OUTCOMES: Readonly<Record<OutcomeName, Outcome>> = {
  installed: { install: [{ state: 'installing' }, { state: 'installed' }], remove: REMOVED },
  failed: { install: [{ state: 'installing' }, { state: 'failed', error: FAILURE }], remove: REMOVED },
};

/** Lets every component fare alike. */
export function everyComponent(name: OutcomeName): Outcomes {
  return () => OUTCOMES[name];
}

/** One rule of a script: where it applies, and what then happens. */
export interface Rule {
  /** Absent: every deployment. Case does not matter. */
  readonly deployment?: string;
  /** Absent: every component. */
  readonly component?: string;
  readonly install?: readonly Step[];
  readonly remove?: readonly Step[];
}

/** Goes through rules in order: the first that fits and says something about it decides; else it is as with `installed`. */
export function followRules(rules: readonly Rule[]): Outcomes {
  return (name) => {
    const fitting = rules.filter((rule) => fits(rule, name));
    return {
      install: fitting.find(({ install }) => install)?.install ?? OUTCOMES.installed.install,
      remove: fitting.find(({ remove }) => remove)?.remove ?? OUTCOMES.installed.remove,
    };
  };
}

function fits({ deployment, component }: Rule, name: ComponentName): boolean {
  const isDeployment =
    deployment === undefined || deployment.toLowerCase() === name.deploymentId.toLowerCase();
  return isDeployment && (component === undefined || component === name.component);
}

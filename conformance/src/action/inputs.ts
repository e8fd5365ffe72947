/** Inputs of the action that are options of `margo-conformance wfm`, by the same name. */
export const OPTION_INPUTS = [
  'config',
  'url',
  'ca',
  'identities',
  'bundle-within',
  'connection-age',
  'profile',
  'trust-bundle',
  'spiffe-id',
  'svids',
  'dialect',
  'deadline',
  'client-ca',
  'client-ca-key',
  'operator-url',
  'operator-exec',
  'operator-module',
  'component',
  'peer',
  'known-failing',
  'reading',
  'concurrency',
  'report',
  'sign-key',
] as const;

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What somebody wants of the action. */
export interface ActionInputs {
  /** The command line that they make. */
  readonly args: readonly string[];
  /** The folder of the report. */
  readonly report: string;
  /** An earlier `report.json`. */
  readonly compareWith?: string;
}

/** The variable in which an input reaches the action. */
export function variableOf(input: string): string {
  return `MARGO_INPUT_${input.toUpperCase().replaceAll('-', '_')}`;
}

/** Reads the inputs; one that is empty was not given. */
export function readActionInputs(env: Environment): ActionInputs {
  const given = (input: string) => env[variableOf(input)] || undefined;
  const report = given('report') ?? 'margo-report';
  const compareWith = given('compare-with');
  return {
    args: ['wfm', ...OPTION_INPUTS.flatMap((name) => option(name, name === 'report' ? report : given(name)))],
    report,
    ...(compareWith !== undefined && { compareWith }),
  };
}

/** The token of the operator interface, which goes by `MARGO_OPERATOR_TOKEN` and never into a command line. */
export function operatorTokenOf(env: Environment): string | undefined {
  return env[variableOf('operator-token')] || env.MARGO_OPERATOR_TOKEN || undefined;
}

/** The joined form, so that a value that begins with a hyphen stays a value. */
function option(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`--${name}=${value}`];
}

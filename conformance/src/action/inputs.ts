/** Inputs of the action that are options of `margo-conformance wfm` or `device`, by the same name. */
export const OPTION_INPUTS = [
  'config',
  'exec',
  'poll',
  'start-within',
  'listen',
  'host-name',
  'repository',
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

/** The one that may be given several times has its values on lines of their own, or with spaces or commas between them. */
export const LIST_INPUT = 'claim';
/** The one that is on or off. */
export const SWITCH_INPUT = 'reuse';

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

/** Reads the inputs; one that is empty was not given. A device is judged when `exec` names its command, or `subject` says so. */
export function readActionInputs(env: Environment): ActionInputs {
  const given = (input: string) => env[variableOf(input)] || undefined;
  const report = given('report') ?? 'margo-report';
  const compareWith = given('compare-with');
  const subject = given('subject') ?? (given('exec') === undefined ? 'wfm' : 'device');
  const claims = (given(LIST_INPUT) ?? '').split(/[\s,]+/).filter((claim) => claim !== '');
  return {
    args: [
      subject,
      ...OPTION_INPUTS.flatMap((name) => option(name, name === 'report' ? report : given(name))),
      ...claims.flatMap((claim) => option(LIST_INPUT, claim)),
      ...(given(SWITCH_INPUT) === 'true' ? [`--${SWITCH_INPUT}`] : []),
    ],
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

import type { DesiredState } from '../wfm/desired-state.js';
import type { Deployment } from '../wfm/document.js';
import type { DeviceExchange } from '../wfm/exchange.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { listOf, membersOf } from './members.js';

/** A status report, as far as it can be read. */
export interface Report {
  readonly exchange: DeviceExchange;
  readonly deploymentId: string;
  readonly deviceId?: string;
  readonly state: string;
  readonly components: readonly {
    readonly name: string;
    readonly state: string;
    readonly error: ErrorMembers;
  }[];
  readonly error: ErrorMembers;
}

type ErrorMembers = Readonly<Record<string, unknown>> | undefined;

/** Reads a status report; undefined when the request is none. */
export function reportOf(exchange: DeviceExchange): Report | undefined {
  const { route, json } = exchange;
  if (route.operation !== 'reportDeploymentStatus') return undefined;
  const { status, components, deviceId } = membersOf(json);
  const { state, error } = membersOf(status);
  return {
    exchange,
    deploymentId: route.deploymentId?.toLowerCase() ?? '',
    ...(typeof deviceId === 'string' && { deviceId }),
    state: String(state),
    components: listOf(components).map((component) => {
      const members = membersOf(component);
      return { name: String(members.name), state: String(members.state), error: errorOf(members.error) };
    }),
    error: errorOf(error),
  };
}

/** An error without any text in it says that there is none. */
function errorOf(value: unknown): ErrorMembers {
  const members = membersOf(value);
  return Object.values(members).some((text) => text !== '') ? members : undefined;
}

/**
 * Checks a report against the documents that were served: components and sources of errors (STA-010, STA-012).
 *
 * @param gateway the id of the device, when there are others behind it
 */
export function judgeReport(
  exchange: DeviceExchange,
  states: readonly DesiredState[],
  gateway?: string,
): readonly RequestDeviation[] {
  const report = reportOf(exchange);
  if (report === undefined) return [];
  const revisions = states
    .flatMap(({ deployments }) => deployments)
    .filter(({ deploymentId }) => deploymentId === report.deploymentId);
  if (revisions.length === 0) return [];
  return [
    ...judgeComponents(report, revisions),
    ...judgeSources(report, revisions, gateway),
    ...judgeOrder(report, revisions),
  ];
}

function judgeComponents(
  { components }: Report,
  revisions: readonly Deployment[],
): readonly RequestDeviation[] {
  const names = components.map(({ name }) => name).sort();
  const wanted = revisions.map((revision) => [...revision.components].sort());
  if (wanted.some((list) => show(list) === show(names))) return [];
  const expected = `one entry for each component: ${[...new Set(wanted.map(show))].join(' or ')}`;
  return [deviation('STA-010', expected, show(names))];
}

function judgeSources(
  { error, components }: Report,
  [revision]: readonly Deployment[],
  gateway: string | undefined,
): readonly RequestDeviation[] {
  // Of the errors that a gateway makes only some have codes that are reserved (GW-012).
  const isOfGateway = (members: ErrorMembers) =>
    /^(101|102|103)$/.test(String(members?.code)) || (gateway !== undefined && members?.source === gateway);
  const wrong: RequestDeviation[] = [];
  if (error !== undefined && !isOfGateway(error) && error.source !== revision?.name) {
    wrong.push(deviation('STA-012', `status.error.source ${show(revision?.name)}`, show(error.source)));
  }
  for (const { name, error: own } of components) {
    if (own === undefined || isOfGateway(own) || own.source === name) continue;
    wrong.push(
      deviation(
        'STA-012',
        `the error of component ${show(name)} with this name as its source`,
        show(own.source),
      ),
    );
  }
  return wrong;
}

/** With `wait`, which is true when absent, one component is finished before the next begins (DEP-009). */
function judgeOrder({ components }: Report, revisions: readonly Deployment[]): readonly RequestDeviation[] {
  const revision = revisions.find((one) => one.components.length === components.length);
  if (revision === undefined || revision.wait === false) return [];
  if (components.filter(({ state }) => state === 'installing').length < 2) return [];
  const actual = components.map(({ name, state }) => `${name} ${state}`).join(', ');
  return [deviation('DEP-009', 'one component installed before the next begins', actual)];
}

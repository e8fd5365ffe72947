import { overallState } from '@margo-contract/protocol';
import type { DeviceExchange } from '../wfm/exchange.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { listOf, type Members, membersOf } from './members.js';

const HOSTING = ['cpus', 'memory', 'storage', 'peripherals', 'interfaces'];
const ALL_HOSTING = [...HOSTING, 'otelCollector', 'supportedRuntimes', 'supportedDeploymentTypes'];
const MEMORY = /^[0-9]+(\.[0-9]+)? ?(Ki|Mi|Gi)$/;
const STORAGE = /^[0-9]+(\.[0-9]+)? ?(Ki|Mi|Gi|Ti|Pi|Ei)$/;

/** What the schema of a capability report cannot say. */
export function judgeCapabilities({ json, route }: DeviceExchange): readonly RequestDeviation[] {
  const { properties } = membersOf(json);
  const own = membersOf(properties);
  const found: RequestDeviation[] = [];
  if (typeof own.id === 'string' && own.id !== route.deviceId) {
    found.push(deviation('CAP-011', `properties.id ${show(route.deviceId)}, as in the path`, show(own.id)));
  }
  for (const [name, pattern] of [
    ['memory', MEMORY],
    ['storage', STORAGE],
  ] as const) {
    const value = own[name];
    if (value !== undefined && !(typeof value === 'string' && pattern.test(value))) {
      found.push(deviation('CAP-021', `${name} as a number with a unit`, show(value)));
    }
  }
  found.push(...judgeCustom(json, own));
  const reported = ALL_HOSTING.filter((name) => own[name] !== undefined);
  if (reported.length === 0) return found;
  const missing = HOSTING.filter((name) => own[name] === undefined);
  if (missing.length > 0)
    found.push(deviation('CAP-014', `${missing.join(', ')} of a device that hosts workloads`, 'absent'));
  return [...found, ...judgeHosting(own)];
}

/** What is custom is found by labels (CAP-016). */
function judgeCustom(json: unknown, own: Members): readonly RequestDeviation[] {
  const isCustom = [own.supportedRuntimes, own.supportedDeploymentTypes].some((list) =>
    listOf(list).includes('custom'),
  );
  if (!isCustom || Object.keys(membersOf(membersOf(json).labels)).length > 0) return [];
  return [deviation('CAP-016', 'labels beside a custom runtime or deployment type', 'none')];
}

function judgeHosting(own: Members): readonly RequestDeviation[] {
  const wrong = [
    own.otelCollector === true ? [] : ['otelCollector true'],
    isFilled(own.supportedRuntimes) ? [] : ['an entry in supportedRuntimes'],
    isFilled(own.supportedDeploymentTypes) ? [] : ['an entry in supportedDeploymentTypes'],
  ].flat();
  if (wrong.length === 0) return [];
  return [deviation('CAP-013', `${wrong.join(' and ')} of a device that hosts workloads`, show(own))];
}

/** What the schema of a status report cannot say. */
export function judgeStatus({ json, route }: DeviceExchange): readonly RequestDeviation[] {
  const { deploymentId, status, components } = membersOf(json);
  const found: RequestDeviation[] = [];
  if (typeof deploymentId === 'string' && deploymentId.toLowerCase() !== route.deploymentId?.toLowerCase()) {
    found.push(
      deviation('STA-006', `deploymentId ${show(route.deploymentId)}, as in the path`, show(deploymentId)),
    );
  }
  const { state } = membersOf(status);
  const states = listOf(components).map((component) => membersOf(component).state);
  if (states.length === 0 || !states.every(isState)) return found;
  const overall = overallState(states);
  if (isState(state) && state !== overall) {
    found.push(deviation('STA-009', `the overall state ${overall} of ${states.join(', ')}`, show(state)));
  }
  return found;
}

type State = Parameters<typeof overallState>[0] extends Iterable<infer Item> ? Item : never;
const STATES = ['pending', 'installing', 'installed', 'failed', 'removing', 'removed'];

function isState(value: unknown): value is State {
  return typeof value === 'string' && STATES.includes(value);
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

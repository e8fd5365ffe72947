import { signature, type Validator } from '@margo-contract/generated';
import { overallState } from '@margo-contract/protocol';
import { type DeviceExchange, fieldOf } from '../wfm/exchange.js';
import { deviation, type RequestDeviation, show } from './deviation.js';

type Members = Readonly<Record<string, unknown>>;

/** Which requirement a wrong place in a body violates: the first whose pattern fits. */
type Attribution = readonly (readonly [place: RegExp, requirement: string])[];

const CAPABILITIES: Attribution = [
  [/^\/properties\/(id|vendor|modelNumber|serialNumber)$/, 'CAP-010'],
  [/^\/properties\/(otelCollector|supportedRuntimes|supportedDeploymentTypes)/, 'CAP-013'],
  [/^\/properties\/(memory|storage)/, 'CAP-021'],
  [/^\/properties\/(peripherals|interfaces)\/\d+\/type/, 'CAP-022'],
  [/^\/properties\/[^/]*-extensions/, 'EXT-004'],
  [/^\/properties\/(cpus|peripherals|interfaces)/, 'CAP-014'],
  [/^/, 'CAP-008'],
];

const STATUS: Attribution = [
  [/\/state$/, 'STA-008'],
  [/\/error/, 'STA-011'],
  [/^\/components/, 'STA-010'],
  [/^/, 'STA-006'],
];

const BODIES: Readonly<Record<string, readonly [schema: string, attribution: Attribution]>> = {
  onboardClient: ['OnboardingRequest', [[/^/, 'ONB-001']]],
  createDeviceCapabilities: ['DeviceCapabilitiesManifest', CAPABILITIES],
  replaceDeviceCapabilities: ['DeviceCapabilitiesManifest', CAPABILITIES],
  reportDeploymentStatus: ['DeploymentStatusManifest', STATUS],
};

const VALIDATORS: ReadonlyMap<string, Validator<unknown>> = new Map(Object.entries(signature.validators));

/** Everything that is wrong with the body of a request. */
export function judgeBody(exchange: DeviceExchange): readonly RequestDeviation[] {
  const { route, aborted } = exchange;
  const [schema, attribution] = BODIES[route.operation ?? ''] ?? [];
  if (schema === undefined || attribution === undefined || aborted) return [];
  return [
    ...judgeSchema(exchange, schema, attribution),
    ...(schema === 'DeviceCapabilitiesManifest' ? judgeCapabilities(exchange) : []),
    ...(schema === 'DeploymentStatusManifest' ? judgeStatus(exchange) : []),
  ];
}

function judgeSchema(
  { json, body, fields }: DeviceExchange,
  schema: string,
  attribution: Attribution,
): readonly RequestDeviation[] {
  const [, whole = ''] = attribution.at(-1) ?? [];
  const type = fieldOf(fields, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (json === undefined)
    return [deviation(whole, `JSON that follows ${schema}`, show(Buffer.from(body).toString('utf8')))];
  const found =
    type === undefined || type === 'application/json'
      ? []
      : [deviation(whole, 'Content-Type: application/json', show(type))];
  const validate = VALIDATORS.get(schema);
  if (validate === undefined || validate(structuredClone(json))) return found;
  const seen = new Set<string>();
  for (const error of validate.errors ?? []) {
    const { missingProperty, additionalProperty } = error.params;
    const member = missingProperty ?? additionalProperty;
    const place = `${error.instancePath}${typeof member === 'string' ? `/${member}` : ''}`;
    const id = attribution.find(([pattern]) => pattern.test(place))?.[1] ?? whole;
    if (seen.has(id)) continue;
    seen.add(id);
    found.push(deviation(id, `a body that follows ${schema}`, `${place || 'it'}: ${error.message}`));
  }
  return found;
}

const HOSTING = ['cpus', 'memory', 'storage', 'peripherals', 'interfaces'];
const ALL_HOSTING = [...HOSTING, 'otelCollector', 'supportedRuntimes', 'supportedDeploymentTypes'];
const MEMORY = /^[0-9]+(\.[0-9]+)? ?(Ki|Mi|Gi)$/;
const STORAGE = /^[0-9]+(\.[0-9]+)? ?(Ki|Mi|Gi|Ti|Pi|Ei)$/;

function judgeCapabilities({ json, route }: DeviceExchange): readonly RequestDeviation[] {
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
  const reported = ALL_HOSTING.filter((name) => own[name] !== undefined);
  if (reported.length === 0) return found;
  const missing = HOSTING.filter((name) => own[name] === undefined);
  if (missing.length > 0)
    found.push(deviation('CAP-014', `${missing.join(', ')} of a device that hosts workloads`, 'absent'));
  return [...found, ...judgeHosting(own)];
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

function judgeStatus({ json, route }: DeviceExchange): readonly RequestDeviation[] {
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

/** The members of an object, or none. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

/** The items of a list, or none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

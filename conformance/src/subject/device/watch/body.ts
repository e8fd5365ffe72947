import type { Contract, Profile } from '../../../contract/contract.js';
import { type DeviceExchange, fieldOf } from '../wfm/exchange.js';
import { judgeCapabilities, judgeStatus } from './content.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { membersOf } from './members.js';

/** Which requirement a wrong place in a body violates, with the keyword of the schema after `#`: the first whose pattern fits. */
type Attribution = readonly (readonly [place: RegExp, requirement: string])[];

const PROPERTIES: Attribution = [
  [/^\/properties\/id#pattern$/, 'CAP-011'],
  [/^\/properties\/(id|vendor|modelNumber|serialNumber)#/, 'CAP-010'],
  [/^\/properties\/(otelCollector|supportedRuntimes|supportedDeploymentTypes)/, 'CAP-013'],
  [/^\/properties\/(memory|storage)/, 'CAP-021'],
  [/^\/properties\/(peripherals|interfaces)\/\d+\/type#/, 'CAP-022'],
  [/^\/properties\/[^/]*-extensions/, 'EXT-004'],
  [/^\/properties\/(cpus|peripherals|interfaces)/, 'CAP-014'],
];

const STATUS: Attribution = [
  [/\/state#/, 'STA-008'],
  [/\/error/, 'STA-011'],
  [/^\/components/, 'STA-010'],
];

/** What the profiles differ in. */
const ATTRIBUTIONS: Readonly<Record<Profile, readonly [capabilities: Attribution, status: Attribution]>> = {
  signature: [
    [...PROPERTIES, [/^/, 'CAP-008']],
    [...STATUS, [/^/, 'STA-006']],
  ],
  mtls: [
    [...PROPERTIES, [/^\/labels\//, 'CAP-017'], [/^/, 'CAP-009']],
    [...STATUS, [/^/, 'STA-007']],
  ],
};

/** The schema of the body of an operation, and what is violated where. */
function rulesOf(
  operation: string | undefined,
  profile: Profile,
): readonly [string, Attribution] | undefined {
  const [capabilities, status] = ATTRIBUTIONS[profile];
  switch (operation) {
    case 'onboardClient':
      return ['OnboardingRequest', [[/^/, 'ONB-001']]];
    case 'createDeviceCapabilities':
    case 'replaceDeviceCapabilities':
      return ['DeviceCapabilitiesManifest', capabilities];
    case 'reportDeploymentStatus':
      return ['DeploymentStatusManifest', status];
    default:
      return undefined;
  }
}

/** Everything that is wrong with the body of a request. */
export function judgeBody(exchange: DeviceExchange, contract: Contract): readonly RequestDeviation[] {
  const rules = rulesOf(exchange.route.operation, contract.profile);
  if (rules === undefined || exchange.aborted) return [];
  const [schema, attribution] = rules;
  const [, whole = ''] = attribution.at(-1) ?? [];
  return [
    ...judgeForm(exchange, schema, whole),
    ...judgeSchema(exchange, schema, attribution, contract),
    ...judgeSender(exchange, schema, whole, contract),
    ...(schema === 'DeviceCapabilitiesManifest' ? judgeCapabilities(exchange) : []),
    ...(schema === 'DeploymentStatusManifest' ? judgeStatus(exchange) : []),
  ];
}

function judgeForm({ json, body, fields }: DeviceExchange, schema: string, whole: string) {
  const type = fieldOf(fields, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (json === undefined)
    return [deviation(whole, `JSON that follows ${schema}`, show(Buffer.from(body).toString('utf8')))];
  if (type === undefined || type === 'application/json') return [];
  return [deviation(whole, 'Content-Type: application/json', show(type))];
}

function judgeSchema(
  { json }: DeviceExchange,
  schema: string,
  attribution: Attribution,
  { validators }: Contract,
): readonly RequestDeviation[] {
  const validate = validators.get(schema);
  if (json === undefined || validate === undefined || validate(structuredClone(json))) return [];
  const found: RequestDeviation[] = [];
  const seen = new Set<string>();
  for (const error of (validate.errors ?? []).filter(isOfSources)) {
    const { missingProperty, additionalProperty } = error.params;
    const member = missingProperty ?? additionalProperty;
    const place = `${error.instancePath}${typeof member === 'string' ? `/${member}` : ''}`;
    const id = attribution.find(([pattern]) => pattern.test(`${place}#${error.keyword}`))?.[1] ?? '';
    if (seen.has(id)) continue;
    seen.add(id);
    found.push(deviation(id, `a body that follows ${schema}`, `${place || 'it'}: ${error.message}`));
  }
  return found;
}

/** Bounds that this contract has added (`x-margo-own-bound`) bind no device: lengths, and the text of `apiVersion` (R-35). */
function isOfSources({ keyword, instancePath }: { readonly keyword: string; readonly instancePath: string }) {
  return keyword !== 'maxLength' && !(keyword === 'pattern' && instancePath === '/apiVersion');
}

/** Members that every sender has to send, although a WFM goes on without them. */
function judgeSender(
  { json }: DeviceExchange,
  schema: string,
  whole: string,
  { document }: Contract,
): readonly RequestDeviation[] {
  const wanted = document.valueAt(`/components/schemas/${schema}/x-margo-sender-required`);
  if (json === undefined || !Array.isArray(wanted)) return [];
  const missing = wanted.filter((name) => typeof name === 'string' && !(name in membersOf(json)));
  return missing.length === 0
    ? []
    : [deviation(whole, `the members ${wanted.join(', ')}`, `no ${missing.join(', ')}`)];
}

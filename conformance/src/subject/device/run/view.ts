import type { Filter } from '../scenario/scenario.js';
import { reportOf } from '../watch/report.js';
import { deploymentIdOf } from '../wfm/document.js';
import { type DeviceExchange, fieldOf } from '../wfm/exchange.js';
import { operationsOf } from '../wfm/rule.js';
import type { ScriptedWfm } from '../wfm/scripted-wfm.js';

/** Whether a request is one that a filter means. */
export function matches(exchange: DeviceExchange, filter: Filter, wfm: ScriptedWfm): boolean {
  return (
    isOperation(exchange, filter) &&
    (filter.endpoint === undefined || filter.endpoint === exchange.endpoint) &&
    isAbout(exchange, filter) &&
    isReport(exchange, filter, wfm) &&
    isAnswered(exchange, filter) &&
    isConditional(exchange, filter, wfm) &&
    isOfSvid(exchange, filter, wfm) &&
    hasMember(exchange, filter) &&
    (filter.encoded === undefined || isEncoded(exchange))
  );
}

function isOperation({ route, endpoint }: DeviceExchange, { operation, endpoint: wanted }: Filter): boolean {
  // Requests to other parties count only where a case speaks of them.
  if ((endpoint === 'stranger' || endpoint === 'mis') && wanted !== endpoint && !isOfTrust(operation))
    return false;
  if (operation === undefined || operation === 'any') return true;
  return route.operation !== undefined && operationsOf(operation).includes(route.operation);
}

function isAbout({ route, response }: DeviceExchange, { deployment }: Filter): boolean {
  if (deployment === undefined) return true;
  if (route.deploymentId !== undefined)
    return route.deploymentId.toLowerCase() === deploymentIdOf(deployment);
  return response?.deployments?.includes(deployment) ?? false;
}

function isReport(
  exchange: DeviceExchange,
  { state, device, code, components }: Filter,
  { childId }: ScriptedWfm,
): boolean {
  if (state === undefined && device === undefined && code === undefined && components === undefined)
    return true;
  const report = reportOf(exchange);
  const deviceId = report === undefined ? exchange.route.deviceId : report.deviceId;
  const codes = [report?.error, ...(report?.components ?? []).map(({ error }) => error)].map(
    (error) => error?.code,
  );
  return (
    (state === undefined || (report !== undefined && [state].flat().includes(report.state))) &&
    (device === undefined || isDevice(deviceId, device === '{child}' ? childId : device)) &&
    (code === undefined || codes.includes(code)) &&
    (components === undefined || report?.components.length === components)
  );
}

function isDevice(deviceId: string | undefined, wanted: string | undefined): boolean {
  if (wanted === undefined) return false;
  if (wanted === '-') return deviceId === undefined || !deviceId.includes('/');
  if (wanted === '*') return deviceId?.includes('/') === true && !deviceId.endsWith('/*');
  return deviceId === wanted || deviceId?.endsWith(`/${wanted}`) === true;
}

function isAnswered({ response, failure }: DeviceExchange, { status, manifest }: Filter): boolean {
  // A request that is still to be responded to has no status yet, not even 0.
  const given = failure === undefined ? response?.status : 0;
  return (
    (status === undefined || (given !== undefined && [status].flat().includes(given))) &&
    (manifest === undefined || response?.manifest === manifest)
  );
}

function isConditional({ fields }: DeviceExchange, { condition }: Filter, wfm: ScriptedWfm): boolean {
  if (condition === undefined) return true;
  const sent = fieldOf(fields, 'if-none-match');
  if (condition === 'none') return sent === undefined;
  const etag = wfm.state(condition)?.etag;
  return etag !== undefined && sent?.includes(etag) === true;
}

function hasMember({ json }: DeviceExchange, { member, value }: Filter): boolean {
  if (member === undefined) return true;
  const pattern = new RegExp(`^${member}$`);
  return membersBelow(json).some(
    ([pointer, found]) => pattern.test(pointer) && (value === undefined || found === value),
  );
}

/** Every member of a body and its JSON pointer. */
function membersBelow(value: unknown, pointer = '', depth = 0): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const own = `${pointer}/${name}`;
    return [[own, member] as const, ...membersBelow(member, own, depth + 1)];
  });
}

/** No body of this interface is as deep as this. */
const DEEPEST = 12;

function isEncoded({ response }: DeviceExchange): boolean {
  return response?.fields.some(([name]) => name.toLowerCase() === 'content-encoding') === true;
}

/** Operations of the identity service are only at its endpoint. */
function isOfTrust(operation: Filter['operation']): boolean {
  return operation === 'getTrustBundle' || operation === 'getDiscoveryDocument';
}

function isOfSvid({ peer }: DeviceExchange, { svid }: Filter, { clientSvids }: ScriptedWfm): boolean {
  if (svid === undefined) return true;
  const [newest] = clientSvids.slice(-1);
  return newest !== undefined && peer?.[0]?.equals(newest.leaf) === true;
}

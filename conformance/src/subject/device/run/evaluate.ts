import type { Expectation, Filter } from '../scenario/scenario.js';
import { filterText, placeText } from '../scenario/text.js';
import { deviation, type RequestDeviation, show } from '../watch/deviation.js';
import { reportOf } from '../watch/report.js';
import { type DeviceExchange, fieldOf } from '../wfm/exchange.js';
import type { EndpointName } from '../wfm/scripted-wfm.js';
import type { Observation } from './context.js';
import { devicesAs } from './devices.js';
import { type Evaluation, NOTHING_WRONG, unseen, wrong } from './evaluation.js';
import { refused } from './refused.js';
import { backedOff, interval, paced, pollInterval, waited } from './timing.js';

/** Judges all that was seen by one expectation. */
export function evaluate(expectation: Expectation, seen: Observation): Evaluation {
  const { since } = expectation;
  if ('seen' in expectation) return counted(expectation, seen);
  if ('judged' in expectation) return judged(expectation, seen);
  if ('refused' in expectation) return refused(expectation, seen);
  if ('unreached' in expectation) return unreached(expectation.unreached, since, seen);
  if ('waited' in expectation) return waited(expectation.waited, since, seen);
  if ('backedOff' in expectation) return backedOff(expectation.backedOff, since, seen);
  if ('paced' in expectation) return paced(expectation.paced, expectation.perPoll, since, seen);
  if ('ordered' in expectation) return ordered(expectation.ordered, since, seen);
  if ('transitions' in expectation) return transitions(expectation.transitions, since, seen);
  if ('error' in expectation) return errorSource(expectation.error, expectation.source, since, seen);
  if ('oneEndpointAtATime' in expectation) return switches(expectation.oneEndpointAtATime, since, seen);
  if ('signedAnew' in expectation) return signedAnew(expectation.signedAnew, since, seen);
  if ('pollInterval' in expectation) return pollInterval(expectation.pollInterval, since, seen);
  if ('within' in expectation) return interval(expectation, since, seen);
  return 'devices' in expectation ? devicesAs(expectation.devices, since, seen) : ownCertificate(since, seen);
}

/** Nothing even connects to an endpoint. */
function unreached(endpoint: EndpointName, since: string | undefined, seen: Observation): Evaluation {
  const { connection } = seen.from(since);
  const opened = seen.wfm.connections
    .slice(connection)
    .filter((event) => event.what === 'opened' && event.endpoint === endpoint);
  if (opened.length === 0) return NOTHING_WRONG;
  const found = seen.all({ endpoint }, since).length;
  return wrong(`no connection to ${placeText(endpoint)}`, `${opened.length} connections, ${found} requests`);
}

function counted(
  expectation: Expectation & { readonly seen: Filter; readonly atLeast?: number; readonly atMost?: number },
  seen: Observation,
): Evaluation {
  const { seen: filter, atMost, atLeast = atMost === undefined ? 1 : 0, since } = expectation;
  const found = seen.all(filter, since).length;
  const text = filterText(filter);
  if (found < atLeast)
    return wrong(`${atLeast === 1 ? '' : `${atLeast} times `}${text}`, `seen ${found} times`);
  if (atMost === undefined || found <= atMost) return NOTHING_WRONG;
  return wrong(atMost === 0 ? `never ${text}` : `at most ${atMost} times ${text}`, `seen ${found} times`);
}

/** What is wrong with requests by themselves. */
function judged(
  expectation: Expectation & { readonly judged: Filter; readonly by?: readonly string[] },
  seen: Observation,
): Evaluation {
  const { judged: filter, by, since = 'start' } = expectation;
  const found = seen.all(filter, since);
  if (found.length === 0) return unseen(filter);
  const all = found.flatMap((exchange) => seen.deviations(exchange));
  return { deviations: by === undefined ? all : all.flatMap((one) => narrowed(one, by)) };
}

function narrowed(one: RequestDeviation, by: readonly string[]): readonly RequestDeviation[] {
  const requirements = one.requirements.filter((id) => by.includes(id));
  return requirements.length === 0 ? [] : [{ ...one, requirements }];
}

function ordered(
  [first, second]: readonly [Filter, Filter],
  since: string | undefined,
  seen: Observation,
): Evaluation {
  const [before] = seen.all(first, since);
  const [after] = seen.all(second, since);
  if (after === undefined) return unseen(second);
  if (before !== undefined && before.index < after.index) return NOTHING_WRONG;
  return wrong(
    `${filterText(first)} before ${filterText(second)}`,
    before === undefined ? 'only the latter came' : 'it came after it',
  );
}

const UP = ['pending', 'installing', 'installed'];
const DOWN = ['removing', 'removed'];

/** Reports of one deployment go up, or down, and never back without a reason. */
function transitions(deployment: string, since: string | undefined, seen: Observation): Evaluation {
  const reports = seen
    .all({ operation: 'reportDeploymentStatus', deployment }, since)
    .flatMap((exchange) => reportOf(exchange) ?? []);
  if (reports.length === 0) return unseen({ operation: 'reportDeploymentStatus', deployment });
  const states = reports.map(({ state }) => state);
  for (const [index, state] of states.entries()) {
    const before = states[index - 1] ?? '';
    const isBackwards = before === 'installed' && state !== 'installed' && UP.includes(state);
    const isReversed =
      (DOWN.includes(before) && UP.includes(state)) || (before === 'removed' && state === 'removing');
    if (isBackwards || isReversed) return wrong(`states of ${deployment} in their order`, states.join(', '));
  }
  return NOTHING_WRONG;
}

/** The source of errors with a code that a gateway makes. */
function errorSource(
  filter: Filter,
  source: string,
  since: string | undefined,
  seen: Observation,
): Evaluation {
  const reports = seen.all(filter, since).flatMap((exchange) => reportOf(exchange) ?? []);
  if (reports.length === 0) return unseen(filter);
  const wanted = source === '{gateway}' ? seen.wfm.deviceId : source;
  const errors = reports.flatMap(({ error, components }) => [
    error,
    ...components.map((component) => component.error),
  ]);
  const found = errors.flatMap((error) => (error === undefined || error.source === wanted ? [] : [error]));
  return {
    deviations: found.map((error) => ({
      expected: `errors with the source ${show(wanted)}`,
      actual: show(error),
    })),
  };
}

/** One endpoint at a time: polls do not go to and fro. */
function switches(most: number, since: string | undefined, seen: Observation): Evaluation {
  const endpoints = seen.all({ operation: 'getStateManifest' }, since).map(({ endpoint }) => endpoint);
  const count = endpoints.filter((endpoint, index) => index > 0 && endpoint !== endpoints[index - 1]).length;
  return count <= most
    ? NOTHING_WRONG
    : wrong('polls at one endpoint at a time', `${count} changes between endpoints`);
}

/** Every try has a signature of its own. */
function signedAnew(filter: Filter, since: string | undefined, seen: Observation): Evaluation {
  const found = seen.all(filter, since);
  if (found.length < 2) return unseen(filter);
  const signatures = found.flatMap((exchange: DeviceExchange) => fieldOf(exchange.fields, 'signature') ?? []);
  const twice = signatures.find((signature, index) => signatures.indexOf(signature) < index);
  return twice === undefined
    ? NOTHING_WRONG
    : wrong('a new signature for every request', `${show(twice)} came twice`);
}

function ownCertificate(since: string | undefined, seen: Observation): Evaluation {
  const connections = seen.wfm.connections.slice(seen.from(since ?? 'start').connection);
  const secured = connections.filter(({ what }) => what === 'secured');
  if (secured.length === 0) return { deviations: [], notShown: 'there was no TLS connection' };
  if (!secured.some(({ clientCertificate }) => clientCertificate === true)) return NOTHING_WRONG;
  return {
    deviations: [
      deviation('CERT-001', 'no client certificate in the TLS handshake', 'the device presented one'),
    ],
  };
}

import { membersOf } from '../watch/members.js';
import type { Observation } from './context.js';
import { type Evaluation, NOTHING_WRONG, wrong } from './evaluation.js';

const HOSTING = [
  'cpus',
  'memory',
  'storage',
  'peripherals',
  'interfaces',
  'otelCollector',
  'supportedRuntimes',
  'supportedDeploymentTypes',
];

/** Judges which devices reported their capabilities, in which order, and how (GW-002 to GW-007). */
export function devicesAs(
  what: 'hierarchy' | 'hosting' | 'not-hosting' | 'single' | 'order',
  since: string | undefined,
  seen: Observation,
): Evaluation {
  const reports = seen.all({ operation: 'report' }, since ?? 'start');
  const ids = reports.map(({ route }) => route.deviceId ?? '');
  const [gateway = ''] = (ids.find((id) => !id.includes('/')) ?? ids[0] ?? '').split('/');
  if (ids.length === 0) return { deviations: [], notShown: 'there was no capability report' };
  const distinct = [...new Set(ids)];
  if (what === 'single') {
    return distinct.length === 1 && distinct[0] === gateway
      ? NOTHING_WRONG
      : wrong('one report for all that is behind the gateway', distinct.join(', '));
  }
  const children = distinct.filter((id) => id !== gateway);
  if (children.length === 0)
    return { deviations: [], notShown: 'no device other than the gateway was reported' };
  if (what === 'order') {
    return ids.findIndex((id) => id.includes('/')) > ids.indexOf(gateway) && ids.includes(gateway)
      ? NOTHING_WRONG
      : wrong('the gateway reported before its children', ids.join(', '));
  }
  if (what === 'hierarchy') {
    const strangers = children.filter((id) => !id.startsWith(`${gateway}/`));
    return strangers.length === 0 ? NOTHING_WRONG : wrong(`children under ${gateway}/`, strangers.join(', '));
  }
  const own = reports.filter(({ route }) => route.deviceId === gateway).at(-1);
  const properties = membersOf(membersOf(own?.json).properties);
  const present = HOSTING.filter((name) => name in properties);
  const wanted = what === 'hosting' ? HOSTING : [];
  if (present.length === wanted.length) return NOTHING_WRONG;
  return wrong(
    wanted.length === 0
      ? 'no member of hosting devices in the report of the gateway'
      : `all of ${HOSTING.join(', ')} in the report of the gateway`,
    present.join(', ') || 'none',
  );
}

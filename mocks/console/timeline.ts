import { type ComponentChildren, h } from 'preact';
import { stateBadge, time } from './parts.js';
import type { Deployment, ExchangeLine, StatusRecord } from './types.js';

interface Props {
  readonly clientId: string;
  readonly deployments: readonly Deployment[];
  readonly statuses: readonly StatusRecord[];
  readonly exchanges: readonly ExchangeLine[];
}

interface Moment {
  readonly at: string;
  readonly what: ComponentChildren | string;
}

/** Most moments that are shown. */
const LONGEST = 100;

/** What was assigned, which manifests the client fetched, and what it reported, the newest first. */
export function Timeline({ clientId, deployments, statuses, exchanges }: Props): ComponentChildren {
  const moments = [
    ...deployments.map(assigned),
    ...statuses.map(reported),
    ...manifests(clientId, exchanges),
  ].sort((one, other) => (one.at < other.at ? 1 : -1));
  return h(
    'div',
    null,
    h('h4', null, 'Timeline'),
    moments.length === 0 && h('p', { class: 'muted' }, 'Nothing happened yet.'),
    h(
      'ol',
      { class: 'timeline' },
      moments
        .slice(0, LONGEST)
        .map(({ at, what }, index) => h('li', { key: `${at} ${index}` }, time(at), ' ', what)),
    ),
  );
}

function assigned({ deploymentId, assignedAt }: Deployment): Moment {
  return { at: assignedAt, what: h('span', null, 'assigned ', h('code', null, deploymentId.slice(0, 8))) };
}

function reported({ receivedAt, status }: StatusRecord): Moment {
  const { deploymentId = '', status: own } = status;
  const what = h(
    'span',
    null,
    h('code', null, deploymentId.slice(0, 8)),
    ' ',
    stateBadge(own?.state ?? 'unknown'),
  );
  return { at: receivedAt, what };
}

/** Of polls that got the same version the first one. */
function manifests(clientId: string, exchanges: readonly ExchangeLine[]): Moment[] {
  const seen = new Set<string>();
  return exchanges.flatMap(({ at, clientId: of, manifestVersion }) => {
    if (of !== clientId || manifestVersion === undefined || seen.has(manifestVersion)) return [];
    seen.add(manifestVersion);
    return [{ at, what: `fetched manifest version ${manifestVersion}` }];
  });
}

import type { DeviceFault } from './fault.js';

const REDIRECTS = [301, 302, 307, 308];

/** What goes wrong with errors, waits and outages. */
export const waitingFaults: readonly DeviceFault[] = [
  {
    name: 'believes-status-member',
    requirement: 'ERR-005',
    effect: 'The device goes by the member status of a problem.',
    behaviour: {
      treatsAs: ({ problem, status }) => (typeof problem.status === 'number' ? problem.status : status),
    },
  },
  {
    name: 'goes-by-title',
    requirement: 'ERR-005',
    effect: 'The device tells problems apart by their titles.',
    behaviour: {
      stopsOn: ({ problem }) => problem.title === 'Everything is fine',
      onboardsOnTitle: 'Invalid Client',
    },
  },
  {
    name: 'stops-on-unknown-type',
    requirement: 'ERR-006',
    effect: 'The device stops when it does not know the type of a problem.',
    behaviour: { stopsOn: ({ problem }) => !/docs\.margo\.org|about:blank/.test(String(problem.type)) },
  },
  {
    name: 'fetches-problem-types',
    requirement: 'ERR-007',
    effect: 'The device fetches the URI of the type of a problem.',
    behaviour: { fetchesProblemType: true },
  },
  {
    name: 'ignores-retry-after',
    requirement: 'RETRY-004',
    effect: 'The device does not wait as long as Retry-After says.',
    behaviour: { ignoresRetryAfter: () => true },
  },
  {
    name: 'ignores-retry-after-date',
    requirement: 'RETRY-004',
    effect: 'The device does not understand Retry-After as a date.',
    behaviour: { ignoresRetryAfter: (form) => form === 'date' },
  },
  {
    name: 'prefers-retry-member',
    requirement: 'RETRY-006',
    effect: 'The device waits as long as retryAfterSeconds says, whatever Retry-After says.',
    behaviour: { prefersMember: true },
  },
  {
    name: 'repeats-what-is-not-retryable',
    requirement: 'RETRY-005',
    effect: 'The device repeats what is not retryable at once.',
    behaviour: { hammersOn: (operation, status) => operation === 'getStateManifest' && status === 500 },
  },
  {
    name: 'hammers-without-response',
    requirement: 'RETRY-005',
    effect: 'The device repeats requests without a response at once.',
    behaviour: { hammersOn: (_, status) => status === 0 },
  },
  {
    name: 'follows-redirects',
    requirement: 'RETRY-008',
    effect: 'The device follows redirects to wherever they lead.',
    behaviour: { followsRedirects: (status) => REDIRECTS.includes(status) },
  },
  {
    name: 'gives-up-after-outage',
    requirement: 'DOWN-001',
    effect: 'The device stops for good when the WFM is away for a while.',
    behaviour: { givesUpAfterFailures: 1 },
  },
  {
    name: 'removes-all-in-outage',
    requirement: 'DOWN-001',
    effect: 'The device removes what it runs when the WFM is away for a while.',
    behaviour: { removesAllAfterFailures: 3 },
  },
  {
    name: 'onboards-after-outage',
    requirement: 'CLI-004',
    effect: 'The device onboards again after an outage.',
    behaviour: { onboardsAgainAfterFailures: 2 },
  },
  {
    name: 'impatient',
    requirement: 'DOWN-001',
    effect: 'The device stops when a response takes long.',
    behaviour: { stopsWhenSlow: true },
  },
  {
    name: 'never-reconnects',
    requirement: 'DOWN-001',
    effect: 'The device stops for good when its connection is closed.',
    behaviour: { neverReconnects: true },
  },
  {
    name: 'ignores-downtime',
    requirement: 'DOWN-003',
    effect: 'The device sends requests in its downtime.',
    claims: ['downtime'],
    behaviour: { ignoresDowntime: true },
  },
  {
    name: 'ignores-hours',
    requirement: 'DOWN-004',
    effect: 'The device polls at all hours.',
    claims: ['hours'],
    behaviour: { ignoresHours: true },
  },
  {
    name: 'ignores-poll-rate',
    requirement: 'DOWN-005',
    effect: 'The device polls at one rate, whatever is set.',
    claims: ['poll-rate'],
    behaviour: { ignoresPollRate: true },
  },
];

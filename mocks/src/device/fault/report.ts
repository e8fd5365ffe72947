import type { DeviceFault } from './fault.js';

type Members = Record<string, unknown>;

function status(change: (status: Members) => Members) {
  return { report: (body: Members) => ({ ...body, status: change(body.status as Members) }) };
}

function components(change: (components: Members[]) => Members[]) {
  return { report: (body: Members) => ({ ...body, components: change(body.components as Members[]) }) };
}

function mapErrors(change: (error: Members) => Members) {
  const changed = (owner: Members) =>
    owner.error === undefined ? owner : { ...owner, error: change(owner.error as Members) };
  return {
    report: (body: Members) => ({
      ...body,
      status: changed(body.status as Members),
      components: (body.components as Members[]).map(changed),
    }),
  };
}

/** What goes wrong with status reports. */
export const reportFaults: readonly DeviceFault[] = [
  {
    name: 'no-installation-reports',
    requirement: 'STA-001',
    effect: 'The device does not report that something is installed.',
    behaviour: { skipsReports: (state) => state === 'installed' },
  },
  {
    name: 'no-update-reports',
    requirement: 'STA-001',
    effect: 'The device does not report updates.',
    behaviour: { skipsReports: (_, change) => change === 'update' },
  },
  {
    name: 'no-removal-reports',
    requirement: 'STA-001',
    effect: 'The device does not report removals.',
    behaviour: { skipsReports: (_, change) => change === 'remove' },
  },
  {
    name: 'no-failure-reports',
    requirement: 'STA-001',
    effect: 'The device does not report failures.',
    claims: ['failures'],
    behaviour: { skipsReports: (state) => state === 'failed' },
  },
  {
    name: 'drops-failed-reports',
    requirement: 'STA-001',
    effect: 'The device drops reports that cannot be sent.',
    behaviour: { dropsQueue: true },
  },
  {
    name: 'refused-report-blocks',
    requirement: 'STA-001',
    effect: 'A report that is refused keeps all others from being sent.',
    behaviour: { refusedBlocks: true },
  },
  {
    name: 'forgets-reports',
    requirement: 'STA-001',
    effect: 'Reports that wait are lost when the device starts.',
    behaviour: { forgets: ['queue'] },
  },
  {
    name: 'drops-reports-at-backup',
    requirement: 'STA-001',
    effect: 'Reports that wait are lost when the device goes to its backup.',
    claims: ['failover'],
    behaviour: { dropsQueueAtBackup: true },
  },
  {
    name: 'report-without-kind',
    requirement: 'STA-006',
    effect: 'Reports lack kind.',
    behaviour: { report: ({ kind: _, ...body }) => body },
  },
  {
    name: 'report-of-other-deployment',
    requirement: 'STA-006',
    effect: 'The deploymentId in a report is not that of its path.',
    behaviour: { report: (body) => ({ ...body, deploymentId: '00000000-0000-4000-8000-000000000000' }) },
  },
  {
    name: 'states-capitalised',
    requirement: 'STA-008',
    effect: 'States begin with a capital letter.',
    behaviour: status((all) => ({ ...all, state: String(all.state).replace(/^./, (c) => c.toUpperCase()) })),
  },
  {
    name: 'overall-of-last-component',
    requirement: 'STA-009',
    effect: 'The overall state is that of the last component.',
    behaviour: {
      report: (body) => ({
        ...body,
        status: { state: (body.components as Members[]).at(-1)?.state },
      }),
    },
  },
  {
    name: 'first-component-only',
    requirement: 'STA-010',
    effect: 'Reports tell of the first component only.',
    behaviour: components((all) => all.slice(0, 1)),
  },
  {
    name: 'components-renamed',
    requirement: 'STA-010',
    effect: 'Reports call the components by other names.',
    behaviour: components((all) => all.map((one) => ({ ...one, name: `app-${one.name}` }))),
  },
  {
    name: 'error-without-code',
    requirement: 'STA-011',
    effect: 'Errors have no code.',
    claims: ['failures'],
    behaviour: mapErrors(({ code: _, ...rest }) => rest),
  },
  {
    name: 'error-source-is-device',
    requirement: 'STA-012',
    effect: 'The source of an error is the device.',
    claims: ['failures'],
    behaviour: mapErrors((error) => ({ ...error, source: 'the-device' })),
  },
  {
    name: 'reports-backwards',
    requirement: 'STA-016',
    effect: 'Reports of a change come in reverse order.',
    behaviour: { reversesReports: true },
  },
  {
    name: 'backlog-backwards',
    requirement: 'STA-016',
    effect: 'After an outage the newest report comes first.',
    behaviour: { newestFirst: true },
  },
  {
    name: 'hammers-with-reports',
    requirement: 'RETRY-005',
    effect: 'The device repeats a refused report at once.',
    behaviour: { hammersOn: (operation, code) => operation === 'reportDeploymentStatus' && code === 422 },
  },
  {
    name: 'repeats-reports-for-ever',
    requirement: 'RETRY-005',
    effect: 'The device repeats reports that were taken.',
    behaviour: { repeatsTaken: 20 },
  },
];

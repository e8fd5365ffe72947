import { DEVICE_FAULTS, DEVICE_VARIANTS, selectBehaviour } from '@margo-contract/mocks';
import { describe, expect, test } from 'vitest';
import { judgePliable } from '../scripts/judge-pliable.js';
import { MIXES } from '../scripts/run-device-variants.js';
import { loadDeviceCases } from '../src/subject/device/cases.js';

const cases = await loadDeviceCases(undefined, 'signature');
/** A case waits as long as it has to. */
const TIMEOUT = 120_000;

interface Told {
  readonly faults?: readonly string[];
  readonly claims?: readonly string[];
}

async function verdictOf(variants: readonly string[], id: string, { faults = [], claims = [] }: Told = {}) {
  const report = await judgePliable(selectBehaviour(faults, variants), claims, cases, [id]);
  const [result] = report.cases;
  const found = result?.findings.map(({ requirements, level }) => `${level} ${requirements.join(' ')}`);
  return [result?.verdict, ...(found ?? [])];
}

const GATEWAY: Told = { claims: ['gateway', 'unplug', 'reconfigure', 'failures'] };

describe('lawful devices', () => {
  test.concurrent.each<[variants: string[], id: string, verdict: string, told?: Told]>([
    [['falls-back-to-documents'], 'device-bundles-document-missing', 'passed'],
    [['falls-back-to-documents'], 'device-bundles-extra-file', 'passed'],
    [['falls-back-to-documents'], 'device-bundles-symbolic-link', 'passed'],
    [['falls-back-to-documents'], 'device-bundles-changed', 'passed'],
    [['no-content-coding'], 'device-digests-encoded', 'not-applicable'],
    [['full-jitter'], 'device-retry-server-errors', 'passed'],
    [['clock-fast'], 'device-retry-poll-date', 'passed'],
    [['older-api-versions'], 'device-onboarding-body', 'passed'],
    [['older-api-versions'], 'device-capabilities-form', 'passed'],
    [['gateway', 'repeats-refused-capabilities'], 'device-capabilities-refused', 'passed', GATEWAY],
    [['gateway', 'gateway-is-the-source'], 'device-status-error-source', 'passed', GATEWAY],
    [['gateway'], 'device-status-install', 'passed', GATEWAY],
    [['gateway'], 'device-changes-other-device', 'not-applicable', GATEWAY],
    [['hosting-gateway'], 'device-gateways-directed', 'passed', { claims: ['gateway', 'hosting-gateway'] }],
    [
      ['hosting-gateway'],
      'device-gateways-not-hosting',
      'not-applicable',
      { claims: ['gateway', 'hosting-gateway'] },
    ],
    [['hosts-nothing'], 'device-capabilities-hosting', 'not-applicable'],
    [['hosts-nothing'], 'device-capabilities-units', 'not-applicable'],
    [[], 'device-capabilities-extensions', 'not-applicable'],
    [['extension-in-capabilities'], 'device-capabilities-extensions', 'passed'],
    [[], 'device-outages-cut-manifest', 'passed'],
  ])(
    'with %s: %s is %s',
    async (variants, id, verdict, told) => {
      expect(await verdictOf(variants, id, told)).toEqual([verdict]);
    },
    TIMEOUT,
  );

  test('are each in one of the runs', () => {
    expect(MIXES.flat().toSorted()).toEqual(DEVICE_VARIANTS.map(({ name }) => name).toSorted());
    expect(DEVICE_VARIANTS.length).toBeGreaterThanOrEqual(25);
  });
});

describe('what a finding names is what was violated', () => {
  test.concurrent.each<[fault: string, id: string, outcome: string[]]>([
    ['onboards-when-not-trusted', 'device-errors-title-of-another', ['not-shown']],
    ['ignores-retry-after', 'device-errors-strange-title', ['not-shown']],
    ['ignores-retry-after', 'device-retry-header-counts', ['not-shown']],
    ['malformed-device-id', 'device-capabilities-device-id', ['failed', 'MUST CAP-011']],
    ['forgets-etag', 'device-manifest-etag-after-restart', ['warned', 'SHOULD MAN-015']],
    ['onboards-after-outage', 'device-outages-long', ['warned', 'SHOULD CLI-004']],
  ])(
    'with %s: %s is %s',
    async (fault, id, outcome) => {
      expect(DEVICE_FAULTS.map(({ name }) => name)).toContain(fault);
      expect(await verdictOf([], id, { faults: [fault] })).toEqual(outcome);
    },
    TIMEOUT,
  );
});

import type { Step } from '../../../case/case.js';
import type { Expectation } from '../../../case/expectation.js';
import type { BodySource } from '../action.js';

/** A request body that cases are derived for. */
export interface DerivedBody {
  readonly group: string;
  readonly operationId: string;
  /** Name of the example that every case starts from. */
  readonly example: string;
  /** Name of the schema in the contract. */
  readonly schema: string;
  readonly needs: readonly ['assign-deployment'] | readonly [];
  readonly errata: readonly string[];
  /** The requirement that a wrong member at a place violates when it is accepted. */
  requirementOf(place: string): string;
  /** The steps of a case, with what is changed in the body and what is expected of the response. */
  steps(change: Pick<BodySource, 'set' | 'remove'>, expect: readonly Expectation[]): Step[];
  readonly expectation: Expectation;
}

const SEMANTIC: Expectation = { status: 422, problem: 'semantic-error' };
const ONBOARD: Step = { action: { kind: 'onboard', input: {} }, expect: [], capture: {} };
const DEVICE_ID = '{device.one}';

const ONBOARDING: DerivedBody = {
  group: 'derived-onboarding',
  operationId: 'onboardClient',
  example: 'device',
  schema: 'OnboardingRequest',
  needs: [],
  errata: ['R-02', 'C-11'],
  requirementOf: (place) => (place === '/certificate' ? 'ONB-004' : 'ONB-012'),
  steps: (body, expect) => [
    { action: { kind: 'onboard', input: { body } }, expect, capture: {} },
    { action: { kind: 'onboard', input: { client: 'control' } }, expect: [], capture: {} },
  ],
  expectation: {
    status: [400, 422],
    problem: ['invalid-request', 'invalid-certificate-format', 'semantic-error'],
  },
};

function capabilities(group: string, operation: string): DerivedBody {
  return {
    group,
    operationId: operation,
    example: 'device',
    schema: 'DeviceCapabilitiesManifest',
    needs: [],
    errata: ['R-13'],
    requirementOf: (place) => {
      if (place.endsWith('-extensions')) return 'EXT-001';
      return place.startsWith('/properties/cpus/') ? 'CAP-019' : 'CAP-007';
    },
    steps: ({ set = {}, remove = [] }, expect) => [
      ONBOARD,
      {
        action: {
          kind: 'request',
          input: {
            operation,
            parameters: { deviceId: DEVICE_ID },
            body: { example: 'device', set: { '/properties/id': DEVICE_ID, ...set }, remove },
          },
        },
        expect,
        capture: {},
      },
    ],
    expectation: SEMANTIC,
  };
}

const STATUS: DerivedBody = {
  group: 'derived-status',
  operationId: 'reportDeploymentStatus',
  example: 'failed',
  schema: 'DeploymentStatusManifest',
  needs: ['assign-deployment'],
  errata: ['C-19', 'R-17', 'R-18'],
  requirementOf: (place) => (place === '/deploymentId' ? 'STA-005' : 'STA-004'),
  steps: ({ set = {}, remove = [] }, expect) => [
    ONBOARD,
    reportDevice(),
    {
      action: {
        kind: 'assign-deployment',
        input: { id: '{uuid.app}', set: { '/metadata/deviceId': DEVICE_ID } },
      },
      expect: [],
      capture: {},
    },
    {
      action: {
        kind: 'request',
        input: {
          operation: 'reportDeploymentStatus',
          parameters: { deploymentId: '{uuid.app}' },
          body: {
            example: 'failed',
            set: { '/deploymentId': '{uuid.app}', '/deviceId': DEVICE_ID, ...set },
            remove,
          },
        },
      },
      expect,
      capture: {},
    },
  ],
  expectation: SEMANTIC,
};

function reportDevice(): Step {
  const [, report] = capabilities('', 'createDeviceCapabilities').steps({}, []);
  return report ?? ONBOARD;
}

/** Every request body of the contract. */
export const DERIVED_BODIES: readonly DerivedBody[] = [
  ONBOARDING,
  capabilities('derived-create', 'createDeviceCapabilities'),
  capabilities('derived-replace', 'replaceDeviceCapabilities'),
  STATUS,
];

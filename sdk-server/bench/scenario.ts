import {
  type DeploymentStatusManifest,
  type StateManifest,
  validators,
} from '@margo-contract/generated/signature';
import { serializeManifest } from '@margo-contract/protocol';

export const HOST = 'wfm.brightwater.example';
export const CLIENT = '5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58';
export const DEPLOYMENT = '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11';

const CLIENT_PATH = `/api/v1/clients/${CLIENT}`;
const DIGEST = `sha256:${'5d'.repeat(32)}`;
const BODY_OCTETS = 1024;

/** What the load client sends again and again, signed anew each time. */
export interface Scenario {
  readonly title: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A manifest of ten deployments, as a device of some use has it. */
export const MANIFEST: StateManifest = {
  manifestVersion: 42n,
  bundle: {
    mediaType: 'application/vnd.margo.bundle.v1+tar+gzip',
    digest: DIGEST,
    url: `${CLIENT_PATH}/bundles/${DIGEST}`,
  },
  deployments: Array.from({ length: 10 }, (_, index) => {
    const deploymentId = `7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c${10 + index}`;
    return { deploymentId, digest: DIGEST, url: `${CLIENT_PATH}/deployments/${deploymentId}/${DIGEST}` };
  }),
};

export const ETAG = serializeManifest(MANIFEST).etag;

export const SCENARIOS = {
  status: {
    title: 'Signed POST of a status report of 1 KiB',
    method: 'POST',
    path: `${CLIENT_PATH}/deployments/${DEPLOYMENT}/status`,
    fields: [['Content-Type', 'application/json']],
    body: statusReport(),
  },
  manifest: {
    title: 'Signed conditional GET of a manifest, answered with 304',
    method: 'GET',
    path: `${CLIENT_PATH}/deployments`,
    fields: [
      ['Accept', 'application/vnd.margo.manifest.v1+json'],
      ['If-None-Match', ETAG],
    ],
    body: '',
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
export const SCENARIO_NAMES = ['status', 'manifest'] as const satisfies readonly ScenarioName[];

/** A report that follows the contract and has exactly that many octets. */
function statusReport(): string {
  const write = (padding: string) => JSON.stringify(reportOf(padding));
  const text = write('x'.repeat(BODY_OCTETS - write('').length));
  if (text.length === BODY_OCTETS && validators.DeploymentStatusManifest(JSON.parse(text))) return text;
  throw new Error(`The status report has ${text.length} octets, or breaks the contract`);
}

function reportOf(padding: string): DeploymentStatusManifest {
  const components = [
    'historian',
    'dashboard',
    'alarms',
    'gateway',
    'exporter',
    'scheduler',
    'reports',
    'archive',
  ];
  return {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
    deploymentId: DEPLOYMENT,
    status: { state: 'failed', error: { code: 'KX-PULL-07', source: 'historian-line3', message: padding } },
    components: components.map((name) => ({ name: `${name}-of-line-3`, state: 'installed' })),
  };
}

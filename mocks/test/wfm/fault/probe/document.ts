import { firstSvid, mtlsOf, sendMtls } from '../../../support/mtls-client.js';
import { DEPLOYMENT_ID } from '../../../support/mtls-documents.js';
import { operate } from '../../../support/operator.js';
import { artifactUrls, assign, IDENTITY, type Probe, type Probes, put } from './probe.js';

const FOR_GOOD = 'private, max-age=31536000, immutable';
const CONSTRAINTS = `    deviceConstraints:
      capacityRequirements:
        memory: 512Mi
      eligibilityRules:
        - propertySelector:
            matchExpressions:
              - key: /vendor
                operator: In
                values: [Ferrow Networks]
`;
const HOST = {
  ...IDENTITY,
  cpus: [{ architecture: 'amd64', cores: 1 }],
  memory: '4Gi',
  storage: '32Gi',
  peripherals: [],
  interfaces: [],
  otelCollector: true,
  supportedRuntimes: ['wasm'],
  supportedDeploymentTypes: ['compose'],
};

const cachingOf =
  (artifact: 'bundle' | 'document'): Probe =>
  async (wfm) => {
    await put(wfm);
    await assign(wfm);
    const urls = await artifactUrls(wfm);
    const { headers } = await sendMtls(urls[artifact === 'bundle' ? 0 : 1] ?? '', firstSvid(wfm));
    return headers['cache-control'];
  };

/** Which lines of a part of a document reach the device. */
const reaching =
  (pattern: RegExp): Probe =>
  async (wfm) => {
    await put(wfm);
    await assign(wfm, CONSTRAINTS);
    const [, document = ''] = await artifactUrls(wfm);
    return pattern.test((await sendMtls(document, firstSvid(wfm))).body.toString());
  };

const reported =
  (members: object): Probe =>
  async (wfm) => {
    await put(wfm);
    await assign(wfm);
    await artifactUrls(wfm);
    const url = `${wfm.url}/api/v1/deployments/${DEPLOYMENT_ID}/status`;
    const status = {
      deviceId: 'gw',
      status: { state: 'installed' },
      components: [{ name: 'watcher', state: 'installed' }],
    };
    const body = { deploymentId: DEPLOYMENT_ID, ...status, ...members };
    const reply = await sendMtls(url, firstSvid(wfm), { method: 'POST', body });
    return [reply.status, reply.headers['cache-control']];
  };

export const DOCUMENT_PROBES: Probes = {
  'first-report-answered-200': [async (wfm) => (await put(wfm)).status, 201],
  'later-report-answered-201': [
    async (wfm) => [(await put(wfm)).status, (await put(wfm)).status],
    [201, 200],
  ],
  'manifest-public-with-mtls': [
    async (wfm) => (await sendMtls(`${wfm.url}/api/v1/deployments`, firstSvid(wfm))).headers['cache-control'],
    'private, no-cache',
  ],
  'document-public-with-mtls': [cachingOf('document'), FOR_GOOD],
  'bundle-public-with-mtls': [cachingOf('bundle'), FOR_GOOD],
  'bundle-without-immutable': [cachingOf('bundle'), FOR_GOOD],
  'bundle-for-an-hour': [cachingOf('bundle'), FOR_GOOD],
  'reports-of-devices-may-be-stored': [async (wfm) => (await put(wfm)).headers['cache-control'], 'no-store'],
  'reports-of-status-may-be-stored': [reported({ adoptedManifestVersion: 1 }), [201, 'no-store']],
  'constraints-left-out': [reaching(/deviceConstraints/), true],
  'constraint-keys-without-slash': [reaching(/key: \/vendor/), true],
  'required-memory-with-space': [reaching(/memory: 512Mi/), true],
  'odd-labels-accepted': [async (wfm) => (await put(wfm, IDENTITY, { labels: { a: null } })).status, 422],
  'labels-refused': [async (wfm) => (await put(wfm, IDENTITY, { labels: { a: [] } })).status, 201],
  'unknown-types-refused': [async (wfm) => (await put(wfm, HOST)).status, 201],
  'unknown-types-kept-by-name': [
    async (wfm) => {
      await put(wfm, HOST);
      const clientId = mtlsOf(wfm).client.spiffeId;
      return JSON.stringify((await operate(wfm, 'listCapabilities', { clientId })).json()).includes(
        '"custom"',
      );
    },
    true,
  ],
  'adopted-version-not-demanded': [reported({}), [422, 'no-store']],
  'adopted-version-has-to-be-current': [reported({ adoptedManifestVersion: 77 }), [201, 'no-store']],
};

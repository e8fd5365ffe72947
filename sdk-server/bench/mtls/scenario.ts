import { validators } from '@margo-contract/generated/mtls';
import type { StateManifest } from '@margo-contract/generated/schema/manifest/StateManifest';
import { serializeManifest } from '@margo-contract/protocol';

export const WFM = { trustDomain: 'brightwater.example', wfmId: 'wfm-1' };
const HOST = 'wfm.brightwater.example';
const DEVICE = 'line3-edge07';
const BODY_OCTETS = 1024;
const DIGEST = `sha256:${'5d'.repeat(32)}`;

/** What both ends need for their handshakes; everything PEM but the bundle, which is a JWK set. */
export interface Material {
  readonly server: { readonly key: string; readonly cert: string };
  readonly client: { readonly key: string; readonly cert: string };
  /** SPIFFE ID of the client. */
  readonly spiffeId: string;
  readonly bundle: string;
  readonly anchors: readonly string[];
}

export const MANIFEST: StateManifest = {
  manifestVersion: 42n,
  bundle: {
    mediaType: 'application/vnd.margo.bundle.v1+tar+gzip',
    digest: DIGEST,
    url: `/api/v1/bundles/${DIGEST}`,
  },
  deployments: Array.from({ length: 10 }, (_, index) => {
    const deploymentId = `7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c${10 + index}`;
    return { deploymentId, digest: DIGEST, url: `/api/v1/deployments/${deploymentId}/${DIGEST}` };
  }),
};

export const ETAG = serializeManifest(MANIFEST).etag;

/** The requests of each load, as octets. */
export const REQUESTS = {
  capabilities: requestOf(
    `PUT /api/v1/capabilities/${DEVICE}`,
    'Content-Type: application/json\r\n',
    capabilitiesReport(),
  ),
  manifest: requestOf(
    'GET /api/v1/deployments',
    `Accept: application/vnd.margo.manifest.v1+json\r\nIf-None-Match: ${ETAG}\r\n`,
    '',
  ),
} as const;

export type LoadName = keyof typeof REQUESTS;

function requestOf(start: string, fields: string, body: string): string {
  const length = body === '' ? '' : `Content-Length: ${body.length}\r\n`;
  return `${start} HTTP/1.1\r\nHost: ${HOST}\r\n${fields}${length}\r\n${body}`;
}

/** A report that follows the contract and has exactly that many octets. */
function capabilitiesReport(): string {
  const write = (padding: string) => JSON.stringify({ properties: propertiesOf(padding) });
  const text = write('x'.repeat(BODY_OCTETS - write('').length));
  if (text.length === BODY_OCTETS && validators.DeviceCapabilitiesManifest(JSON.parse(text))) return text;
  throw new Error(`The report has ${text.length} octets, or breaks the contract`);
}

function propertiesOf(padding: string): object {
  const types = ['ethernet', 'wifi', 'usb', 'canbus', 'rs232'] as const;
  return {
    id: DEVICE,
    vendor: 'Ferrow Networks',
    modelNumber: padding,
    serialNumber: 'FN-77120',
    cpus: [{ architecture: 'amd64', cores: 4 }],
    memory: '8Gi',
    storage: '128Gi',
    peripherals: [{ type: 'display' }],
    interfaces: types.map((type) => ({ type })),
    otelCollector: true,
    supportedRuntimes: ['oci'],
    supportedDeploymentTypes: ['compose'],
  };
}

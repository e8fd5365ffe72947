import { GATEWAY } from '../fault/gateway.js';
import type { Draft } from '../pliable/request.js';
import type { DeviceVariant } from './variant.js';

function fields(change: (fields: Draft['fields']) => Draft['fields']) {
  return { changeSigned: (draft: Draft) => ({ ...draft, fields: change(draft.fields) }) };
}

function parameters(change: (parameters: Record<string, string>) => Record<string, string>) {
  return {
    sign: <Signed extends { readonly parameters: Readonly<Record<string, string>> }>(draft: Signed) => ({
      ...draft,
      parameters: change({ ...draft.parameters }),
    }),
  };
}

function covered(change: (components: readonly string[]) => readonly string[]) {
  return {
    sign: <Signed extends { readonly components: readonly string[] }>(draft: Signed) => ({
      ...draft,
      components: change(draft.components),
    }),
  };
}

type Members = Record<string, unknown>;

/** The report of a child, with the gateway as the source of every error in it. */
function namedByGateway(body: Members): Members {
  const [gateway, child] = String(body.deviceId ?? '').split('/');
  if (child === undefined) return body;
  const named = (part: Members) =>
    part.error === undefined ? part : { ...part, error: { ...(part.error as Members), source: gateway } };
  return {
    ...body,
    status: named(body.status as Members),
    components: (body.components as Members[]).map(named),
  };
}

/** Every lawful choice that a pliable device can make otherwise. */
export const DEVICE_VARIANTS: readonly DeviceVariant[] = [
  {
    name: 'bundles-only',
    effect: 'The device fetches the bundle for every change.',
    source: 'MAN-018',
    behaviour: { prefers: 'bundle' },
  },
  {
    name: 'documents-only',
    effect: 'The device fetches documents one by one.',
    source: 'MAN-018',
    behaviour: { prefers: 'documents' },
  },
  {
    name: 'capabilities-by-put',
    effect: 'The device reports its capabilities with PUT from the start.',
    source: 'CAP-003, C-12',
    behaviour: { method: 'PUT' },
  },
  {
    name: 'last-state-only',
    effect: 'The device reports the end of each change only.',
    source: 'STA-001',
    behaviour: { onlyLast: true },
  },
  {
    name: 'covers-authority',
    effect: 'Signatures cover the authority too.',
    source: 'SIG-002, C-02',
    behaviour: covered((components) => [...components, '@authority']),
  },
  {
    name: 'covers-in-other-order',
    effect: 'Signatures cover the components in another order.',
    source: 'RFC 9421 section 2.5',
    behaviour: covered((components) => components.toReversed()),
  },
  {
    name: 'signature-with-nonce',
    effect: 'Signatures have a nonce.',
    source: 'R-11',
    behaviour: parameters((all) => ({ ...all, nonce: `"${Math.random()}"` })),
  },
  {
    name: 'signature-with-expiry',
    effect: 'Signatures have the parameter expires.',
    source: 'R-09',
    behaviour: parameters((all) => ({ ...all, expires: String(Number(all.created) + 300) })),
  },
  {
    name: 'signature-without-algorithm',
    effect: 'Signatures do not name their algorithm.',
    source: 'C-04',
    behaviour: parameters(({ alg: _, ...rest }) => rest),
  },
  {
    name: 'own-key-name',
    effect: 'The parameter keyid is a name of the maker’s own.',
    source: 'SIG-004, C-05',
    behaviour: parameters((all) => ({ ...all, keyid: '"device-key-1"' })),
  },
  {
    name: 'clock-slow',
    effect: 'The clock of the device is two minutes slow.',
    source: 'C-06',
    behaviour: parameters((all) => ({ ...all, created: String(Number(all.created) - 120) })),
  },
  {
    name: 'fields-in-lower-case',
    effect: 'Names of header fields are in lower case.',
    source: 'RFC 9110 section 5.1',
    behaviour: fields((all) => all.map(([name, value]) => [name.toLowerCase(), value])),
  },
  {
    name: 'fields-in-upper-case',
    effect: 'Names of header fields are in capitals.',
    source: 'RFC 9110 section 5.1',
    behaviour: fields((all) => all.map(([name, value]) => [name.toUpperCase(), value])),
  },
  {
    name: 'fields-in-other-order',
    effect: 'Header fields come in another order.',
    source: 'RFC 9110 section 5.3',
    behaviour: fields((all) => all.toReversed()),
  },
  {
    name: 'more-fields',
    effect: 'Requests have further header fields.',
    source: 'RFC 9110 section 16.3',
    behaviour: fields((all) => [...all, ['User-Agent', 'a-device/1.0'], ['X-Trace', '7']]),
  },
  {
    name: 'chunked-bodies',
    effect: 'Bodies are sent in chunks.',
    source: 'RFC 9112 section 7.1',
    behaviour: {
      changeSigned: (draft) =>
        draft.body === undefined
          ? draft
          : { ...draft, fields: [...draft.fields, ['Transfer-Encoding', 'chunked']] },
    },
  },
  {
    name: 'content-type-with-charset',
    effect: 'The media type of bodies has a parameter.',
    source: 'RFC 9110 section 8.3.1',
    behaviour: fields((all) =>
      all.map(([name, value]) => [name, name === 'Content-Type' ? `${value}; charset=utf-8` : value]),
    ),
  },
  {
    name: 'two-digests',
    effect: 'Content-Digest has a second digest of another algorithm.',
    source: 'RFC 9530 section 2',
    behaviour: { changeDigest: (value) => `${value}, unixsum=:AAA=:` },
  },
  {
    name: 'accepts-more-types',
    effect: 'Polls accept any other media type with less weight.',
    source: 'RFC 9110 section 12.5.1',
    behaviour: { accept: 'application/vnd.margo.manifest.v1+json, */*;q=0.1' },
  },
  {
    name: 'certificate-as-pem',
    effect: 'The certificate is sent as base64 of PEM.',
    source: 'CERT-005, C-07',
    behaviour: {
      onboarding: (body) => {
        const lines = String(body.certificate).match(/.{1,64}/g) ?? [];
        const pem = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
        return { ...body, certificate: Buffer.from(pem).toString('base64') };
      },
    },
  },
  {
    name: 'empty-errors',
    effect: 'Reports have an error with empty members when nothing is wrong.',
    source: 'C-45, R-17',
    behaviour: {
      report: (body) => {
        const status = body.status as Record<string, unknown>;
        const none = { code: '', source: '', message: '' };
        return { ...body, status: { error: none, ...status } };
      },
    },
  },
  {
    name: 'device-id-in-reports',
    effect: 'Reports name the device although it has no children.',
    source: 'STA-006',
    behaviour: { report: (body) => ({ deviceId: 'a-device', ...body }) },
  },
  {
    name: 'extension-in-capabilities',
    effect: 'The capability report has an extension at its root.',
    source: 'EXT-004',
    behaviour: { capabilities: (body) => ({ ...body, 'x-maker-extensions': { line: 3 } }) },
  },
  {
    name: 'memory-with-space',
    effect: 'Memory is reported with a space before its unit.',
    source: 'CAP-021, C-33',
    behaviour: {
      capabilities: (body) => ({ ...body, properties: { ...(body.properties as object), memory: '2 Gi' } }),
    },
  },
  {
    name: 'hosts-nothing',
    effect: 'The device reports that it hosts nothing.',
    source: 'CAP-014, GW-006',
    behaviour: {
      capabilities: (body) => {
        const { id, vendor, modelNumber, serialNumber } = body.properties as Record<string, unknown>;
        return { ...body, properties: { id, vendor, modelNumber, serialNumber } };
      },
    },
  },
  {
    name: 'clock-fast',
    effect: 'The clock of the device is 20 seconds fast, and it reads the date in Retry-After by this clock.',
    source: 'C-06, RFC 9110 section 10.2.3',
    behaviour: {
      ...parameters((all) => ({ ...all, created: String(Number(all.created) + 20) })),
      ignoresRetryAfter: (form) => form === 'date',
    },
  },
  {
    name: 'falls-back-to-documents',
    effect:
      'The device fetches documents one by one when a bundle with the right digest is not as it should be.',
    source: 'BUN-008, MAN-018',
    behaviour: { fallsBackToDocuments: true },
  },
  {
    name: 'no-content-coding',
    effect: 'The device takes no content coding.',
    source: 'RFC 9110 section 12.5.3',
    behaviour: { acceptsNoCoding: true },
  },
  {
    name: 'full-jitter',
    effect: 'Waits after failures take any part, chosen at random, of what they may take.',
    source: 'D-22',
    behaviour: { fullJitter: true },
  },
  {
    name: 'older-api-versions',
    effect: 'Bodies have values of apiVersion as earlier editions had them.',
    source: 'ONB-001, R-35',
    behaviour: {
      onboarding: (body) => ({ ...body, apiVersion: 'onboarding.margo/v1' }),
      capabilities: (body) => ({ ...body, apiVersion: 'device.margo/v1' }),
      report: (body) => ({ ...body, apiVersion: 'deployment.margo/v1' }),
    },
  },
  {
    name: 'repeats-refused-capabilities',
    effect: 'The device reports capabilities that were refused with every poll.',
    source: 'D-18',
    behaviour: { repeatsRefusedCapabilities: true },
  },
  {
    name: 'gateway-is-the-source',
    effect: 'The source of what goes wrong on a child is the gateway.',
    source: 'GW-012',
    behaviour: { report: namedByGateway },
  },
  {
    name: 'no-failover',
    effect: 'The device uses one endpoint only, and claims nothing else.',
    source: 'FAIL-001, D-01',
    lacks: ['failover'],
    behaviour: { neverFailsOver: true },
  },
  {
    name: 'gateway',
    effect: 'The device is a gateway with two children that hosts nothing.',
    source: 'GW-003, GW-006',
    claims: ['gateway', 'unplug', 'reconfigure'],
    behaviour: GATEWAY,
  },
  {
    name: 'hosting-gateway',
    effect: 'The device is a gateway with two children that hosts too.',
    source: 'GW-007',
    claims: ['hosting-gateway'],
    behaviour: { ...GATEWAY, hosting: true },
  },
  {
    name: 'gateway-without-placement',
    effect: 'The device is a gateway that places nothing by itself.',
    source: 'GW-011',
    claims: ['no-placement'],
    behaviour: { ...GATEWAY, noPlacement: true },
  },
  {
    name: 'opaque-gateway',
    effect: 'The device is a gateway that looks like one device.',
    source: 'GW-002',
    claims: ['opaque-gateway'],
    behaviour: {},
  },
];

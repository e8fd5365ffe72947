import { createHmac, createSign, type KeyObject, sign as signOctets } from 'node:crypto';
import {
  createProfileSigner,
  SIGNATURE_ALGORITHMS,
  type SignatureAlgorithm,
  type Signer,
} from '@margo-contract/protocol';
import { capabilities, DEPLOYMENT, DIGEST } from '../support/wfm.js';
import { type Category, forged, genuine } from './attempt.js';
import {
  type Intent,
  intentsOf,
  publicKeyOf,
  type Received,
  type Signing,
  sign,
  type TestClient,
} from './pool.js';

type Variants = (client: TestClient, intent: Intent) => readonly Signing[];

/** Requests that were signed by somebody, but not as the profile demands; and bodies that no signature makes right. */
export async function forgeriesOf(
  clients: readonly TestClient[],
  quick: readonly TestClient[],
): Promise<Category[]> {
  const signAll = (variants: Variants, by = clients) => signVariants(by, variants);
  return [
    forged('algorithm confusion', [401], await signAll(confusedSigners)),
    forged('downgrade: too little covered', [401], await signAll(downgrades)),
    forged('key of another client', [401], await signAll((client) => foreignSigners(clients, client))),
    forged('outside the window', [401], await signAll(() => OUTSIDE_THE_WINDOW)),
    genuine('inside the window', [200, 201, 204], await signAll(() => INSIDE_THE_WINDOW, quick)),
    forged(
      'bodies that are no JSON of the contract',
      [400, 413, 422],
      await signBodies(quick, BROKEN_BODIES),
    ),
    genuine('numbers beyond 2^53', [201, 400, 422], await signBodies(quick, HUGE_NUMBERS)),
    forged('device ids that are none', [404, 422], await signIntents(quick, strangeDeviceIds)),
  ];
}

async function signVariants(clients: readonly TestClient[], variants: Variants): Promise<Received[]> {
  const made = clients.flatMap((client) =>
    intentsOf(client).flatMap((intent) =>
      variants(client, intent).map((signing) => sign(client, intent, signing)),
    ),
  );
  return Promise.all(made);
}

async function signIntents(
  clients: readonly TestClient[],
  intents: (client: TestClient) => readonly Intent[],
): Promise<Received[]> {
  return Promise.all(clients.flatMap((client) => intents(client).map((intent) => sign(client, intent))));
}

/** Signers that are none: an HMAC keyed with what everybody knows, nothing at all, or the right one with a wrong name. */
function confusedSigners(client: TestClient): Signing[] {
  const spki = publicKeyOf(client).export({ type: 'spki', format: 'der' });
  const pem = publicKeyOf(client).export({ type: 'spki', format: 'pem' });
  const hmac = (secret: string | Buffer, algorithm: string) =>
    signer(algorithm, (base) => createHmac('sha256', secret).update(base).digest());
  const genuineOctets = (base: Uint8Array) =>
    signOctets(client.key.asymmetricKeyType === 'ed25519' ? null : 'sha256', base, client.key);
  const [own = ''] = client.algorithms;
  return [
    hmac(spki, 'hmac-sha256'),
    hmac(pem, 'hmac-sha256'),
    hmac(spki, own),
    hmac(pem, ''),
    signer('none', () => new Uint8Array()),
    signer(own, () => new Uint8Array()),
    signer(own, () => new Uint8Array(64)),
    signer(own, () => new Uint8Array(96)),
    signer('', genuineOctets),
    signer('none', genuineOctets),
    signer('hmac-sha256', genuineOctets),
    ...(client.key.asymmetricKeyType === 'ec'
      ? [signer(own, (base) => createSign('sha512').update(base).sign(client.key))]
      : []),
    ...misnamedSigners(client),
  ].map((signing) => ({ signer: signing }));
}

/** The client's own key, used as an algorithm says that is not the key's, or not the profile's. */
function misnamedSigners({ key, algorithms }: TestClient): Signer[] {
  return Object.values(SIGNATURE_ALGORITHMS)
    .filter(({ name }) => !algorithms.some((own) => own === name))
    .filter((algorithm) => isAbleToSign(algorithm, key))
    .map(({ name, sign }) => signer(name, (base) => sign(base, key)));
}

function isAbleToSign({ sign }: SignatureAlgorithm, key: KeyObject): boolean {
  try {
    return sign(new Uint8Array(), key).length > 0;
  } catch {
    return false;
  }
}

function signer(algorithm: string, make: (base: Uint8Array) => Uint8Array): Signer {
  return { algorithm, deterministic: false, sign: make };
}

function downgrades(_: TestClient, { body }: Intent): Signing[] {
  const coverages: NonNullable<Signing['components']>[] = [
    [],
    ['@method'],
    ['@target-uri'],
    ['@method', '@path', '@query', '@authority'],
    ['@method', '@request-target'],
    ['@authority', '@target-uri'],
    ...(body === undefined
      ? []
      : [
          ['@method', '@target-uri', '@authority'],
          ['@method', 'content-digest'],
          ['@method', '@target-uri', { name: 'content-digest', parameters: { key: 'sha-256' } }],
        ]),
  ];
  return [...coverages.map((components) => ({ components })), { parameters: { created: undefined } }];
}

function foreignSigners(clients: readonly TestClient[], own: TestClient): Signing[] {
  const others = clients.filter((client) => client !== own);
  return others.map((client) => ({ signer: createProfileSigner(client.key, client.algorithms[0]) }));
}

const OUTSIDE_THE_WINDOW: readonly Signing[] = [
  ...[-301, -302, -3600, -1e9, 61, 62, 3600, 1e9].map((createdOffset) => ({ createdOffset })),
  { parameters: { expires: 1 } },
];

const INSIDE_THE_WINDOW: readonly Signing[] = [-300, -299, -1, 1, 59, 60].map((createdOffset) => ({
  createdOffset,
}));

async function signBodies(clients: readonly TestClient[], bodies: readonly (string | Uint8Array)[]) {
  return signIntents(clients, ({ clientId }) =>
    bodies.flatMap((body) => [
      { method: 'PUT', target: `/api/v1/clients/${clientId}/capabilities/gw`, body },
      { method: 'POST', target: `/api/v1/clients/${clientId}/deployments/${DEPLOYMENT}/status`, body },
      { method: 'POST', target: '/api/v1/onboarding', body },
    ]),
  );
}

const VALID = JSON.stringify(capabilities('gw'));

const BROKEN_BODIES: readonly (string | Uint8Array)[] = [
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from(VALID.replace('Ferrow', 'F\x80rrow'), 'latin1'),
  Buffer.from(VALID, 'utf16le'),
  `\uFEFF${VALID}`,
  VALID.replace('{', '{"kind":"DeviceCapabilitiesManifest",'),
  VALID.replace('"id":"gw"', '"id":"gw","id":"other"'),
  VALID.replace('"id":"gw"', '"id":"gw","\\u0069d":"gw"'),
  VALID.replace('Ferrow', '\\ud800'),
  VALID.replace('{', '{"__proto__":{"polluted":true},'),
  VALID.replace('{', '{"constructor":1,'),
  `{"x-deep-extensions":${'['.repeat(100_000)}`,
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  VALID.replace(/}$/, `,"x-deep-extensions":{"a":${'['.repeat(200)}${']'.repeat(200)}}}`),
  VALID.replace(/}$/, ',"x-a-extensions":{"n":1e999}}'),
  'null',
  '"text"',
  '0',
  '[]',
  '{}',
  '{',
  ' ',
  '\0',
  `${VALID}${VALID}`,
  VALID.slice(0, -1),
];

const HUGE_NUMBERS = [
  '9007199254740993',
  '18446744073709551616',
  '-9007199254740993',
  '1e308',
  `1${'0'.repeat(400)}`,
].flatMap((number) => [
  VALID.replace(/}$/, `,"x-a-extensions":{"n":${number}}}`),
  VALID.replace('"vendor"', `"cpus":[{"cores":${number}}],"vendor"`),
  `{"deploymentId":${number}}`,
]);

function strangeDeviceIds({ clientId }: TestClient): Intent[] {
  const ids = [
    '..',
    '.',
    'gw/..',
    'gw/../gw',
    '%2e%2e',
    'gw%2F..',
    'gw%2F%2E%2E',
    'a//b',
    'gw/',
    '%00',
    'a%20b',
  ];
  const more = [
    '%ff',
    '%',
    '%zz',
    '%c0%ae',
    'gw%5Ca',
    'gw%252Fa',
    'gw;x',
    `gw/${'a'.repeat(10)}*`,
    '%E2%80%AE',
  ];
  return [...ids, ...more].flatMap((id) => {
    const target = `/api/v1/clients/${clientId}/capabilities/${id}`;
    const body = JSON.stringify(capabilities(decode(id)));
    return [
      { method: 'PUT', target, body },
      { method: 'POST', target, body },
      { method: 'DELETE', target },
      { method: 'GET', target: `/api/v1/clients/${clientId}/bundles/${DIGEST}/${id}` },
    ];
  });
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

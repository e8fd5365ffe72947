import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CredentialEvent, DeviceClient, MemoryStateStore, SvidIdentity } from '../../../src/index.js';
import { readPkcs12 } from '../../../src/pkcs12.js';
import { temporaryFolder } from '../../support/agent-wfm.js';
import type { Issued } from '../../support/certificates.js';
import { modernPkcs12 } from '../../support/pkcs12.js';
import { createRoot, type Leaf, type SvidAuthority } from '../../support/svid.js';

const WFM = 'spiffe://plant.example/margo/wfm/wfm-7';
const CLIENT = `${WFM}/client/line-7`;

let issuer: SvidAuthority;
let folder: string;
let files: { key: string; certificate: string };

beforeAll(async () => {
  issuer = await (await createRoot()).issueCa();
});
beforeEach(async () => {
  folder = await temporaryFolder();
  files = { key: join(folder, 'key.pem'), certificate: join(folder, 'svid.pem') };
});

async function issue(leaf: Partial<Leaf> = {}): Promise<Issued> {
  const issued = await issuer.issue({ uris: [CLIENT], ...leaf });
  await writeFile(files.key, issued.key);
  await writeFile(files.certificate, issued.certificate);
  return issued;
}

/** Loads the files; time stands still, so every look counts as due. */
async function watched(): Promise<{ identity: SvidIdentity; events: CredentialEvent[] }> {
  const identity = await SvidIdentity.load(files, { lookEveryMilliseconds: 0 });
  const events: CredentialEvent[] = [];
  identity.subscribe((event) => events.push(event));
  return { identity, events };
}

function shownCertificate(identity: SvidIdentity): unknown {
  return identity.profile.credentials?.({}).cert;
}

describe('an SVID', () => {
  it('names the client, and the WFM that it belongs to', async () => {
    await issue({ notAfter: new Date('2031-05-06T00:00:00Z') });
    const identity = await SvidIdentity.load(files);
    expect(identity).toMatchObject({
      spiffeId: CLIENT,
      wfm: { trustDomain: 'plant.example', wfmId: 'wfm-7' },
    });
    expect(identity.notAfter).toEqual(new Date('2031-05-06T00:00:00Z'));
    expect(String(shownCertificate(identity)).match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });

  it('that has expired is loaded all the same: the clock of the device may be wrong', async () => {
    await issue({ notAfter: new Date('2021-01-01') });
    await expect(SvidIdentity.load(files)).resolves.toMatchObject({ spiffeId: CLIENT });
  });

  it.each<[string, string, Partial<Leaf>]>([
    ['of a WFM', 'svid-form', { uris: [WFM] }],
    ['of another form', 'spiffe-id-form', { uris: ['spiffe://plant.example/line-7'] }],
    ['with two URIs', 'svid-uri-not-single', { uris: [CLIENT, WFM] }],
    ['of a CA', 'svid-authority', { isAuthority: true }],
  ])('%s is refused', async (_, code, leaf) => {
    await issue(leaf);
    await expect(SvidIdentity.load(files)).rejects.toMatchObject({ code });
  });

  it.each<[string, string, () => Promise<void>]>([
    [
      'another key',
      'identity-key-mismatch',
      async () => writeFile(files.key, (await issuer.issue({ uris: [CLIENT] })).key),
    ],
    ['no key', 'identity-file-unreadable', () => rm(files.key)],
    ['no PEM', 'certificate-malformed', () => writeFile(files.certificate, 'x')],
  ])('with %s is refused', async (_, code, spoil) => {
    await issue();
    await spoil();
    await expect(SvidIdentity.load(files)).rejects.toMatchObject({ code });
  });

  it('may come from PKCS#12', async () => {
    const issued = await issuer.issue({ uris: [CLIENT] });
    const path = join(folder, 'svid.p12');
    const certificates = issued.certificate.split(/(?<=-----END CERTIFICATE-----\n)/).filter(Boolean);
    await writeFile(path, modernPkcs12({ keys: [issued.key], certificates, password: 'secret' }));
    const identity = await SvidIdentity.load({ read: () => readPkcs12(path, 'secret'), files: [path] });
    expect(identity.spiffeId).toBe(CLIENT);
    expect(String(shownCertificate(identity)).match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });
});

describe('a renewal', () => {
  it('is taken over while the device runs', async () => {
    await issue();
    const { identity, events } = await watched();
    const renewed = await issue({ notAfter: new Date('2031-05-06T00:00:00Z') });
    await identity.renew();
    expect(shownCertificate(identity)).toContain(renewed.certificate.split('\n')[3]);
    expect([identity.generation, events]).toEqual([
      1,
      [{ type: 'svid-renewed', spiffeId: CLIENT, notAfter: new Date('2031-05-06T00:00:00Z') }],
    ]);
    await identity.renew();
    expect(events).toHaveLength(1);
  });

  it('that is half done leaves the SVID before in force, and counts once it is whole', async () => {
    const first = await issue();
    const { identity, events } = await watched();
    const next = await issuer.issue({ uris: [CLIENT] });
    await writeFile(files.key, next.key);
    await identity.renew();
    await identity.renew();
    expect(events).toMatchObject([{ type: 'svid-refused', error: { code: 'identity-key-mismatch' } }]);
    expect(shownCertificate(identity)).toContain(first.certificate.split('\n')[3]);
    await writeFile(files.certificate, next.certificate);
    await identity.renew();
    expect(events.map(({ type }) => type)).toEqual(['svid-refused', 'svid-renewed']);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['another client', 'identity-svid-changed', () => issue({ uris: [`${WFM}/client/line-8`] })],
    ['nothing', 'identity-file-unreadable', () => rename(files.key, join(folder, 'elsewhere'))],
    [
      'a file that is cut off',
      'certificate-malformed',
      () => writeFile(files.certificate, '-----BEGIN CERT'),
    ],
  ])('by %s is refused', async (_, code, change) => {
    await issue();
    const { identity, events } = await watched();
    await change();
    await identity.renew();
    expect(events).toMatchObject([{ type: 'svid-refused', error: { code } }]);
    expect(identity).toMatchObject({ spiffeId: CLIENT, generation: 0 });
  });

  it('is looked for once a second at most', async () => {
    await issue();
    let time = 0;
    const identity = await SvidIdentity.load(files, { clock: () => new Date(time) });
    await issue();
    time = 999;
    await identity.renew();
    expect(identity.generation).toBe(0);
    time = 1000;
    await identity.renew();
    expect(identity.generation).toBe(1);
  });
});

it('makes a client that has no onboarding, by its type and when it is called', async () => {
  const { key, certificate } = await issuer.issue({ uris: [CLIENT] });
  const identity = await SvidIdentity.load({ key, certificate });
  const device = new DeviceClient({
    endpoints: ['https://wfm.example'],
    identity,
    trust: { createAgent: () => expect.fail('nothing is sent') },
    state: new MemoryStateStore(),
    caller: { call: () => expect.fail('nothing is called'), close: () => {} },
  });
  // @ts-expect-error there is no such method in this profile
  const onboarding: Promise<string> = device.onboard();
  await expect(onboarding).rejects.toMatchObject({ code: 'device-not-onboarded' });
});

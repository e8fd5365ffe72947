import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SvidError } from '@margo-contract/protocol';
import { checkWfmSvid } from '@margo-contract/protocol/profile/mtls';
import { checkSvid } from '@margo-contract/protocol/svid';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noProvisioning } from '../../../../src/provisioning/provisioning.js';
import { folderIdentities } from '../../../../src/subject/wfm/identity/folder-identities.js';
import { issuerIdentities } from '../../../../src/subject/wfm/identity/issuer-identities.js';
import { readIssuingCa } from '../../../../src/subject/wfm/identity/issuing-ca.js';
import { makePki, pkiFiles, rotatingPki } from '../../../../src/subject/wfm/identity/own-pki.js';
import { readAnchors, readWfmName } from '../../../../src/subject/wfm/identity/trust.js';
import { VARIATIONS } from '../../../../src/subject/wfm/identity/variations.js';

const clock = () => new Date();
const wfm = readWfmName('spiffe://margo.example/margo/wfm/wfm-1');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-pki-'));
  await makePki(folder, wfm, clock());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const bundle = async () => parseTrustBundle(await readFile(pkiFiles(folder).trustBundle));
const leafOf = async (file: string) => new X509Certificate(await readFile(file, 'utf8'));

function identities() {
  const { issuingCa, issuingCaKey, trustBundle } = pkiFiles(folder);
  return issuerIdentities({
    wfm,
    clock,
    issuingCa: () => readIssuingCa(issuingCa, issuingCaKey),
    anchors: () => readAnchors(trustBundle, undefined),
  });
}

test('the WFM gets a bundle, an SVID of its own name and its key, which nobody else may read', async () => {
  const { wfmSvid, wfmKey } = pkiFiles(folder);
  expect((await bundle()).anchors).toHaveLength(1);
  const leaf = await leafOf(wfmSvid);
  expect(checkWfmSvid(leaf, { wfm, clock }).spiffeId.text).toBe('spiffe://margo.example/margo/wfm/wfm-1');
  expect(leaf.checkPrivateKey(createPrivateKey(await readFile(wfmKey)))).toBe(true);
  if (process.platform !== 'win32') expect((await stat(wfmKey)).mode & 0o077).toBe(0);
});

test('a PKI that is there stays', async () => {
  const before = await readFile(pkiFiles(folder).trustBundle, 'utf8');
  await makePki(folder, wfm, clock());
  expect(await readFile(pkiFiles(folder).trustBundle, 'utf8')).toBe(before);
});

test('every variation can be issued in strict DER, and is about one client whatever its name', async () => {
  const issuing = await identities();
  const client = await issuing.enroll();
  for (const as of VARIATIONS.keys()) {
    expect(issuing.lacks({ as }), as).toBeUndefined();
    const { spiffeId, chain } = await issuing.reissue(client, { as });
    // One is a usual SVID of a client whose name is as long as it may be.
    expect(spiffeId.startsWith(client.spiffeId)).toBe(true);
    expect(spiffeId).toHaveLength(as === 'longest-name' ? 2048 : client.spiffeId.length);
    expect(svidFault(chain), as).not.toBe('svid-malformed');
    expect(new X509Certificate(chain).raw.equals(new X509Certificate(client.chain).raw)).toBe(false);
  }
  expect(issuing.lacks({ as: 'upside-down' })).toBe('there is no SVID upside-down');
});

/** Names from 128 octets on have a length of two octets, which DER wants no longer than that (X.690 §10.1). */
test('an SVID with a long name, or with two, is as other readers read it', async () => {
  const issuing = await identities();
  const client = await issuing.enroll();
  const name = `spiffe://margo.example/margo/wfm/wfm-1/client/${'n'.repeat(90)}`;
  const long = await issuing.reissue({ ...client, spiffeId: name }, {});
  expect(svidFault(long.chain)).toBeUndefined();
  const two = await issuing.reissue(client, { as: 'two-spiffe-ids' });
  expect(svidFault(two.chain)).toBe('svid-uri-not-single');
});

test('what a leaf issued, which is no CA, does not look self-signed', async () => {
  const issuing = await identities();
  const { chain } = await issuing.reissue(await issuing.enroll(), { as: 'leaf-as-issuer' });
  const { subject, issuer } = new X509Certificate(chain);
  expect(issuer).not.toBe(subject);
});

test('of the anchors only the one of the chain is sent along', async () => {
  const other = await mkdtemp(path.join(tmpdir(), 'margo-pki-'));
  try {
    await makePki(other, wfm, clock());
    const { issuingCa, issuingCaKey, trustBundle } = pkiFiles(folder);
    const anchors = async () => [
      ...(await readAnchors(pkiFiles(other).trustBundle, undefined)),
      ...(await readAnchors(trustBundle, undefined)),
    ];
    const issuing = await issuerIdentities({
      wfm,
      clock,
      issuingCa: () => readIssuingCa(issuingCa, issuingCaKey),
      anchors,
    });
    const { chain } = await issuing.reissue(await issuing.enroll(), { as: 'anchor-sent-along' });
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
  } finally {
    await rm(other, { recursive: true, force: true });
  }
});

function svidFault(chain: string): string | undefined {
  try {
    checkSvid(new X509Certificate(chain), { role: 'client', clock, reading: 'lenient' });
    return undefined;
  } catch (error) {
    return error instanceof SvidError ? error.code : String(error);
  }
}

test('a rotation adds an anchor, then takes the first away and renews the SVID of the WFM below the second', async () => {
  const provisioning = rotatingPki(folder, wfm, noProvisioning(), 0);
  const issuing = await identities();
  const [first] = issuing.anchors();
  const before = await leafOf(pkiFiles(folder).wfmSvid);
  await provisioning.beginRotation();
  await issuing.refresh();
  expect(issuing.anchors()).toHaveLength(2);
  expect((await leafOf(pkiFiles(folder).wfmSvid)).raw.equals(before.raw)).toBe(true);
  await provisioning.completeRotation();
  await issuing.refresh();
  expect(issuing.anchors()).toHaveLength(1);
  expect(issuing.anchors()).not.toContain(first);
  expect((await bundle()).sequence).toBe(3n);
  expect((await leafOf(pkiFiles(folder).wfmSvid)).raw.equals(before.raw)).toBe(false);
});

test('out of a folder of SVIDs each case takes clients of its own, and is told what is not there', async () => {
  const svids = await mkdtemp(path.join(tmpdir(), 'margo-svids-'));
  try {
    const anchors = async () => [];
    await expect(folderIdentities(svids, wfm, anchors)).rejects.toMatchObject({
      code: 'suite-file-unreadable',
      message: expect.stringContaining('client-1.pem'),
    });
    const { chain, key, spiffeId } = await (await identities()).enroll();
    await writeFile(path.join(svids, 'client-1.pem'), chain);
    await expect(folderIdentities(svids, wfm, anchors)).rejects.toThrow(
      'client-1.pem has no client-1-key.pem',
    );
    await writeFile(path.join(svids, 'client-1-key.pem'), key);
    const made = await folderIdentities(svids, wfm, anchors);
    expect(made.lacks({ as: 'expired' })).toContain('expired.pem');
    // Every client has a key on P-256, and no second SVID.
    expect(made.lacks({ key: 'ec-p256' })).toBeUndefined();
    expect(made.lacks({ key: 'ec-p384' })).toContain('ec-p384.pem');
    expect(made.lacks({ as: 'upper-case' })).toContain('whatever client');
    expect(made.fixed).toContain('--client-ca');
    const first = await made.enroll();
    expect(first).toEqual({ spiffeId, chain, key });
    expect(await made.reissue(first, { key: 'ec-p256' })).toEqual(first);
    await expect(made.enroll()).rejects.toThrow('add more of them');
  } finally {
    await rm(svids, { recursive: true, force: true });
  }
});

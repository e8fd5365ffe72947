import { describe, expect, it } from 'vitest';
import { checkClientSvid, checkWfmSvid, type PeerPolicy } from '../../../src/profile/mtls/index.js';
import { type CertificateTemplate, makeCertificate, NOW } from '../../support/certificate.js';
import { readData } from '../../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly uri: string;
  readonly code?: string;
}

const { template, peers } = readData<{ template: CertificateTemplate; peers: readonly Vector[] }>(
  'svids.json',
);
const wfm = { trustDomain: 'plant7.brightwater.example', wfmId: 'bw-wfm-1' };
const policy: PeerPolicy = { wfm, clock: () => NOW };

function make(uri: string, changes: Partial<CertificateTemplate> = {}): Promise<Buffer> {
  return makeCertificate({ ...template, names: [['uri', uri]], ...changes });
}

function failure(code: string | undefined) {
  return expect.objectContaining({ name: 'SvidError', code });
}

const withFlag = (flag: string) => peers.filter(({ flags }) => flags.includes(flag));

describe.each([
  ['checkClientSvid', checkClientSvid, 'wfm-client', 'wfm'],
  ['checkWfmSvid', checkWfmSvid, 'wfm', 'wfm-client'],
] as const)('%s', (_, check, own, other) => {
  it.each(withFlag(own))('accepts $id', async ({ uri }) => {
    expect(check(await make(uri), policy).spiffeId).toMatchObject({ ...wfm, kind: own, text: uri });
  });

  it.each(withFlag(other))('refuses $id, which has the other form', async ({ uri }) => {
    const der = await make(uri);
    expect(() => check(der, policy)).toThrow(failure('svid-form'));
  });

  it.each(peers.filter(({ flags }) => flags.length === 0))('refuses $id', async ({ uri, code }) => {
    const der = await make(uri);
    // A name that has neither form, or both of the wrong owner, is refused for one reason at either end.
    const isOtherForm = code === 'svid-wfm-id' && uri.includes('/client/') !== (own === 'wfm-client');
    expect(() => check(der, policy)).toThrow(failure(isOtherForm ? 'svid-form' : code));
  });

  it('checks the leaf before the name', async () => {
    const der = await make('spiffe://plant8/margo/wfm/x', { basicConstraints: true });
    expect(() => check(der, policy)).toThrow(failure('svid-authority'));
  });

  it('checks the purpose of its role', async () => {
    const uri = withFlag(own)[0]?.uri ?? '';
    const wrong = await make(uri, { extendedKeyUsage: [own === 'wfm' ? 'clientAuth' : 'serverAuth'] });
    expect(() => check(wrong, policy)).toThrow(failure('svid-extended-key-usage'));
    expect(check(wrong, { ...policy, reading: 'lenient' }).spiffeId.text).toBe(uri);
  });
});

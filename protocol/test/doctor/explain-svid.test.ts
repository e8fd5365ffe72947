import { type ExplainSvidOptions, explainSvid } from '@margo-contract/protocol/doctor';
import { describe, expect, it } from 'vitest';
import { type CertificateTemplate, makeCertificate, NOW } from '../support/certificate.js';
import { readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly changes: Partial<CertificateTemplate>;
  readonly code?: string;
}

const { template, svids } = readData<{ template: CertificateTemplate; svids: readonly Vector[] }>(
  'svids.json',
);
const wfm = { trustDomain: 'plant7.brightwater.example', wfmId: 'bw-wfm-1' };

async function explain(changes: Partial<CertificateTemplate>, more: Partial<ExplainSvidOptions> = {}) {
  const certificate = await makeCertificate({ ...template, ...changes });
  return explainSvid({ certificate, role: 'client', clock: () => NOW, ...more });
}

describe('explainSvid', () => {
  it.each(svids.filter(({ code }) => code !== undefined))(
    'names the rule that $id breaks',
    async ({ changes, code }) => {
      const { rules } = await explain(changes);
      expect(rules.map(({ broken }) => broken?.code)).toContain(code);
    },
  );

  it.each(svids.filter(({ flags }) => flags.includes('valid')))(
    'finds nothing wrong with $id',
    async ({ changes }) => {
      const { rules } = await explain(changes);
      expect(rules.filter(({ broken }) => broken !== undefined)).toEqual([]);
    },
  );

  it('names every rule that is broken, where a verifier stops at the first', async () => {
    const { rules } = await explain({ basicConstraints: true, key: 'RSA-2048', notAfter: -60 });
    const codes = rules.flatMap(({ broken }) => broken?.code ?? []);
    expect(codes).toEqual(['svid-authority', 'svid-key-too-weak', 'svid-expired']);
  });

  it('says what the certificate holds', async () => {
    const { holds } = await explain({});
    expect(holds).toContain(
      'URIs: "spiffe://plant7.brightwater.example/margo/wfm/bw-wfm-1/client/line3-edge07"',
    );
    expect(holds).toContain('key: EC P-256');
    expect(holds).toContain('basicConstraints: no CA');
  });

  it.each([
    ['svid-trust-domain', { trustDomain: 'other.example', wfmId: 'bw-wfm-1' }, 'client'],
    ['svid-wfm-id', { ...wfm, wfmId: 'bw-wfm-2' }, 'client'],
    ['svid-form', wfm, 'server'],
  ] as const)('compares the name: %s', async (code, name, role) => {
    const { rules } = await explain({}, { wfm: name, role });
    expect(rules.flatMap(({ broken }) => broken?.code ?? [])).toEqual([code]);
    expect((await explain({}, { wfm })).rules.every(({ broken }) => broken === undefined)).toBe(true);
  });

  it('follows the chain when it has anchors', async () => {
    const foreign = await makeCertificate({ ...template, key: 'P-384', issuer: 'P-384' });
    const { rules } = await explain({}, { anchors: [foreign] });
    expect(rules.find(({ demand }) => demand.startsWith('it chains'))?.broken?.message).toContain(
      'CN=Issuer',
    );
    const own = {
      subject: 'CN=Issuer',
      basicConstraints: true,
      names: null,
      keyUsage: ['keyCertSign' as const],
    };
    const anchor = await makeCertificate({ ...template, ...own });
    const chained = await explain({}, { anchors: [anchor] });
    expect(chained.rules.every(({ broken }) => broken === undefined)).toBe(true);
  });

  it('says in one sentence that octets are no certificate', () => {
    const { rules, holds } = explainSvid({
      certificate: Buffer.from('no'),
      role: 'client',
      clock: () => NOW,
    });
    expect({ codes: rules.map(({ broken }) => broken?.code), holds }).toEqual({
      codes: ['svid-malformed'],
      holds: [],
    });
  });
});

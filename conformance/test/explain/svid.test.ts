import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryOutput } from '../../src/command/output.js';
import { runProgram } from '../../src/command/program.js';

const WFM = 'spiffe://margo.example/margo/wfm/wfm-1';
let folder: string;
let wfm: RunningWfm;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-explain-svid-'));
  wfm = await startWfm({ profile: 'mtls' });
});
afterAll(async () => {
  await wfm.close();
  await rm(folder, { recursive: true });
});

function misOf(running: RunningWfm) {
  if (running.mtls === undefined) throw new Error('this WFM has another profile');
  return running.mtls.mis;
}

async function explain(content: string | Uint8Array, ...options: string[]) {
  const file = path.join(folder, 'svid.pem');
  await writeFile(file, content);
  const output = memoryOutput();
  const status = await runProgram(['explain', file, ...options], output);
  return { status, text: output.text(), warnings: output.warnings() };
}

const whole = () => ['--trust-bundle', misOf(wfm).bundleFile, '--spiffe-id', WFM];

describe('explain with an SVID', () => {
  it('finds nothing wrong with one that is right, of a client or of the WFM', async () => {
    const { domain } = misOf(wfm);
    const client = await domain.issueClient('device-1');
    const { status, text } = await explain(client.cert, ...whole());
    expect(text).toMatch(/^The SVID keeps all \d+ rules that were looked at\./);
    expect(text).not.toContain('Not looked at');
    expect(status).toBe(0);
    const own = await domain.issueWfm({ lifetimeSeconds: 3600 });
    expect((await explain(own.cert, ...whole())).status).toBe(0);
  });

  it('names every rule that is broken, and what the certificate holds', async () => {
    const { cert } = await misOf(wfm).domain.issueClient('device-1', { defect: 'expired' });
    const { status, text } = await explain(cert, ...whole());
    expect(status).toBe(1);
    expect(text).toMatch(/^The SVID breaks 1 of \d+ rules:\n {2}not so: .*\(svid-expired\)\n/);
    expect(text).toContain('URIs: "spiffe://margo.example/margo/wfm/wfm-1/client/device-1"');
  });

  it('says which certificate of a chain is missing', async () => {
    const { cert } = await misOf(wfm).domain.issueClient('device-1');
    const other = await startWfm({ profile: 'mtls' });
    try {
      const { status, text } = await explain(cert, '--trust-bundle', misOf(other).bundleFile);
      expect(status).toBe(1);
      expect(text).toContain(
        'not so: it chains to an anchor of the trust bundle. No certificate that was sent',
      );
    } finally {
      await other.close();
    }
  });

  it('says what it did not look at', async () => {
    const { cert } = await misOf(wfm).domain.issueClient('device-1');
    const { text } = await explain(cert);
    expect(text).toContain('Not looked at: its chain (--trust-bundle) and its name (--spiffe-id).');
  });

  it('looks at the time that is given', async () => {
    const { cert } = await misOf(wfm).domain.issueClient('device-1');
    const { text } = await explain(cert, '--at', '2001-02-03T04:05:06Z');
    expect(text).toContain('(svid-not-yet-valid)');
  });

  it('reads certificates with the text that openssl writes before them', async () => {
    const { cert } = await misOf(wfm).domain.issueClient('device-1');
    expect((await explain(`Certificate chain\n 0 s:CN = x\n${cert}`, ...whole())).status).toBe(0);
  });

  it.each([
    ['half a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n'],
    ['no certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['DER of something else', Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x07)],
  ])('refuses %s in a sentence', async (_, content) => {
    const { status, warnings } = await explain(content);
    expect(status).toBe(2);
    expect(warnings).toMatch(/svid\.pem holds no certificates: .*Give the SVID in PEM/);
  });

  it('gives the same as JSON', async () => {
    const { cert } = await misOf(wfm).domain.issueClient('device-1', { defect: 'expired' });
    const { text } = await explain(cert, '--json');
    const { rules } = JSON.parse(text) as { rules: { broken?: { code: string } }[] };
    expect(rules.flatMap(({ broken }) => broken?.code ?? [])).toEqual(['svid-expired']);
  });
});

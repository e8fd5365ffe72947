import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkClientSvid } from '@margo-contract/protocol/profile/mtls';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFECTS, startMis } from '../../src/index.js';
import { createProgram } from '../../src/program.js';

const wfm = { trustDomain: 'plant7.example', wfmId: 'wfm-7' };
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-test-'));
  await (await startMis({ directory, wfm })).close();
});
afterAll(() => rm(directory, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

async function outputOf(...args: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  await createProgram().parseAsync(['svid', ...args], { from: 'user' });
  return written.join('');
}

describe('margo-mock svid', () => {
  it('issues below the PKI of a directory', async () => {
    const args = ['--client', 'line-3', '--key', 'P-384', '--lifetime', '2h'];
    const facts = JSON.parse(await outputOf('--dir', directory, ...args));
    expect(facts).toMatchObject({
      kind: 'svid',
      spiffeId: 'spiffe://plant7.example/margo/wfm/wfm-7/client/line-3',
    });
    const leaf = new X509Certificate(await readFile(facts.svid));
    expect(checkClientSvid(leaf, { wfm, clock: () => new Date() }).spiffeId.text).toBe(facts.spiffeId);
    expect(leaf.publicKey.asymmetricKeyDetails?.namedCurve).toBe('secp384r1');
    expect(new Date(facts.notAfter).getTime() - Date.now()).toBeLessThanOrEqual(7_200_000);
  });

  it('names the file of an SVID with a defect after it, and lists the defects', async () => {
    const facts = JSON.parse(await outputOf('--dir', directory, '--defect', 'two-uris'));
    expect(facts.svid).toMatch(/device-2-two-uris\.pem$/);
    const lines = (await outputOf('--dir', directory, '--defect', 'list')).trimEnd().split('\n');
    expect(lines).toHaveLength(DEFECTS.length);
  });

  it.each([
    ['an unknown defect', () => ['--dir', directory, '--defect', 'two-uri'], 'did you mean two-uris'],
    ['a directory without a PKI', () => ['--dir', tmpdir()], 'There is no PKI'],
  ])('says what is wrong with %s', async (_, args, message) => {
    await expect(outputOf(...args())).rejects.toThrow(message);
  });
});

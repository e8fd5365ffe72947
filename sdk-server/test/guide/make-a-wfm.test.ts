import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProfileSigner, signRequest, spkiKeyId } from '@margo-contract/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestCertificate, testCertificate } from '../support/certificate.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const GUIDE = join(ROOT, 'docs', 'guides', 'make-a-wfm.md');

let folder: string;
let certificate: TestCertificate;
let wfm: ChildProcess;
let port: number;

/** The program of the guide, on a port that is free. */
function program(): string {
  const [, text = ''] =
    /```js\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8').replaceAll('\r\n', '\n')) ?? [];
  const changed = text
    .replace('listen(8443,', 'listen(0,')
    .replace("'https://localhost:8443'", 'server.address().port');
  expect(changed).toContain('console.log(server.address().port)');
  return changed;
}

beforeAll(async () => {
  mkdirSync(join(ROOT, 'reports'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'reports', 'guide-'));
  certificate = await testCertificate();
  writeFileSync(join(folder, 'wfm.mjs'), program());
  writeFileSync(join(folder, 'ca.pem'), certificate.pem);
  writeFileSync(join(folder, 'key.pem'), certificate.privateKeyPem);
  const options = ['--conditions=margo-contract-source', '--import', 'tsx'];
  wfm = spawn(process.execPath, [...options, 'wfm.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(wfm.stdout ?? wfm, 'data');
  port = Number(line);
});

afterAll(() => {
  wfm.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly json: Record<string, unknown>;
}

async function send(method: string, path: string, body = ''): Promise<Reply> {
  const { privateKey } = certificate;
  const fields = await signRequest({
    request: { method, targetUri: `https://localhost:${port}${path}`, fields: [] },
    body: Buffer.from(body),
    signer: createProfileSigner(privateKey),
    keyId: spkiKeyId(privateKey),
    clock: () => new Date(),
  });
  const headers = Object.fromEntries(fields);
  const outgoing = request({
    port,
    host: 'localhost',
    path,
    method,
    headers,
    ca: certificate.pem,
    agent: false,
  });
  outgoing.end(body);
  const [incoming] = await once(outgoing, 'response');
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return { status: incoming.statusCode, json: JSON.parse(text) };
}

it('is a program that onboards a client and hands out its manifest', async () => {
  const attempt = JSON.stringify({
    apiVersion: 'onboarding.margo.org/v1alpha1',
    kind: 'OnboardingRequest',
    certificate: certificate.base64,
  });
  const first = await send('POST', '/api/v1/onboarding', attempt);
  expect(first.status).toBe(201);
  const again = await send('POST', '/api/v1/onboarding', attempt);
  expect(again).toEqual({ status: 200, json: first.json });
  const manifest = await send('GET', `/api/v1/clients/${first.json.clientId}/deployments`);
  expect(manifest).toEqual({ status: 200, json: { manifestVersion: 1, bundle: null, deployments: [] } });
});

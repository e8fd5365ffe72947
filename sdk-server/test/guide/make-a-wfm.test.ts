import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { computeDigest, createProfileSigner, signRequest, spkiKeyId } from '@margo-contract/protocol';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type TestCertificate, testCertificate } from '../support/certificate.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const GUIDE = readFileSync(join(ROOT, 'docs', 'guides', 'make-a-wfm.md'), 'utf8').replaceAll('\r\n', '\n');

let folder: string;
let certificate: TestCertificate;
let wfm: ChildProcessByStdio<Writable, Readable, null>;
let port: number;

beforeAll(async () => {
  mkdirSync(join(ROOT, 'reports'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'reports', 'guide-'));
  certificate = await testCertificate();
  writeFileSync(join(folder, 'ca.pem'), certificate.pem);
  writeFileSync(join(folder, 'key.pem'), certificate.privateKeyPem);
  // What `npm init --yes` writes.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'my-wfm', type: 'commonjs' }));
});

afterEach(() => void wfm.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first block of a language that has this text in it. */
function blockOf(language: string, text: string): string {
  const blocks = [...GUIDE.matchAll(new RegExp(`\\n\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  const found = blocks.map(([, block = '']) => block).find((block) => block.includes(text));
  expect(found).toBeDefined();
  return found ?? '';
}

/** Starts a program of the guide, on a port that is free. */
async function start(file: string, program: string): Promise<void> {
  const changed = program
    .replace('listen(8443,', 'listen(0,')
    .replace("'https://localhost:8443'", 'server.address()');
  expect(changed).toContain('console.log(server.address())');
  writeFileSync(join(folder, file), changed);
  const options = ['--conditions=margo-contract-source', '--import', 'tsx'];
  wfm = spawn(process.execPath, [...options, file], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  port = Number(/port: (\d+)/.exec(await output())?.[1]);
}

async function output(): Promise<string> {
  const [text] = await once(wfm.stdout, 'data');
  return String(text);
}

interface Reply {
  readonly status: number | undefined;
  readonly octets: Buffer;
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
  const target = { port, host: 'localhost', path, method, headers, ca: certificate.pem, agent: false };
  const outgoing = request(target).end(body);
  const [incoming] = await once(outgoing, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const octets = Buffer.concat(chunks);
  const json = incoming.headers['content-type']?.endsWith('json') ? JSON.parse(octets.toString()) : {};
  return { status: incoming.statusCode, octets, json };
}

function onboard(): Promise<Reply> {
  const attempt = {
    apiVersion: 'onboarding.margo.org/v1alpha1',
    kind: 'OnboardingRequest',
    certificate: certificate.base64,
  };
  return send('POST', '/api/v1/onboarding', JSON.stringify(attempt));
}

it('has a program that onboards a client and hands out its manifest', async () => {
  await start('wfm.mjs', blockOf('js', 'noWorkloads'));
  const first = await onboard();
  expect(first.status).toBe(201);
  expect(await onboard()).toMatchObject({ status: 200, json: first.json });
  const manifest = await send('GET', `/api/v1/clients/${first.json.clientId}/deployments`);
  expect(manifest.json).toEqual({ manifestVersion: 1, bundle: null, deployments: [] });
});

interface Manifest {
  readonly manifestVersion: number;
  readonly bundle: { readonly digest: string; readonly url: string };
  readonly deployments: readonly { readonly digest: string; readonly url: string }[];
}

it('has a program that hands out a deployment, its update, and bundles of them', async () => {
  const document = blockOf('yaml', 'valve-watcher');
  writeFileSync(join(folder, 'deployment.yaml'), document);
  await start('wfm.mts', blockOf('ts', 'createBundle'));
  const { clientId } = (await onboard()).json;

  const fetchAll = async () => {
    const { json } = await send('GET', `/api/v1/clients/${clientId}/deployments`);
    const manifest = json as unknown as Manifest;
    const [deployment] = manifest.deployments;
    const octets = await Promise.all(
      [deployment?.url, manifest.bundle.url].map(async (url) => (await send('GET', url ?? '')).octets),
    );
    expect(octets.map(computeDigest)).toEqual([deployment?.digest, manifest.bundle.digest]);
    return { version: manifest.manifestVersion, text: String(octets[0]) };
  };
  const before = await fetchAll();
  expect(before.text).toBe(document);

  const renewed = document.replace('revision: 1.0.0', 'revision: 1.1.0');
  writeFileSync(join(folder, 'deployment.yaml'), renewed);
  wfm.stdin.write('\n');
  expect(await output()).toContain('manifestVersion');
  const after = await fetchAll();
  expect(after.text).toBe(renewed);
  expect(after.version).toBeGreaterThan(before.version);
});

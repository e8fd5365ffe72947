import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { spkiKeyId } from '../src/certificate/index.js';
import type { RequestMessage } from '../src/message-signature/index.js';
import { createProfileSigner, PROPOSED_WINDOW, signRequest, verifyRequest } from '../src/profile/index.js';
import type { Subject } from './measure.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const clock = () => new Date();
const policy = { ...PROPOSED_WINDOW, clock };
const signer = createProfileSigner(privateKey);
const keyId = spkiKeyId(privateKey);
const body = Buffer.alloc(1024, 'status report ');
const none = new Uint8Array();

const clients = 'https://wfm.brightwater.example/api/v1/clients/5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58';
const GET: RequestMessage = { method: 'GET', targetUri: `${clients}/deployments`, fields: [] };
const POST: RequestMessage = {
  method: 'POST',
  targetUri: `${clients}/deployments/7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11/status`,
  fields: [],
};

/** Signing and verifying as a device and a WFM do it, each beside the cryptography alone. */
export async function createSubjects(): Promise<Subject[]> {
  const subjects = await Promise.all([subjectsOf('GET', GET, none), subjectsOf('POST', POST, body)]);
  return subjects.flat();
}

async function subjectsOf(name: string, request: RequestMessage, octets: Uint8Array): Promise<Subject[]> {
  const signing = { request, body: octets, signer, keyId, clock };
  const host = ['Host', 'wfm.brightwater.example'] as const;
  const received = {
    ...request,
    fields: [host, ['Accept', '*/*'] as const, ...(await signRequest(signing))],
  };
  const verifying = { request: received, body: octets, key: publicKey, policy };
  const { signatureBase, signature } = verifyRequest(verifying);
  const base = Buffer.from(signatureBase);
  const hash = () => (octets.length > 0 ? createHash('sha256').update(octets).digest() : undefined);
  const rawKey = { dsaEncoding: 'ieee-p1363' } as const;
  return [
    { name: `raw sign ${name}`, run: () => [hash(), sign('sha256', base, { ...rawKey, key: privateKey })] },
    { name: `sign ${name}`, run: () => signRequest(signing) },
    {
      name: `raw verify ${name}`,
      run: () => [hash(), verify('sha256', base, { ...rawKey, key: publicKey }, signature)],
    },
    { name: `verify ${name}`, run: () => verifyRequest(verifying) },
  ];
}

import { createHash, generateKeyPairSync, sign, verify, X509Certificate } from 'node:crypto';
import { spkiKeyId } from '../src/certificate/index.js';
import type { RequestMessage } from '../src/message-signature/index.js';
import { createProfileSigner, PROPOSED_WINDOW, signRequest, verifyRequest } from '../src/profile/index.js';
import { checkClientSvid } from '../src/profile/mtls/index.js';
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

/** The leaf of a client's SVID that some CA once issued; its private key was thrown away. */
const SVID = Buffer.from(
  'MIIBrzCCAVWgAwIBAgIBATAKBggqhkjOPQQDAjARMQ8wDQYDVQQDEwZJc3N1ZXIwHhcNMjYxMTI2MTIwMDAwWhcNMzYxMTI0' +
    'MTIwMDAwWjAXMRUwEwYDVQQDEwxsaW5lMy1lZGdlMDcwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARYRjJLzWHejwHFiIT9' +
    'iRpQj8GoIWfrPYPoTZKZ96eSzAJDgpv4QPw9iRn/CceYFINS5T+oYGCLAvEA2iDUC1H5o4GXMIGUMFUGA1UdEQROMEyGSnNw' +
    'aWZmZTovL3BsYW50Ny5icmlnaHR3YXRlci5leGFtcGxlL21hcmdvL3dmbS9idy13Zm0tMS9jbGllbnQvbGluZTMtZWRnZTA3' +
    'MAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMB0GA1UdJQQWMBQGCCsGAQUFBwMBBggrBgEFBQcDAjAKBggqhkjOPQQD' +
    'AgNIADBFAiAL3Idk+jujREJGxdtt1is4f9q4E27WgkxsP0/0R+NfFwIhAJj2h3QZtW6oM5EStl1jpkS15ts7cSnyGL9/P397' +
    'KCui',
  'base64',
);
const wfm = { trustDomain: 'plant7.brightwater.example', wfmId: 'bw-wfm-1' };

/** Signing and verifying as a device and a WFM do it, each beside the cryptography alone. */
export async function createSubjects(): Promise<Subject[]> {
  const subjects = await Promise.all([subjectsOf('GET', GET, none), subjectsOf('POST', POST, body)]);
  return [...subjects.flat(), ...svidSubjects()];
}

/** What SPIFFE adds to a handshake under mutual TLS: from the octets of the leaf, and from what node:tls gives. */
function svidSubjects(): Subject[] {
  const x509 = new X509Certificate(SVID);
  const policy = { wfm, clock: () => new Date('2027-01-01') };
  return [
    { name: 'check SVID', run: () => checkClientSvid(SVID, policy) },
    { name: 'check SVID of node:tls', run: () => checkClientSvid(x509, policy) },
    { name: 'raw read certificate', run: () => new X509Certificate(SVID) },
  ];
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

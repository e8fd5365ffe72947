import { makeAuthority, makeCertificate } from '../../../test/support/certificate.js';

/** Certificates of a throwaway CA for the servers of one test, all PEM. */
export interface Throwaway {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/** Makes a CA and a server certificate for a host name; by default the one that the tests connect to. */
export async function makeThrowaway(host = 'localhost'): Promise<Throwaway> {
  const issuer = await makeAuthority();
  const server = await makeCertificate({ subject: `CN=${host}`, issuer, names: [['dns', host]] });
  return { ca: issuer.pem, certificate: server.pem, key: server.privateKeyPem };
}

/** A CA in PEM with its key, to issue the certificates of clients. */
export async function makeClientAuthority(): Promise<{ certificate: string; key: string }> {
  const { pem, privateKeyPem } = await makeAuthority('CN=Client CA,O=Bench');
  return { certificate: pem, key: privateKeyPem };
}

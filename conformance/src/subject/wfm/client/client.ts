import { randomBytes } from 'node:crypto';
import { type Clock, spkiKeyId } from '@margo-contract/protocol';
import type { CertificateVariation, KeyKind } from '../action.js';
import { type ClientAuthority, createCertificate } from './certificate.js';
import { generateKey, type KeyPair } from './key.js';

/** A WFM client that the suite plays: its key, its certificate, and what the WFM made of it. */
export interface SuiteClient {
  readonly keys: KeyPair;
  /** Lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo. */
  readonly keyId: string;
  /** DER octets. */
  readonly certificate: Uint8Array;
  /** What the operator interface calls it, once its certificate is registered. */
  readonly registeredId?: string;
  /** What the onboarding answer calls it. */
  readonly clientId?: string;
}

export interface ClientRequest {
  readonly key?: KeyKind;
  readonly certificate?: CertificateVariation;
  readonly authority?: ClientAuthority;
  readonly clock: Clock;
}

/** Makes a client with a key and a certificate of its own. */
export async function createClient(request: ClientRequest): Promise<SuiteClient> {
  const { certificate: variation, authority, clock } = request;
  const keys = await generateKey(request.key ?? 'ec-p256');
  const certificate = await createCertificate({
    name: `suite-${randomBytes(6).toString('hex')}`,
    keys,
    clock,
    ...(variation?.validity !== undefined && { validity: variation.validity }),
    ...(authority !== undefined && { authority }),
  });
  return { keys, keyId: spkiKeyId(keys.publicKey), certificate };
}

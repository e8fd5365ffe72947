import {
  type AcceptedRegistration,
  type CertificateKind,
  type ClientRegistration,
  type RefusedRegistration,
  validators,
} from '@margo-contract/generated/operator';
import {
  type Certificate,
  CertificateError,
  checkKey,
  type Problem,
  readCertificate,
} from '@margo-contract/protocol';
import { wfmSpiffeId } from '@margo-contract/protocol/spiffe-id';
import { problemOf, Refusal, semanticError, validated } from '@margo-contract/sdk-server/core';
import { fingerprintOf } from '../fingerprint.js';
import { acceptClient } from '../profile/accepted-clients.js';
import type { OperatorParts } from './call.js';

/** What became of one item. */
export type ItemResult =
  | AcceptedRegistration
  | (Omit<RefusedRegistration, 'problem'> & { readonly problem: Problem });

/**
 * Registers one certificate. Never throws: whatever is wrong with the item, and even a failure, is told in its
 * result, so that it costs no other item.
 *
 * @param read gives the item; a refusal that it throws refuses the item
 */
export async function registerItem(
  parts: OperatorParts,
  index: number,
  read: () => unknown,
): Promise<ItemResult> {
  try {
    return { index, ...(await register(parts, validated(read(), validators.ClientRegistration))) };
  } catch (error) {
    if (!(error instanceof Refusal)) parts.onError(error);
    return { index, outcome: 'refused', problem: problemOf(error) };
  }
}

async function register(parts: OperatorParts, registration: ClientRegistration) {
  const { certificate, spiffeId } = registration;
  const wanted = parts.profile === 'mtls' ? 'spiffeId' : 'certificate';
  if (certificate !== undefined && wanted === 'certificate')
    return registerCertificate(parts, registration, certificate);
  if (spiffeId !== undefined && wanted === 'spiffeId') return registerSpiffeId(parts, registration, spiffeId);
  throw semanticError([
    { field: wanted, message: `must be there, since this WFM has the profile ${parts.profile}` },
  ]);
}

/** Puts a client on the list of accepted ones (ID-009); it has to be one of this WFM. */
async function registerSpiffeId(parts: OperatorParts, { label, kind }: ClientRegistration, spiffeId: string) {
  const own = parts.mtls?.mis.domain.wfm;
  if (kind === 'issuer') throw semanticError([{ field: 'kind', message: 'must be client for a SPIFFE ID' }]);
  if (own === undefined || !spiffeId.startsWith(`${wfmSpiffeId(own)}/client/`)) {
    throw semanticError([{ field: 'spiffeId', message: 'must be that of a client of this WFM' }]);
  }
  const accepted = { spiffeId, at: parts.clock(), ...(label !== undefined && { label }) };
  const { client, added } = await acceptClient(parts.store, accepted);
  return { outcome: outcomeOf(added), clientId: client.clientId };
}

async function registerCertificate(parts: OperatorParts, registration: ClientRegistration, text: string) {
  const kind = registration.kind ?? 'client';
  const certificate = readUsable(text, kind, parts.clock());
  const { x509, keyId } = certificate;
  const facts = {
    certificate: x509.raw,
    fingerprint: fingerprintOf(x509),
    registeredAt: parts.clock(),
    ...(registration.label !== undefined && { label: registration.label }),
  };
  const names = { certificateFingerprint: facts.fingerprint, keyId };
  if (kind === 'issuer') {
    const added = await parts.store.issuers.add(facts);
    return { outcome: outcomeOf(added), ...names };
  }
  const newcomer = { ...facts, clientId: parts.createId(), state: 'registered' } as const;
  const { client, added } = await parts.store.clients.add(newcomer);
  return { outcome: outcomeOf(added), clientId: client.clientId, ...names };
}

function outcomeOf(added: boolean): 'registered' | 'known' {
  return added ? 'registered' : 'known';
}

/** A certificate that is not valid yet may be registered, an expired one may not. */
function readUsable(text: string, kind: CertificateKind, now: Date): Certificate {
  try {
    const certificate = readCertificate(text);
    if (kind === 'issuer') checkIssuer(certificate);
    else checkKey(certificate.publicKey);
    if (certificate.notAfter >= now) return certificate;
    throw unusable(`The certificate was valid until ${certificate.notAfter.toISOString()}.`);
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    throw unusable(`${error.message}.`, error);
  }
}

function checkIssuer({ x509 }: Certificate): void {
  if (!x509.ca) throw unusable('The certificate is not one of a CA.');
}

function unusable(detail: string, cause?: unknown): Refusal {
  return new Refusal('invalid-certificate-format', 400, { detail, cause });
}

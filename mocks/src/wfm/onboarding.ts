import { X509Certificate } from 'node:crypto';
import type { Certificate, Clock } from '@margo-contract/protocol';
import type { OnboardingDecision } from '@margo-contract/sdk-server';
import { fingerprintOf } from './fingerprint.js';
import type { ClientState, IssuerStore, StoredClient } from './store/client-store.js';
import type { Store } from './store/store.js';

/** Whom a WFM admits whose certificate nobody registered. */
export const ONBOARDING_POLICIES = ['auto', 'preregistered', 'manual'] as const;

/**
 * `auto`: everybody. `preregistered`: nobody. `manual`: whoever the operator approves. Certificates that the operator
 * registered, or whose issuer is registered, are admitted under every policy.
 */
export type OnboardingPolicy = (typeof ONBOARDING_POLICIES)[number];

export interface OnboardingOptions {
  readonly store: Store;
  readonly policy: OnboardingPolicy;
  readonly clock: Clock;
  /** Makes a lowercase UUID, version 4 (CLI-002). */
  readonly createId: () => string;
}

const DECLINED: Readonly<Record<Exclude<ClientState, 'approved' | 'registered'>, string>> = {
  pending: 'The client waits for the approval of an operator.',
  rejected: 'An operator declined this client.',
  revoked: 'The trust in this certificate was withdrawn.',
};

/** Decides about a certificate whose possession is proven (facts 5.5, ONB-005 to ONB-007). */
export async function decideOnboarding(
  options: OnboardingOptions,
  certificate: Certificate,
): Promise<OnboardingDecision> {
  const { clients } = options.store;
  const known = await clients.findByFingerprint(fingerprintOf(certificate.x509));
  const client = known ?? (await addNewcomer(options, certificate));
  if (client === undefined) return decline('Nobody registered this certificate or its issuer.');
  await clients.see(client.clientId, options.clock());
  return decideAbout(options, client);
}

async function decideAbout(options: OnboardingOptions, client: StoredClient): Promise<OnboardingDecision> {
  const { store, clock } = options;
  const { clientId, state, onboardedAt } = client;
  if (state !== 'approved' && state !== 'registered') return decline(DECLINED[state]);
  if (onboardedAt !== undefined) return { outcome: 'known', clientId };
  const admitted = await store.clients.move({ clientId, from: state, to: 'approved', onboardedAt: clock() });
  if (admitted !== undefined) return { outcome: 'accepted', clientId };
  const changed = await store.clients.find(clientId);
  return changed === undefined ? decline('The client is gone.') : decideAbout(options, changed);
}

/** Keeps a client nobody knew, if the policy lets it be kept. */
async function addNewcomer(
  options: OnboardingOptions,
  { x509 }: Certificate,
): Promise<StoredClient | undefined> {
  const state = await stateOfNewcomer(options, x509);
  if (state === undefined) return undefined;
  const { client } = await options.store.clients.add({
    clientId: options.createId(),
    state,
    certificate: x509.raw,
    fingerprint: fingerprintOf(x509),
    registeredAt: options.clock(),
  });
  return client;
}

async function stateOfNewcomer(
  { store, policy }: OnboardingOptions,
  x509: X509Certificate,
): Promise<'approved' | 'pending' | undefined> {
  if (policy === 'auto' || (await isIssued(store.issuers, x509))) return 'approved';
  return policy === 'manual' ? 'pending' : undefined;
}

/** Whether a registered CA issued the certificate directly. */
async function isIssued(issuers: IssuerStore, x509: X509Certificate): Promise<boolean> {
  const registered = await issuers.list();
  return registered
    .map(({ certificate }) => new X509Certificate(certificate))
    .some((issuer) => x509.checkIssued(issuer) && x509.verify(issuer.publicKey));
}

function decline(detail: string): OnboardingDecision {
  return { outcome: 'declined', detail };
}

import type { Certificate } from '@margo-contract/protocol';
import type { OnboardingDecision } from '@margo-contract/sdk-server';
import type { Behaviour } from '../behaviour/behaviour.js';
import { fingerprintOf } from '../fingerprint.js';
import type { StoredClient } from '../store/client-store.js';
import type { FaultEntry } from './fault.js';

/** @param hasWaited whether the client was there before, waiting */
type Decide = (
  decision: OnboardingDecision,
  client: StoredClient | undefined,
  hasWaited: boolean,
) => OnboardingDecision;

/** What goes wrong with certificates that wait for an operator. */
export const approvalFaults: readonly FaultEntry[] = [
  {
    name: 'approved-clients-refused',
    requirement: 'ONB-002',
    effect: 'A client that waited for its approval is refused when it is approved, too.',
    behaviour: waiting((decision, _client, hasWaited) =>
      hasWaited && decision.outcome !== 'declined'
        ? { outcome: 'declined', detail: 'The client waits for the approval of an operator.' }
        : decision,
    ),
  },
  {
    name: 'rejected-clients-admitted',
    requirement: 'ONB-005',
    effect: 'A client that the operator rejected is admitted when it asks again.',
    behaviour: waiting((decision, client) =>
      client?.state === 'rejected' ? { outcome: 'accepted', clientId: client.clientId } : decision,
    ),
  },
];

/** A WFM whose operator decides about whom nobody registered, and that makes something else of what was decided. */
function waiting(decide: Decide): Behaviour {
  return {
    settings: (settings) => ({ ...settings, onboarding: 'manual' }),
    signatureParts: (parts, { store }) => {
      const waited = new Set<string>();
      const onboardClient = async (call: { readonly certificate: Certificate }) => {
        const fingerprint = fingerprintOf(call.certificate.x509);
        const decision = await parts.handlers.onboardClient(call);
        const client = await store.clients.findByFingerprint(fingerprint);
        if (client?.state === 'pending') waited.add(fingerprint);
        return decide(decision, client, waited.has(fingerprint));
      };
      return { ...parts, handlers: { ...parts.handlers, onboardClient } };
    },
  };
}

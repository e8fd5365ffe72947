import { createHash, type X509Certificate } from 'node:crypto';
import type { OnboardingDecision } from '@margo-contract/sdk-server';
import type { Behaviour } from '../behaviour/behaviour.js';
import { goodResponseOf, insteadOf, responseOf } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { overriding } from '../behaviour/override.js';
import {
  isProblem,
  jsonOf,
  refusal,
  withBody,
  withHeaders,
  withJson,
  withStatus,
} from '../behaviour/response.js';
import { keyFor, labelsOf } from '../behaviour/signature.js';
import { fingerprintOf } from '../fingerprint.js';
import { createUuid } from '../random.js';
import type { Store } from '../store/store.js';
import type { FaultEntry } from './fault.js';

const SIGNATURE = 'signature-verification-failed';

/** What goes wrong when clients introduce themselves. */
export const onboardingFaults: readonly FaultEntry[] = [
  {
    name: 'onboarding-answered-200',
    requirement: 'ONB-002',
    effect: 'A new client is answered 200 instead of 201.',
    behaviour: goodResponseOf('onboardClient', ({ response }) => withStatus(response, 200)),
  },
  {
    name: 'onboarding-answered-as-text',
    requirement: 'ONB-002',
    effect: 'The response to a new client is text/plain.',
    behaviour: goodResponseOf('onboardClient', ({ response }) =>
      withHeaders(response, { 'content-type': 'text/plain' }),
    ),
  },
  {
    name: 'client-id-called-id',
    requirement: 'ONB-002',
    effect: 'The identifier of a new client comes in a member id instead of clientId.',
    behaviour: goodResponseOf('onboardClient', ({ response }) => {
      const { clientId } = jsonOf(response) as { clientId: string };
      return withJson(response, { id: clientId });
    }),
  },
  {
    name: 'client-id-shared',
    requirement: 'CLI-001',
    effect: 'Every client is told the same clientId.',
    behaviour: goodResponseOf('onboardClient', ({ response }) => withJson(response, { clientId: 'client' })),
  },
  {
    name: 'client-id-not-url-safe',
    requirement: 'CLI-001',
    effect: 'Each clientId ends in characters that a URL does not carry as they are.',
    behaviour: {
      settings: (settings) => ({ ...settings, createClientId: () => `${createUuid(settings.random)}==` }),
      signatureParts: (parts) => ({ ...parts, checkResponses: false }),
    },
  },
  {
    name: 'known-certificate-becomes-second-client',
    requirement: 'ONB-007',
    effect: 'A certificate that onboards again becomes another client.',
    behaviour: { settings: (settings) => ({ ...settings, store: forgettingCertificates(settings.store) }) },
  },
  {
    name: 'onboarding-without-signature-accepted',
    requirement: 'SIG-011',
    effect: 'An onboarding request without a signature is done.',
    behaviour: forgive(
      SIGNATURE,
      (incoming) => isOnboarding(incoming) && labelsOf(incoming.request) === 'absent',
    ),
  },
  {
    name: 'onboarding-signature-ignored',
    requirement: 'SIG-011',
    also: {
      'SIG-012': 'It need not cover the digest.',
      'SIG-013': 'It may be of any age.',
      'SIG-018': 'It need not cover anything.',
    },
    effect: 'Nobody checks that the sender of a certificate has its key.',
    behaviour: forgive(
      SIGNATURE,
      (incoming) => isOnboarding(incoming) && labelsOf(incoming.request) !== 'absent',
    ),
  },
  {
    name: 'every-client-approved-by-hand',
    requirement: 'ONB-009',
    effect: 'Every client has to wait for somebody who approves it, even when its certificate is registered.',
    behaviour: deciding(async (decision, { clients }) => {
      if (decision.outcome !== 'accepted') return decision;
      await clients.move({ clientId: decision.clientId, from: 'approved', to: 'pending' });
      return { outcome: 'declined', detail: 'The client waits for the approval of an operator.' };
    }),
  },
  {
    name: 'revoked-certificate-onboarded-again',
    requirement: 'ONB-005',
    effect: 'A certificate whose trust was withdrawn is welcome again.',
    behaviour: deciding(async (decision, { clients }, certificate) => {
      const client = await clients.findByFingerprint(fingerprintOf(certificate));
      if (decision.outcome !== 'declined' || client === undefined) return decision;
      await clients.move({ clientId: client.clientId, from: client.state, to: 'approved' });
      return { outcome: 'known', clientId: client.clientId };
    }),
  },
  {
    name: 'untrusted-certificate-answered-400',
    requirement: 'ONB-005',
    effect: 'A certificate that is not trusted is answered 400 instead of 403.',
    behaviour: responseOf('onboardClient', ({ request, response }) =>
      isProblem(response, 'certificate-not-trusted')
        ? refusal(request, 'invalid-certificate-format', 400)
        : undefined,
    ),
  },
  {
    name: 'rsa-certificates-refused',
    requirement: 'CERT-002',
    effect: 'Certificates with RSA keys are refused.',
    behaviour: refusingKeys((key) => key.asymmetricKeyType === 'rsa'),
  },
  {
    name: 'p-384-certificates-refused',
    requirement: 'CERT-002',
    effect: 'Certificates with keys on the curve P-384 are refused.',
    behaviour: refusingKeys((key) => key.asymmetricKeyDetails?.namedCurve === 'secp384r1'),
  },
  {
    name: 'root-certificate-called-ca',
    requirement: 'CERT-003',
    effect: 'The root CA comes in a member ca instead of certificate.',
    behaviour: goodResponseOf('getRootCertificate', ({ response }) => {
      const { certificate } = jsonOf(response) as { certificate: string };
      return withJson(response, { ca: certificate });
    }),
  },
  {
    name: 'root-certificate-damaged',
    requirement: 'CERT-003',
    effect: 'The root CA is cut off in the middle.',
    behaviour: goodResponseOf('getRootCertificate', ({ response }) =>
      withBody(response, String(response.body).replace(/[A-Za-z0-9+/=]{100}"/, '"')),
    ),
  },
  {
    name: 'root-certificate-signature-checked',
    requirement: 'CERT-004',
    effect: 'The root CA is refused to requests whose signature is by a stranger, although none is needed.',
    behaviour: insteadOf(({ operation, request }) =>
      operation === 'getRootCertificate' && labelsOf(request) !== 'absent'
        ? refusal(request, SIGNATURE, 401)
        : undefined,
    ),
  },
  {
    name: 'root-certificate-for-clients-only',
    requirement: 'CERT-004',
    effect: 'The root CA is handed out to requests with a signature only.',
    behaviour: insteadOf(({ operation, request }) =>
      operation === 'getRootCertificate' && labelsOf(request) === 'absent'
        ? refusal(request, SIGNATURE, 401)
        : undefined,
    ),
  },
];

function isOnboarding({ operation }: { readonly operation?: string }): boolean {
  return operation === 'onboardClient';
}

/** A store that adds each approved client anew, under a name of the certificate that nobody asks for again. */
function forgettingCertificates(store: Store): Store {
  let count = 0;
  const { clients } = store;
  return overriding(store, {
    clients: overriding(clients, {
      async findByFingerprint(fingerprint) {
        const known = await clients.findByFingerprint(fingerprint);
        return known?.state === 'approved' ? undefined : known;
      },
      async add(client) {
        const known = await clients.findByFingerprint(client.fingerprint);
        if (known === undefined) return clients.add(client);
        count += 1;
        const fingerprint = createHash('sha256').update(`${client.fingerprint} ${count}`).digest('hex');
        return clients.add({ ...client, fingerprint });
      },
    }),
  });
}

/** Decides otherwise about a certificate than the WFM does. */
function deciding(
  decide: (
    decision: OnboardingDecision,
    store: Store,
    certificate: X509Certificate,
  ) => Promise<OnboardingDecision>,
): Behaviour {
  return {
    signatureParts: (parts, { store }) => {
      const { handlers } = parts;
      const onboardClient: typeof handlers.onboardClient = async (attempt) =>
        decide(await handlers.onboardClient(attempt), store, attempt.certificate.x509);
      return { ...parts, handlers: { ...handlers, onboardClient } };
    },
  };
}

function refusingKeys(isRefused: (key: X509Certificate['publicKey']) => boolean): Behaviour {
  return insteadOf(async (incoming) => {
    if (incoming.operation !== 'onboardClient') return undefined;
    const key = await keyFor(incoming);
    if (key === undefined || !isRefused(key)) return undefined;
    return refusal(incoming.request, 'invalid-certificate-format', 400);
  });
}

import { X509Certificate } from 'node:crypto';
import { type Certificate, readCertificate } from '@margo-contract/protocol';
import type { Behaviour } from '../behaviour/behaviour.js';
import { insteadOf, responseOf } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { isProblem, jsonResponse, refusal } from '../behaviour/response.js';
import { certificateTextOf, keyFor } from '../behaviour/signature.js';
import { createUuid } from '../random.js';
import type { FaultEntry } from './fault.js';

const UNUSABLE = 'invalid-certificate-format';

/** Certificates that cannot be used, and are. */
export const certificateFaults: readonly FaultEntry[] = [
  {
    name: 'unusable-certificate-answered-500',
    requirement: 'ONB-004',
    effect: 'A certificate that cannot be used makes the WFM fail.',
    behaviour: responseOf('onboardClient', ({ request, response }) =>
      response.status === 400 && !isProblem(response, 'invalid-digest-header')
        ? refusal(request, 'about:blank', 500, { headers: { 'retry-after': '5' } })
        : undefined,
    ),
  },
  {
    name: 'ed25519-answered-500',
    requirement: 'ONB-004',
    effect: 'A certificate with an Ed25519 key makes the WFM fail.',
    behaviour: insteadOf(async (incoming) => {
      const key = incoming.operation === 'onboardClient' ? await keyFor(incoming) : undefined;
      return key?.asymmetricKeyType === 'ed25519' ? refusal(incoming.request, 'about:blank', 500) : undefined;
    }),
  },
  {
    name: 'unreadable-certificate-accepted',
    requirement: 'ONB-004',
    effect: 'Whatever text comes as a certificate is answered with a clientId.',
    behaviour: responseOf('onboardClient', async ({ request, response, settings }) => {
      if (!isProblem(response, UNUSABLE)) return undefined;
      const isReadable = certificateOf(await certificateTextOf(request)) !== undefined;
      return isReadable ? undefined : jsonResponse(201, { clientId: createUuid(settings.random) });
    }),
  },
  {
    name: 'missing-certificate-accepted',
    requirement: 'ONB-004',
    effect: 'An onboarding request without a certificate is answered with a clientId.',
    behaviour: responseOf('onboardClient', async ({ request, response, settings }) =>
      isProblem(response, 'invalid-request') && (await certificateTextOf(request)) === ''
        ? jsonResponse(201, { clientId: createUuid(settings.random) })
        : undefined,
    ),
  },
  {
    name: 'onboarding-envelope-ignored',
    requirement: 'ONB-012',
    effect:
      'An onboarding request with a good certificate is answered with a clientId, whatever kind it is of.',
    behaviour: responseOf('onboardClient', async ({ request, response, settings }) =>
      isProblem(response, 'invalid-request') && (await certificateTextOf(request)) !== ''
        ? jsonResponse(201, { clientId: createUuid(settings.random) })
        : undefined,
    ),
  },
  {
    name: 'first-of-two-certificates-taken',
    requirement: 'ONB-004',
    effect: 'Of several certificates in a row the first is taken and the rest ignored.',
    behaviour: responseOf('onboardClient', async ({ request, response, signature }) => {
      const first = firstOf(await certificateTextOf(request));
      if (!isProblem(response, UNUSABLE) || first === undefined || signature === undefined) return undefined;
      const decision = await signature.handlers.onboardClient({ certificate: first });
      return decision.outcome === 'declined' ? undefined : jsonResponse(201, { clientId: decision.clientId });
    }),
  },
  {
    name: 'certificate-validity-ignored',
    requirement: 'ONB-004',
    effect: 'A certificate that is out of date is accepted.',
    behaviour: accepting(({ notBefore, notAfter }) => notBefore > new Date() || notAfter < new Date()),
  },
  {
    name: 'weak-rsa-keys-accepted',
    requirement: 'ONB-004',
    effect: 'RSA keys that are shorter than 2048 bits are accepted.',
    behaviour: accepting(({ publicKey }) => (publicKey.asymmetricKeyDetails?.modulusLength ?? 2048) < 2048),
  },
  {
    name: 'unknown-curves-accepted',
    requirement: 'ONB-004',
    effect: 'Keys are accepted on curves with which no signature can be verified.',
    behaviour: accepting(({ publicKey }) => publicKey.asymmetricKeyDetails?.namedCurve === 'secp521r1'),
  },
];

/** Onboards some of the certificates that can be read but not used. */
function accepting(isAccepted: (certificate: Certificate) => boolean): Behaviour {
  return forgive(UNUSABLE, async ({ operation, request }) => {
    const certificate =
      operation === 'onboardClient' ? certificateOf(await certificateTextOf(request)) : undefined;
    return certificate !== undefined && isAccepted(certificate);
  });
}

function certificateOf(text: string): Certificate | undefined {
  try {
    return readCertificate(text);
  } catch {
    return undefined;
  }
}

/** The first certificate of octets that hold several. */
function firstOf(text: string): Certificate | undefined {
  try {
    return readCertificate(new X509Certificate(Buffer.from(text, 'base64')).raw);
  } catch {
    return undefined;
  }
}

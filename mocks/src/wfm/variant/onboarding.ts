import { everyResponse, insteadOf, responseOf } from '../behaviour/change.js';
import { isProblem, problemIn, refusal, withProblem, withStatus } from '../behaviour/response.js';
import { keyFor } from '../behaviour/signature.js';
import type { VariantEntry } from './variant.js';

const KNOWN = 'response to a known certificate';

/** Choices about clients and how they introduce themselves. */
export const onboardingVariants: readonly VariantEntry[] = [
  {
    name: 'opaque-client-ids',
    choice: 'form of a clientId',
    effect: 'A clientId is an opaque text of all the characters that are allowed, and no UUID.',
    source: 'CLI-002, C-10',
    behaviour: {
      settings: (settings) => ({
        ...settings,
        createClientId: () => `C_${Buffer.from(settings.random(18)).toString('base64url')}.~7`,
      }),
    },
  },
  {
    name: 'approval-by-operator',
    choice: 'certificates that nobody registered',
    effect: 'A certificate that nobody registered waits until an operator approves it.',
    source: 'ONB-005, ONB-006',
    behaviour: { settings: (settings) => ({ ...settings, onboarding: 'manual' }) },
  },
  {
    name: 'known-certificate-answered-409',
    choice: KNOWN,
    effect: 'A certificate that onboards again is answered 409.',
    source: 'ONB-007, C-08, R-27',
    behaviour: responseOf('onboardClient', ({ request, response }) =>
      response.status === 200 ? refusal(request, 'about:blank', 409) : undefined,
    ),
  },
  {
    name: 'known-certificate-answered-201',
    choice: KNOWN,
    effect: 'A certificate that onboards again is answered 201 with the clientId it has.',
    source: 'ONB-007, C-08',
    behaviour: responseOf('onboardClient', ({ response }) =>
      response.status === 200 ? withStatus(response, 201) : undefined,
    ),
  },
  {
    name: 'ed25519-refused',
    choice: 'keys with Ed25519',
    effect: 'A certificate with an Ed25519 key is refused with 400.',
    source: 'R-12',
    behaviour: insteadOf(async (incoming) => {
      if (incoming.operation !== 'onboardClient') return undefined;
      const key = await keyFor(incoming);
      if (key?.asymmetricKeyType !== 'ed25519') return undefined;
      return refusal(incoming.request, 'invalid-certificate-format', 400);
    }),
  },
  {
    name: 'onboarding-faults-answered-422',
    choice: 'response to an onboarding request with wrong content',
    effect: 'A certificate that cannot be used, and a member that is missing, are answered 422.',
    source: 'ONB-004, C-11, R-02',
    behaviour: responseOf('onboardClient', ({ request, response }) => {
      if (!isProblem(response, 'invalid-certificate-format') && !isProblem(response, 'invalid-request'))
        return undefined;
      const errors = problemIn(response)?.errors ?? [
        { field: 'certificate', message: 'is not what it should be' },
      ];
      return withProblem(refusal(request, 'semantic-error', 422), { errors });
    }),
  },
  {
    name: 'unknown-client-answered-401',
    choice: 'response to an unknown client',
    effect: 'A clientId that nobody has is answered 401, since there is no key to verify with.',
    source: 'CLI-003, C-14',
    behaviour: everyResponse(({ request, response }) =>
      isProblem(response, 'invalid-client')
        ? refusal(request, 'signature-verification-failed', 401, {
            headers: { 'www-authenticate': 'Signature', connection: 'close' },
          })
        : undefined,
    ),
  },
];

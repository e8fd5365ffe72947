import type { Behaviour } from '../behaviour/behaviour.js';
import { fieldOf, insteadOf, remembering } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { refusal } from '../behaviour/response.js';
import { passes } from '../behaviour/signature.js';
import type { FaultEntry } from './fault.js';

const WRONG = 'signature-verification-failed';

/** What goes wrong with the time of signatures, and with requests that arrive twice. */
export const timeWindowFaults: readonly FaultEntry[] = [
  {
    name: 'old-signatures-accepted',
    requirement: 'SIG-013',
    also: {
      'SIG-015': 'A replay is never late.',
    },
    effect: 'A signature counts however long ago it was made.',
    behaviour: { signatureParts: (parts) => ({ ...parts, maximumAgeSeconds: Number.POSITIVE_INFINITY }) },
  },
  {
    name: 'window-of-a-week',
    requirement: 'SIG-015',
    also: {
      'SIG-013': 'What is a day old is outside of any sensible window.',
    },
    effect: 'Signatures count for a week, so that a captured request can be sent again the next day.',
    behaviour: { signatureParts: (parts) => ({ ...parts, maximumAgeSeconds: 604_800 }) },
  },
  {
    name: 'window-of-five-seconds',
    requirement: 'SIG-013',
    effect: 'A signature is too old after five seconds, before many a request arrives.',
    behaviour: { signatureParts: (parts) => ({ ...parts, maximumAgeSeconds: 5 }) },
  },
  {
    name: 'future-signatures-accepted',
    requirement: 'SIG-014',
    effect: 'A signature counts however far ahead its time is.',
    behaviour: { signatureParts: (parts) => ({ ...parts, clockSkewSeconds: Number.POSITIVE_INFINITY }) },
  },
  {
    name: 'created-not-demanded',
    requirement: 'SIG-013',
    effect: 'A signature that does not say when it was made counts for good.',
    behaviour: forgive(WRONG, (incoming) =>
      passes(incoming, (strict) => ({ ...strict, requiredParameters: [] })),
    ),
  },
  {
    name: 'repeated-get-refused',
    requirement: 'SIG-015',
    effect: 'A GET whose signature was seen before is refused, as if reading twice did any harm.',
    behaviour: refusingTwice(({ request }) => request.method === 'GET'),
  },
  {
    name: 'repeated-onboarding-refused',
    requirement: 'SIG-015',
    effect:
      'An onboarding request whose signature was seen before is refused, so a lost response is lost for good.',
    behaviour: refusingTwice(({ operation }) => operation === 'onboardClient'),
  },
];

type Selection = (incoming: Parameters<Parameters<typeof insteadOf>[0]>[0]) => boolean;

function refusingTwice(concerns: Selection): Behaviour {
  return remembering(() => {
    const seen = new Set<string>();
    return insteadOf((incoming) => {
      const signature = fieldOf(incoming.request, 'signature');
      if (signature === undefined || !concerns(incoming)) return undefined;
      if (seen.has(signature)) return refusal(incoming.request, WRONG, 401);
      seen.add(signature);
      return undefined;
    });
  });
}

import type { WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour } from '../behaviour/behaviour.js';
import { everyResponse, fieldOf, type Incoming, insteadOf } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { isProblem, refusal } from '../behaviour/response.js';
import { passes } from '../behaviour/signature.js';
import type { FaultEntry } from './fault.js';

const WRONG = 'invalid-digest-header';
const KNOWN_ALGORITHM = /(^|[,\s])sha-(256|512)=/;
const READABLE = /^\s*[a-z][\w.-]*=:[A-Za-z0-9+/=]*:/;

const digestOf = ({ request }: Incoming): string | undefined => fieldOf(request, 'content-digest');

/** What goes wrong with the Content-Digest of request bodies. */
export const digestFaults: readonly FaultEntry[] = [
  {
    name: 'body-digest-not-compared',
    requirement: 'DIG-002',
    effect: 'A body is taken whatever its Content-Digest is, as long as that can be read.',
    behaviour: forgive(WRONG, (incoming) => {
      const digest = digestOf(incoming) ?? '';
      return READABLE.test(digest) && KNOWN_ALGORITHM.test(digest) && passes(incoming, (strict) => strict);
    }),
  },
  {
    name: 'body-without-digest-accepted',
    requirement: 'DIG-002',
    effect: 'A body without Content-Digest is taken.',
    behaviour: forgive(
      WRONG,
      (incoming) =>
        digestOf(incoming) === undefined &&
        passes(incoming, (strict) => ({ ...strict, requiredComponents: ['@method', '@target-uri'] })),
    ),
  },
  {
    name: 'unreadable-digest-ignored',
    requirement: 'DIG-002',
    effect: 'A Content-Digest that cannot be read is taken for none, and the body for good.',
    behaviour: forgive(WRONG, (incoming) => {
      const digest = digestOf(incoming);
      return digest !== undefined && !READABLE.test(digest) && passes(incoming, (strict) => strict);
    }),
  },
  {
    name: 'unknown-digest-algorithm-accepted',
    requirement: 'DIG-002',
    effect:
      'A Content-Digest of an algorithm that the WFM does not know is not compared, and the body is taken.',
    behaviour: forgive(WRONG, (incoming) => {
      const digest = digestOf(incoming) ?? '';
      return READABLE.test(digest) && !KNOWN_ALGORITHM.test(digest) && passes(incoming, (strict) => strict);
    }),
  },
  {
    name: 'several-digests-refused',
    requirement: 'DIG-002',
    effect: 'A Content-Digest with a second right member is refused.',
    behaviour: refusingDigests(({ digest }) => /,/.test(digest)),
  },
  {
    name: 'digest-of-decoded-body-demanded',
    requirement: 'DIG-002',
    effect:
      'Content-Digest is compared with the body after its content coding is undone, and so never right for a coded one.',
    behaviour: refusingDigests(({ coding }) => coding !== undefined),
  },
  {
    name: 'sha-512-answered-500',
    requirement: 'DIG-002',
    effect: 'A Content-Digest of nothing but sha-512 makes the WFM fail.',
    behaviour: insteadOf(({ request }) => {
      const digest = fieldOf(request, 'content-digest') ?? '';
      return /^sha-512=[^,]*$/.test(digest) ? refusal(request, 'about:blank', 500) : undefined;
    }),
  },
  {
    name: 'wrong-digest-answered-422',
    requirement: 'DIG-002',
    also: {
      'SIG-010': 'A digest that was put in after signing is answered so as well.',
      'SIG-011': 'So is a request without digest and signature.',
    },
    effect: 'A wrong Content-Digest is answered 422 instead of 400.',
    behaviour: everyResponse(({ request, response }): WireResponse | undefined => {
      if (!isProblem(response, WRONG)) return undefined;
      const errors = [{ field: 'Content-Digest', message: 'is not right' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
];

interface DigestFields {
  readonly digest: string;
  readonly coding: string | undefined;
}

function refusingDigests(isRefused: (fields: DigestFields) => boolean): Behaviour {
  return insteadOf(({ request }) => {
    const digest = fieldOf(request, 'content-digest');
    if (digest === undefined || !isRefused({ digest, coding: fieldOf(request, 'content-encoding') }))
      return undefined;
    return refusal(request, WRONG, 400);
  });
}

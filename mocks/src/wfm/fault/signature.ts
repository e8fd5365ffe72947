import { PROFILE_ALGORITHMS, unixSeconds } from '@margo-contract/protocol';
import { combineBehaviours } from '../behaviour/behaviour.js';
import type { Incoming } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { keyIdOf, labelsOf, passes, signatureInputOf } from '../behaviour/signature.js';
import type { FaultEntry } from './fault.js';

const WRONG = 'signature-verification-failed';
const ACCEPTS_ANYTHING = PROFILE_ALGORITHMS.map((algorithm) => ({
  ...algorithm,
  accepts: () => true,
  verify: () => true,
}));

const isUnsigned = ({ request }: Incoming): boolean => labelsOf(request) === 'absent';
const isUnreadable = ({ request }: Incoming): boolean => labelsOf(request) === 'unreadable';

/** Wrong signatures that are accepted, and checks of them that are left out. */
export const signatureFaults: readonly FaultEntry[] = [
  {
    name: 'unsigned-requests-served',
    requirement: 'SIG-011',
    also: {
      'STA-017': 'Status reports are among those requests.',
    },
    effect: 'A request without any signature is done.',
    behaviour: combineBehaviours([
      forgive(WRONG, (incoming) => incoming.operation !== 'onboardClient' && isUnsigned(incoming)),
      forgive('invalid-digest-header', (incoming) => isUnsigned(incoming)),
    ]),
  },
  {
    name: 'unreadable-signatures-accepted',
    requirement: 'SIG-011',
    also: {
      'SIG-010': 'A line put in after signing makes the fields unreadable.',
    },
    effect: 'A request is done although one of its signature headers is absent or cannot be read.',
    behaviour: forgive(WRONG, isUnreadable),
  },
  {
    name: 'signature-value-ignored',
    requirement: 'SIG-011',
    also: {
      'SIG-009': 'A signature by any other key counts.',
      'SIG-010': 'A signature over other values counts.',
      'STA-017': 'Status reports are among those requests.',
    },
    effect: 'A signature counts when its headers are in order; the signature itself is never computed.',
    behaviour: forgive(
      WRONG,
      (incoming) =>
        incoming.operation !== 'onboardClient' &&
        passes(incoming, (strict) => ({ ...strict, algorithms: ACCEPTS_ANYTHING })),
    ),
  },
  {
    name: 'tampered-requests-accepted',
    requirement: 'SIG-010',
    also: {
      'SIG-009': 'A signature by another key counts.',
      'SIG-011': 'The WFM acts on wrong signatures.',
    },
    effect:
      'A signature counts when its keyid is that of the client, whether it goes with what was received or not.',
    behaviour: forgive(
      WRONG,
      async (incoming) =>
        signatureInputOf(incoming.request)?.parameters.keyid === (await keyIdOf(incoming)) &&
        passes(incoming, (strict) => ({ ...strict, algorithms: ACCEPTS_ANYTHING })),
    ),
  },
  {
    name: 'method-not-covered-accepted',
    requirement: 'SIG-018',
    effect: 'A signature need not cover the method.',
    behaviour: forgive(WRONG, (incoming) => passes(incoming, without('@method'))),
  },
  {
    name: 'target-not-covered-accepted',
    requirement: 'SIG-018',
    effect: 'A signature need not cover the target URI.',
    behaviour: forgive(WRONG, (incoming) => passes(incoming, without('@target-uri'))),
  },
  {
    name: 'digest-not-covered-accepted',
    requirement: 'SIG-012',
    effect: 'A signature need not cover the digest of the body.',
    behaviour: forgive(WRONG, (incoming) => passes(incoming, without('content-digest'))),
  },
  {
    name: 'expiry-of-signature-ignored',
    requirement: 'SIG-011',
    also: {
      'SIG-013': 'The clock follows created, so nothing is too old.',
      'SIG-014': 'The clock follows created, so nothing is too new.',
      'SIG-015': 'The clock follows created, so a replay is never late.',
    },
    effect: 'A signature counts after the time at which it says that it expires.',
    behaviour: forgive(WRONG, (incoming) =>
      passes(incoming, (strict, received, label) => {
        const { created = unixSeconds(strict.clock) } = received.input(label).parameters;
        return { ...strict, clock: () => new Date(created * 1000) };
      }),
    ),
  },
  {
    name: 'algorithm-name-ignored',
    requirement: 'SIG-011',
    effect: 'The kind of the key alone decides on the algorithm, whatever the parameter alg says.',
    behaviour: forgive(WRONG, (incoming) =>
      passes(incoming, (strict, received, label) => {
        const { alg = '' } = received.input(label).parameters;
        return { ...strict, algorithms: PROFILE_ALGORITHMS.map((item) => ({ ...item, name: alg })) };
      }),
    ),
  },
];

function without(component: string): Parameters<typeof passes>[1] {
  return (strict) => ({
    ...strict,
    requiredComponents: strict.requiredComponents.filter((item) => item !== component),
  });
}

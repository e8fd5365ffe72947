import { spkiKeyId } from '@margo-contract/protocol';
import type { WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour, Surroundings } from '../behaviour/behaviour.js';
import { everyResponse, type Incoming, insteadOf } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { isProblem, refusal } from '../behaviour/response.js';
import { keyIdOf, passesWith, signatureInputOf } from '../behaviour/signature.js';
import type { FaultEntry } from './fault.js';

const WRONG = 'signature-verification-failed';
const USUAL_COMPONENTS = ['@method', '@target-uri', '@authority', 'content-digest'];

/** Right signatures that are refused, and wrong ones that get another response than 401. */
export const signatureFormFaults: readonly FaultEntry[] = [
  {
    name: 'ecdsa-p256-refused',
    requirement: 'SIG-007',
    effect: 'Signatures with ecdsa-p256-sha256 are refused once a client is onboarded.',
    behaviour: refusingAlgorithm('ecdsa-p256-sha256'),
  },
  {
    name: 'ecdsa-p384-refused',
    requirement: 'SIG-007',
    effect: 'Signatures with ecdsa-p384-sha384 are refused once a client is onboarded.',
    behaviour: refusingAlgorithm('ecdsa-p384-sha384'),
  },
  {
    name: 'rsa-pss-refused',
    requirement: 'SIG-007',
    effect: 'Signatures with rsa-pss-sha256 are refused once a client is onboarded.',
    behaviour: refusingAlgorithm('rsa-pss-sha256'),
  },
  {
    name: 'rsa-v1-5-refused',
    requirement: 'SIG-007',
    effect: 'Signatures with rsa-v1_5-sha256 are refused once a client is onboarded.',
    behaviour: refusingAlgorithm('rsa-v1_5-sha256'),
  },
  {
    name: 'alg-demanded',
    requirement: 'SIG-007',
    effect: 'A signature without the parameter alg is refused.',
    behaviour: refusing((incoming) => inputOf(incoming)?.parameters.alg === undefined),
  },
  {
    name: 'authority-demanded',
    requirement: 'SIG-010',
    effect: 'A signature that does not cover "@authority" is refused.',
    behaviour: refusing((incoming) => !covers(incoming, '@authority')),
  },
  {
    name: 'further-components-refused',
    requirement: 'SIG-010',
    effect: 'A signature that covers more than the usual components is refused.',
    behaviour: refusing((incoming) =>
      (inputOf(incoming)?.components ?? []).some(({ name }) => !USUAL_COMPONENTS.includes(name)),
    ),
  },
  {
    name: 'label-sig1-demanded',
    requirement: 'SIG-010',
    effect: 'Only a signature with the label sig1 is looked at.',
    behaviour: refusing(({ request }) => !/(^|,\s*)sig1=/.test(fieldText(request.fields, 'signature-input'))),
  },
  {
    name: 'several-signatures-refused',
    requirement: 'SIG-010',
    effect: 'A request with a second signature, such as that of a proxy, is refused.',
    behaviour: refusing(({ request }) =>
      /\),?.*,\s*[a-z*][\w*.-]*=\(/.test(fieldText(request.fields, 'signature-input')),
    ),
  },
  {
    name: 'order-of-components-fixed',
    requirement: 'SIG-010',
    effect: 'A signature that does not begin with the method is refused.',
    behaviour: refusing((incoming) => inputOf(incoming)?.components[0]?.name !== '@method'),
  },
  {
    name: 'further-parameters-refused',
    requirement: 'SIG-010',
    effect: 'A signature with a nonce or a tag is refused.',
    behaviour: refusing((incoming) => hasParameter(incoming, 'nonce') || hasParameter(incoming, 'tag')),
  },
  {
    name: 'expires-refused',
    requirement: 'SIG-010',
    effect: 'A signature that says when it expires is refused, even before that time.',
    behaviour: refusing((incoming) => hasParameter(incoming, 'expires')),
  },
  {
    name: 'target-decoded-before-verifying',
    requirement: 'SIG-010',
    effect:
      'Signatures are checked over a target URI whose percent-encodings were undone, and so never go with one.',
    behaviour: refusing(({ request }) => request.target.includes('%')),
  },
  {
    name: 'head-verified-as-get',
    requirement: 'SIG-010',
    effect: 'The signature of a HEAD request is checked as if its method were GET, and refused.',
    behaviour: refusing(({ request }) => request.method === 'HEAD'),
  },
  {
    name: 'keyid-compared',
    requirement: 'SIG-009',
    also: {
      'SIG-010': 'A signature of several is refused for the keyid of another.',
    },
    effect: 'A right signature of a client is refused when its keyid is not the hash of the public key.',
    behaviour: refusing(
      async (incoming) =>
        isOfClient(incoming) && inputOf(incoming)?.parameters.keyid !== (await keyIdOf(incoming)),
    ),
  },
  {
    name: 'key-chosen-by-keyid',
    requirement: 'SIG-009',
    effect: 'The key is that of any client whose hash is the keyid, so that clients can act for each other.',
    behaviour: forgive(WRONG, async (incoming) => {
      const key = await anyKey(incoming, inputOf(incoming)?.parameters.keyid);
      return key !== undefined && passesWith(key, incoming, (strict) => strict);
    }),
  },
  {
    name: 'unauthenticated-answered-400',
    requirement: 'SIG-011',
    effect: 'A request with a wrong signature is answered 400 instead of 401.',
    behaviour: answeringWrongWith((request) => refusal(request, 'invalid-request', 400)),
  },
  {
    name: 'unauthenticated-answered-403',
    requirement: 'SIG-011',
    effect: 'A request with a wrong signature is answered 403 instead of 401.',
    behaviour: answeringWrongWith((request) => refusal(request, 'certificate-not-trusted', 403)),
  },
];

function inputOf({ request }: Incoming) {
  return signatureInputOf(request);
}

function hasParameter(incoming: Incoming, name: string): boolean {
  return inputOf(incoming)?.parameters[name] !== undefined;
}

function covers(incoming: Incoming, component: string): boolean {
  return (inputOf(incoming)?.components ?? []).some(({ name }) => name === component);
}

function fieldText(fields: Incoming['request']['fields'], name: string): string {
  return fields
    .filter(([key]) => key.toLowerCase() === name)
    .map(([, value]) => value)
    .join(', ');
}

/** Refuses signed requests that would be accepted otherwise. */
function refusing(wrong: (incoming: Incoming) => boolean | Promise<boolean>): Behaviour {
  return insteadOf(async (incoming) => {
    // Where no signature is needed, none is looked at.
    if (inputOf(incoming) === undefined || incoming.operation === 'getRootCertificate') return undefined;
    return (await wrong(incoming)) ? refusal(incoming.request, WRONG, 401) : undefined;
  });
}

/** A client can still onboard with it: what fails is everything after that. */
function refusingAlgorithm(name: string): Behaviour {
  return refusing((incoming) => isOfClient(incoming) && inputOf(incoming)?.parameters.alg === name);
}

/** Whether a request is for an operation that a client that was onboarded has to sign. */
function isOfClient({ operation, parameters }: Incoming): boolean {
  return operation !== undefined && parameters.clientId !== undefined;
}

function answeringWrongWith(answerWith: (request: Incoming['request']) => WireResponse): Behaviour {
  return everyResponse(({ request, response }) =>
    isProblem(response, WRONG) ? answerWith(request) : undefined,
  );
}

const MOST_CLIENTS = 1000;

async function anyKey({ signature, settings }: Surroundings, keyId: string | undefined) {
  const { items } = await settings.store.clients.list({ limit: MOST_CLIENTS });
  const records = await Promise.all(items.map(({ clientId }) => signature?.clients.find(clientId)));
  return records.find((record) => record !== undefined && spkiKeyId(record.publicKey) === keyId)?.publicKey;
}

import { generateKeyPairSync } from 'node:crypto';
import type { ProblemSlug } from '@margo-contract/generated/problem-types';
import { createProfileSigner, readCertificate, signRequest } from '@margo-contract/protocol';
import { createWfm, type WireRequest, type WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour, Handle, SignatureParts } from './behaviour.js';
import { type Incoming, withFields } from './change.js';
import { bodyOf, placeOf, rereadable } from './exchange.js';
import { overriding } from './override.js';
import { isProblem, jsonResponse } from './response.js';
import { certificateTextOf, messageOf } from './signature.js';

/**
 * Does what the WFM refused, although it refused it: really does it, with everything that follows from it.
 *
 * @param slug what it was refused with
 * @param accepts whether a WFM with the fault would have accepted the request
 */
export function forgive(
  slug: ProblemSlug,
  accepts: (incoming: Incoming) => boolean | Promise<boolean>,
): Behaviour {
  return {
    around: (handle, surroundings) => {
      const { signature } = surroundings;
      if (signature === undefined) return handle;
      const obey = withoutVerification(signature);
      return async (received) => {
        const request = rereadable(received);
        const response = await handle(request);
        if (!isProblem(response, slug)) return response;
        const incoming = { ...surroundings, ...placeOf(request, surroundings.settings), request };
        if (!(await accepts(incoming))) return response;
        return incoming.operation === 'onboardClient' ? admit(signature, request, response) : obey(request);
      };
    },
  };
}

/** Onboards a certificate without asking for a proof; when it cannot even be read, the response stays what it was. */
async function admit(
  parts: SignatureParts,
  request: WireRequest,
  refused: WireResponse,
): Promise<WireResponse> {
  try {
    const certificate = readCertificate(await certificateTextOf(request));
    const decision = await parts.handlers.onboardClient({ certificate });
    if (decision.outcome === 'declined') return refused;
    return jsonResponse(decision.outcome === 'accepted' ? 201 : 200, { clientId: decision.clientId });
  } catch {
    return refused;
  }
}

/**
 * The same WFM, but it takes every request for one of the client in its path. Its twin signs the request itself, with a
 * key that it believes to be everybody's, so that everything behind the signature is done as usual.
 */
function withoutVerification(parts: SignatureParts): Handle {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const twin = createWfm({
    ...parts,
    replayMemory: { remember: async () => true },
    clients: overriding(parts.clients, {
      async find(clientId) {
        const client = await parts.clients.find(clientId);
        return client && { ...client, publicKey };
      },
    }),
  });
  const signer = createProfileSigner(privateKey);
  return async (request) => {
    const bare = withFields(request, {
      signature: undefined,
      'signature-input': undefined,
      'content-digest': undefined,
    });
    return twin.handle(await sign(bare));
  };

  async function sign(request: WireRequest): Promise<WireRequest> {
    const clock = parts.clock ?? (() => new Date());
    const body = await bodyOf(request);
    const fields = await signRequest({ request: messageOf(request), body, signer, keyId: 'twin', clock });
    return { ...request, fields: [...request.fields, ...fields] };
  }
}

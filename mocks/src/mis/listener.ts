import { createHash } from 'node:crypto';
import { type OperationId, operations, responseValidators } from '@margo-contract/generated/trust-bundle';
import type { Clock } from '@margo-contract/protocol';
import {
  type Call,
  checkAccept,
  createService,
  isNotModified,
  leaveBody,
  Refusal,
  type Responder,
  type WireRequest,
  type WireResponse,
} from '@margo-contract/sdk-server/core';
import type { TrustDomain } from '../svid/trust-domain.js';

/** What an identity service publishes. */
export interface MisParts {
  readonly domain: TrustDomain;
  /** Absolute URL of the trust bundle; known once the service listens. */
  readonly bundleUrl: () => string;
}

/** Path of the trust bundle, of the service's own choice. */
export const BUNDLE_PATH = 'spiffe/bundle.json';

const responders: Readonly<Record<OperationId, Responder<MisParts>>> = {
  getDiscoveryDocument: async (call) => {
    const { domain, bundleUrl } = call.parts;
    const document = { trustDomain: domain.wfm.trustDomain, trustBundleUri: bundleUrl() };
    return documentResponse(call, Buffer.from(JSON.stringify(document)));
  },
  getTrustBundle: async (call) => {
    if (call.parameters.trustBundlePath !== BUNDLE_PATH) {
      throw new Refusal('spiffe-bundle-not-found', 404, { detail: 'There is no trust bundle at this path.' });
    }
    return documentResponse(call, call.parts.domain.bundle());
  },
};

/** Answers the requests of an identity service (TB-001, TB-005, TB-012), which are nobody's in particular. */
export function createMis(parts: MisParts, clock: Clock, onError: (error: unknown) => void) {
  const respond = createService({
    operations,
    responders,
    parts,
    clock,
    bodyOf: () => leaveBody,
    responseValidators,
    onError,
  });
  return (request: WireRequest) => respond(request, {});
}

function documentResponse({ request }: Call<MisParts>, body: Uint8Array): WireResponse {
  checkAccept(request, 'application/json');
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
  if (isNotModified(request, etag)) return { status: 304, headers: { etag } };
  return { status: 200, headers: { etag, 'content-type': 'application/json' }, body };
}

import { type Discovery, readDiscovery } from '@margo-contract/protocol/discovery';
import { DiscoveryError, TrustBundleError } from '@margo-contract/protocol/error';
import {
  readTrustBundle,
  TRUST_BUNDLE_LIMITS,
  type TrustBundle,
} from '@margo-contract/protocol/trust-bundle';
import { readJson } from '../../operation/json.js';

/** Reads a trust bundle as `parseTrustBundle` does, with the small JSON reader of this package. @throws TrustBundleError */
export function readBundle(octets: Uint8Array): TrustBundle {
  if (octets.length > TRUST_BUNDLE_LIMITS.maximumBytes) {
    throw new TrustBundleError('trust-bundle-too-large', 'The trust bundle is longer than is read');
  }
  return readTrustBundle(
    parse(octets, (cause) => {
      const message = `The trust bundle is no acceptable JSON: ${cause}`;
      return new TrustBundleError('trust-bundle-malformed', message, { cause });
    }),
  );
}

/** Reads a discovery document as `parseDiscovery` does. @throws DiscoveryError */
export function readDiscoveryDocument(octets: Uint8Array, trustDomain: string): Discovery {
  const document = parse(octets, (cause) => {
    const message = `The discovery document is no acceptable JSON: ${cause}`;
    return new DiscoveryError('discovery-malformed', message, { cause });
  });
  return readDiscovery(document, trustDomain);
}

function parse(octets: Uint8Array, refused: (cause: unknown) => Error): unknown {
  try {
    return readJson(octets);
  } catch (cause) {
    throw refused(cause);
  }
}

import { computeDigest, parseJson, serializeCanonical } from '@margo-contract/protocol';
import type { Behaviour } from './behaviour.js';
import { combineBehaviours } from './behaviour.js';
import { everyRequest, fieldOf, responseOf, withFields } from './change.js';
import type { Exchange } from './exchange.js';
import { withBody, withHeaders, withoutBody, withStatus } from './response.js';

/** A manifest as it is going to be sent; a behaviour may make of it what the contract does not allow. */
export interface LooseManifest {
  readonly manifestVersion: unknown;
  readonly bundle?: LooseReference | null;
  readonly deployments: readonly LooseReference[];
}

export interface LooseReference {
  readonly deploymentId?: string;
  readonly digest: string;
  readonly url: string;
  readonly [member: string]: unknown;
}

/** Gives the octets of another manifest, or a value to write. */
export type ManifestChange = (
  manifest: LooseManifest,
  exchange: Exchange,
) => object | string | Promise<object | string>;

/**
 * Lets clients have another manifest. Its ETag is that of the octets they get, and If-None-Match is compared with it, so
 * that nothing but the manifest itself is different.
 */
export function changingManifest(change: ManifestChange): Behaviour {
  return combineBehaviours([
    everyRequest(({ operation, request }) =>
      operation === 'getStateManifest' ? unconditional(request) : request,
    ),
    responseOf('getStateManifest', async (exchange) => {
      const { response } = exchange;
      if (response.status !== 200 || response.body === undefined) return undefined;
      const changed = await change(parseJson(response.body) as unknown as LooseManifest, exchange);
      const octets = Buffer.from(typeof changed === 'string' ? changed : serializeCanonical(changed));
      const etag = `"${computeDigest(octets)}"`;
      const whole = withHeaders(withBody(response, octets), { etag });
      const condition = fieldOf(exchange.request, CONDITION) ?? '';
      return condition.includes(etag) ? withoutBody(withStatus(whole, 304)) : whole;
    }),
  ]);
}

const CONDITION = 'if-none-match';
function unconditional(request: Exchange['request']) {
  return withFields(request, { [CONDITION]: undefined });
}

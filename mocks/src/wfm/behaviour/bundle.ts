import { computeDigest } from '@margo-contract/protocol';
import type { WireResponse } from '@margo-contract/sdk-server';
import { type Behaviour, combineBehaviours } from './behaviour.js';
import { remembering, responseOf } from './change.js';
import type { Exchange } from './exchange.js';
import { changingManifest, type LooseManifest } from './manifest.js';
import { isProblem, withBody } from './response.js';

/**
 * Lets clients have another archive than the one there is. The manifest names the digest of what they get, so that nothing
 * but the archive itself is different.
 */
export function repackingBundles(repack: (archive: Uint8Array) => Uint8Array): Behaviour {
  return remembering(() => {
    const archives = new Map<string, Uint8Array>();
    return combineBehaviours([
      changingManifest((manifest, exchange) => offer(manifest, exchange, repack, archives)),
      responseOf('getBundle', (exchange) => {
        const { clientId, digest } = exchange.parameters;
        const archive = archives.get(`${clientId} ${digest}`);
        if (archive === undefined || !isProblem(exchange.response, 'invalid-bundle')) return undefined;
        return artifactResponse(exchange, 'application/vnd.margo.bundle.v1+tar+gzip', digest ?? '', archive);
      }),
    ]);
  });
}

async function offer(
  manifest: LooseManifest,
  { parts, parameters: { clientId = '' } }: Exchange,
  repack: (archive: Uint8Array) => Uint8Array,
  archives: Map<string, Uint8Array>,
): Promise<LooseManifest> {
  const { bundle } = manifest;
  if (bundle === null || bundle === undefined) return manifest;
  const archive = await parts.handlers.getBundle({ clientId, digest: bundle.digest });
  if (archive === undefined) return manifest;
  const octets = repack(archive);
  const digest = computeDigest(octets);
  archives.set(`${clientId} ${digest}`, octets);
  const url = bundle.url.replace(bundle.digest, digest);
  return { ...manifest, bundle: { ...bundle, digest, url, sizeBytes: octets.length } };
}

/** A document or bundle in place of the response that there is none. */
export function artifactResponse(
  { response, settings }: Pick<Exchange, 'response' | 'settings'>,
  mediaType: string,
  digest: string,
  octets: Uint8Array,
): WireResponse {
  const scope = settings.profile === 'mtls' ? 'private' : 'public';
  const headers = {
    date: response.headers.date ?? '',
    etag: `"${digest}"`,
    'cache-control': `${scope}, max-age=31536000, immutable`,
    'content-type': mediaType,
  };
  return withBody({ status: 200, headers }, octets);
}

import { isNotModified } from '../answer/conditional.js';
import { checkAccept } from '../check/accept.js';
import { PreparedManifest, prepareManifest } from '../manifest/prepared-manifest.js';
import type { WireResponse } from '../wire/response.js';
import { authenticate } from './authenticate.js';
import type { Call } from './context.js';

/** Media type of a state manifest (MAN-001). */
const MANIFEST_MEDIA_TYPE = 'application/vnd.margo.manifest.v1+json';

/** S6: the manifest, or 304 when the client holds it already (MAN-001 to MAN-003, CACHE-001 to CACHE-003). */
export async function getStateManifest(call: Call): Promise<WireResponse> {
  const clientId = await authenticate(call);
  checkAccept(call.request, MANIFEST_MEDIA_TYPE);
  const manifest = await call.parts.handlers.getStateManifest({ clientId });
  const { bytes, etag } = manifest instanceof PreparedManifest ? manifest : prepareManifest(manifest);
  const headers = { etag, 'cache-control': 'no-cache' };
  if (isNotModified(call.request, etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': MANIFEST_MEDIA_TYPE }, body: bytes };
}

import { validators } from '@margo-contract/generated/signature';
import { serializeManifest } from '@margo-contract/protocol';
import { isNotModified } from '../answer/conditional.js';
import { checkAccept } from '../check/accept.js';
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
  if (!validators.StateManifest(manifest))
    throw new TypeError('The handler gave a manifest that breaks the contract');
  const { bytes, etag } = serializeManifest(manifest);
  const headers = { etag, 'cache-control': 'no-cache' };
  if (isNotModified(call.request, etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': MANIFEST_MEDIA_TYPE }, body: bytes };
}

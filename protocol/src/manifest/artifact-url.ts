import { ManifestError } from '../error/index.js';

/**
 * Resolves a URL of a manifest against the root URL of the WFM (RFC 3986 §5). The URLs of a manifest are
 * absolute-path references which already include a path prefix of the WFM.
 *
 * @throws ManifestError when the URL cannot be resolved or leaves the WFM's origin
 */
export function resolveArtifactUrl(base: string | URL, url: string): URL {
  const origin = resolve(base).origin;
  const resolved = resolve(url, base);
  if (resolved.origin !== origin || resolved.username !== '' || resolved.password !== '') {
    throw new ManifestError('manifest-url-foreign', `${JSON.stringify(url)} leaves the origin ${origin}`);
  }
  return resolved;
}

function resolve(url: string | URL, base?: string | URL): URL {
  try {
    return new URL(url, base);
  } catch (cause) {
    throw new ManifestError('manifest-url-malformed', `${JSON.stringify(url)} cannot be resolved`, { cause });
  }
}

import { createHash } from 'node:crypto';

export const DEPLOYMENT_ID = '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11';

export interface ServedManifest {
  readonly body: string;
  readonly headers: { readonly 'Content-Type': string; readonly ETag: string };
}

/** The digest of a text, computed without the code under test. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** A text as a WFM serves it as manifest. */
export function servedManifest(body: string): ServedManifest {
  const headers = { 'Content-Type': 'application/vnd.margo.manifest.v1+json', ETag: `"${digestOf(body)}"` };
  return { body, headers };
}

/** A manifest with one deployment; `basePath` is that of the client's resources. */
export function manifestText(version: string, document: string, basePath: string): string {
  const digest = digestOf(document);
  const bundle = digestOf(`bundle of ${document}`);
  return `{"bundle":{"digest":"${bundle}","mediaType":"application/vnd.margo.bundle.v1+tar+gzip","url":"${basePath}/bundles/${bundle}"},"deployments":[{"deploymentId":"${DEPLOYMENT_ID}","digest":"${digest}","url":"${basePath}/deployments/${DEPLOYMENT_ID}/${digest}"}],"manifestVersion":${version}}`;
}

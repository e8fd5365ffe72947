import type { StateManifest } from '@margo-contract/generated/signature';
import { stateManifestSchema } from '@margo-contract/generated/signature/schemas';
import { computeDigest } from '@margo-contract/protocol/digest';
import { checkAnswer, parseAnswer } from '../client/answers.js';
import type { WfmClient } from '../client/index.js';
import { AnswerError } from '../error/index.js';
import type { CallOptions } from './call-options.js';
import { checkManifest, refuseForeignUrls } from './check-manifest.js';
import { expectStatus } from './expect-status.js';

/** The manifest accepted last. */
export interface AcceptedManifest {
  readonly manifestVersion: bigint;
  /** With its quotes. */
  readonly etag: string;
}

/** What a poll starts from. */
export interface PollRequest {
  readonly clientId: string;
  /** Left out when no manifest has been accepted yet. */
  readonly accepted?: AcceptedManifest | undefined;
}

/** A manifest that may be acted upon. Store its version and ETag once its state is reached (MAN-015). */
export interface ChangedManifest {
  readonly kind: 'changed';
  readonly manifest: StateManifest;
  readonly etag: string;
  /** The octets as they came. */
  readonly bytes: Uint8Array;
}

/** What a poll found. */
export type ManifestPoll = { readonly kind: 'unchanged' } | ChangedManifest;

/**
 * Polls the desired state (MAN-004, MAN-013). A manifest is given back only when its media type is right (MAN-022), its
 * ETag is the digest of its octets, it follows the contract, is strictly newer than the one accepted last (MAN-014),
 * and every digest and URL in it can be used (DIG-009, MAN-023).
 *
 * @throws AnswerError
 * @throws ManifestError `manifest-version-not-newer` and `manifest-url-foreign` are security events
 * @throws ProblemResponseError
 */
export async function pollManifest(
  { api, rootUrl }: WfmClient,
  { clientId, accepted }: PollRequest,
  { signal }: CallOptions = {},
): Promise<ManifestPoll> {
  const { data, response } = await api.GET('/api/v1/clients/{clientId}/deployments', {
    params: {
      path: { clientId },
      header: {
        Accept: 'application/vnd.margo.manifest.v1+json',
        ...(accepted && { 'If-None-Match': accepted.etag }),
      },
    },
    parseAs: 'arrayBuffer',
    signal: signal ?? null,
  });
  if (accepted !== undefined && response.status === 304) return { kind: 'unchanged' };
  expectStatus(response, 200);
  const bytes = new Uint8Array(data ?? new ArrayBuffer(0));
  const etag = checkEtag(response, bytes);
  // The digest is that of the manifest accepted last: the same as a 304.
  if (etag === accepted?.etag) return { kind: 'unchanged' };
  const value = parseAnswer(bytes);
  refuseForeignUrls(value, rootUrl);
  const manifest = checkAnswer(value, stateManifestSchema);
  checkManifest(manifest, accepted?.manifestVersion);
  return { kind: 'changed', manifest, etag, bytes };
}

/** The ETag of a manifest is a strong one, the quoted digest of its octets (CACHE-001). */
function checkEtag({ headers }: Response, bytes: Uint8Array): string {
  const expected = `"${computeDigest(bytes)}"`;
  const received = headers.get('etag');
  if (received === expected) return expected;
  const shown = JSON.stringify(received)?.slice(0, 100);
  throw new AnswerError('answer-etag', `The ETag of the manifest is ${shown}, its octets have ${expected}`);
}

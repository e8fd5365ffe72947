import type { X509Certificate } from 'node:crypto';
import type { HierarchyName, SvidAuthority } from './svid-authority.js';

/** What a case says of the documents of the identity service. */
export interface WrittenTrust {
  /** Anchors of the bundle; `current` by default. */
  readonly anchors?: readonly HierarchyName[];
  /** Entries beside them that are not for SVIDs of X.509, each with the certificate of this anchor. */
  readonly ignored?: readonly HierarchyName[];
  /** An entry whose certificate does not fit its key. */
  readonly spoiled?: true;
  /** Members that no reader knows, in both documents. */
  readonly unknownMembers?: true;
  /** `spiffe_refresh_hint`, in polls of the device, and at least a second. */
  readonly refresh?: number;
  /** Served in place of the bundle. */
  readonly text?: string;
  /** What the URI of the bundle in the discovery document is. */
  readonly uri?: 'http';
  /** The trust domain that the discovery document is about. */
  readonly trustDomain?: string;
}

const MORE = { note: 'from a later edition', nested: { list: [1, 2] } };

/** The trust bundle as it is served (TB-007 to TB-009). */
export async function bundleText(
  written: WrittenTrust,
  authority: SvidAuthority,
  at: { readonly sequence: number; readonly pollSeconds: number },
): Promise<string> {
  if (written.text !== undefined) return written.text;
  const { anchors = ['current'], ignored = [], spoiled, unknownMembers, refresh } = written;
  const entries = await Promise.all(anchors.map(async (name) => entryOf(await authority.anchor(name))));
  const others = await Promise.all(
    ignored.map(async (name) => ({ ...entryOf(await authority.anchor(name)), use: 'jwt-svid', kid: name })),
  );
  const [first] = entries;
  const wrong =
    spoiled === true && first !== undefined
      ? [{ ...first, x5c: [(await authority.anchor('foreign')).raw.toString('base64')] }]
      : [];
  return JSON.stringify({
    keys: [...entries, ...others, ...wrong].map((entry) =>
      unknownMembers === true ? { ...entry, ...MORE } : entry,
    ),
    spiffe_sequence: at.sequence,
    ...(refresh !== undefined && {
      spiffe_refresh_hint: Math.max(1, Math.round(refresh * at.pollSeconds)),
    }),
    ...(unknownMembers === true && MORE),
  });
}

/** The discovery document as it is served (TB-006). @param bundleUrl at the identity service */
export function discoveryText(written: WrittenTrust, trustDomain: string, bundleUrl: string): string {
  return JSON.stringify({
    trustDomain: written.trustDomain ?? trustDomain,
    trustBundleUri: written.uri === 'http' ? bundleUrl.replace('https:', 'http:') : bundleUrl,
    ...(written.unknownMembers === true && MORE),
  });
}

function entryOf({ publicKey, raw }: X509Certificate): Record<string, unknown> {
  return { ...publicKey.export({ format: 'jwk' }), use: 'x509-svid', x5c: [raw.toString('base64')] };
}

import { TrustBundleError } from '../error/index.js';
import { isObject, parseJson } from '../json/index.js';
import { type Anchor, readAnchor } from './anchor.js';

/** How much of a trust bundle is read: 1 MiB, 256 entries. An anchor takes some 2 KiB. */
export const TRUST_BUNDLE_LIMITS = { maximumBytes: 1_048_576, maximumEntries: 256 } as const;

/** Longest refresh interval that is believed, in seconds: what a timer can hold, some 24 days. */
export const MAXIMUM_REFRESH_HINT_SECONDS = 2_147_483;

/** The X.509 anchors of a trust domain. A new bundle takes the place of the one before as a whole: the two never mix (TB-013). */
export interface TrustBundle {
  /** At least one. */
  readonly anchors: readonly Anchor[];
  /** The anchors as node:tls takes them for `ca`: one PEM certificate each. */
  readonly pem: readonly string[];
  /** `spiffe_sequence`; it rises with each change. */
  readonly sequence: bigint | undefined;
  /** `spiffe_refresh_hint`: when to fetch the bundle again; the operator says so where it is undefined (TB-014). */
  readonly refreshHintSeconds: number | undefined;
}

/**
 * Reads a trust bundle, a JWK set of SPIFFE (TB-012): all of it or nothing (TB-013). An entry with `use` x509-svid and an
 * `x5c`, whose first certificate is not that of a CA with the key of the entry, spoils the whole bundle (D-25). Ignored are
 * other uses, entries without `x5c`, certificates after the first, and members that are unknown (R-56, TB-010, TB-016);
 * so are keys of algorithms that the interface does not have. Every certificate is an anchor, self-signed or not (D-27).
 *
 * @throws TrustBundleError
 */
export function parseTrustBundle(octets: Uint8Array): TrustBundle {
  const { maximumBytes } = TRUST_BUNDLE_LIMITS;
  if (octets.length > maximumBytes) {
    throw new TrustBundleError(
      'trust-bundle-too-large',
      `The trust bundle is longer than ${maximumBytes} octets`,
    );
  }
  return readTrustBundle(parse(octets));
}

/**
 * Reads a trust bundle like `parseTrustBundle`, from JSON that is parsed already, without members that stand there twice.
 *
 * @throws TrustBundleError
 */
export function readTrustBundle(set: unknown): TrustBundle {
  if (!isObject(set)) {
    throw new TrustBundleError('trust-bundle-malformed', 'The trust bundle is no JSON object');
  }
  const { keys, spiffe_sequence: sequence, spiffe_refresh_hint: hint } = set;
  const anchors = new Map<string, Anchor>();
  for (const [index, entry] of readEntries(keys).entries()) {
    const anchor = readAnchor(entry, index);
    if (anchor !== undefined) anchors.set(anchor.fingerprint, anchor);
  }
  if (anchors.size === 0) {
    throw new TrustBundleError('trust-bundle-empty', 'The trust bundle holds no X.509 anchor');
  }
  return {
    anchors: [...anchors.values()],
    pem: Array.from(anchors.values(), ({ pem }) => pem),
    sequence: isNatural(sequence) ? BigInt(sequence) : undefined,
    refreshHintSeconds: refreshHint(hint),
  };
}

/**
 * Whether a received bundle has a lower sequence than the current one, which is no reason to refuse it unless the operator
 * wants that (TB-017).
 */
export function isSequenceRegression(current: TrustBundle, received: TrustBundle): boolean {
  return (
    current.sequence !== undefined && received.sequence !== undefined && received.sequence < current.sequence
  );
}

function parse(octets: Uint8Array): unknown {
  try {
    return parseJson(octets, { maximumTokens: 20_000 });
  } catch (cause) {
    throw new TrustBundleError(
      'trust-bundle-malformed',
      `The trust bundle is no acceptable JSON: ${reasonOf(cause)}`,
      {
        cause,
      },
    );
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function readEntries(keys: unknown): readonly Record<string, unknown>[] {
  if (!Array.isArray(keys) || !keys.every(isObject)) {
    throw new TrustBundleError(
      'trust-bundle-malformed',
      'The member keys of the trust bundle is no list of JWKs',
    );
  }
  const { maximumEntries } = TRUST_BUNDLE_LIMITS;
  if (keys.length <= maximumEntries) return keys;
  throw new TrustBundleError(
    'trust-bundle-too-large',
    `The trust bundle has more than ${maximumEntries} entries`,
  );
}

/** A hint that is no length of time is as good as none. */
function refreshHint(hint: unknown): number | undefined {
  if (!isNatural(hint) || hint < 1) return undefined;
  return Math.min(Number(hint), MAXIMUM_REFRESH_HINT_SECONDS);
}

function isNatural(value: unknown): value is number | bigint {
  return (typeof value === 'bigint' || Number.isSafeInteger(value)) && Number(value) >= 0;
}

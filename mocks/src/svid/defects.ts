import { MargoError } from '@margo-contract/protocol';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import { selectByName } from '../process/select.js';
import type { AnyKeyKind } from './keys.js';

/** Purposes and usages by the names of RFC 5280. */
export type KeyUsage = 'digitalSignature' | 'keyEncipherment' | 'keyCertSign' | 'cRLSign';
export type Purpose = 'serverAuth' | 'clientAuth';

/** What the leaf of an SVID is made of. Extensions that are null are left out. */
export interface LeafTemplate {
  /** Distinguished name; an empty one makes the alternative names critical (RFC 5280 section 4.2.1.6). */
  readonly subject: string;
  readonly uris: readonly string[];
  readonly dnsNames: readonly string[];
  readonly keyKind: AnyKeyKind;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean | null;
  readonly keyUsage: readonly KeyUsage[] | null;
  readonly purposes: readonly Purpose[] | null;
  /**
   * Who signs it: the intermediate of the trust domain, its anchor, a CA that nobody knows, an SVID, which is no CA, or a CA below the
   * intermediate, which may have none.
   */
  readonly issuer: 'intermediate' | 'anchor' | 'stranger' | 'leaf' | 'too-deep';
  /** The hash of the signature on it; SHA-256 unless given. */
  readonly hash?: 'SHA-1';
  /** Whether the certificate of the intermediate comes along. */
  readonly withChain: boolean;
  /** Whether the certificate of the anchor comes along. */
  readonly withAnchor: boolean;
  /** Whether the key that is handed out is another than that of the certificate. */
  readonly withOtherKey: boolean;
}

/** One way in which an SVID is wrong; everything else of it is as it should be. */
export interface Defect {
  /** Lowercase words joined by hyphens. */
  readonly name: string;
  /** What is wrong, in a sentence. */
  readonly effect: string;
  readonly change: (leaf: LeafTemplate, wfm: WfmName) => Partial<LeafTemplate>;
}

const HOUR = 3_600_000;

/** Every way in which an SVID that `margo-mock svid` issues can be wrong. */
export const DEFECTS: readonly Defect[] = [
  {
    name: 'expired',
    effect: 'It ended two hours ago.',
    change: ({ notBefore }) => ({
      notBefore: new Date(notBefore.getTime() - 48 * HOUR),
      notAfter: new Date(Date.now() - 2 * HOUR),
    }),
  },
  {
    name: 'not-yet-valid',
    effect: 'It begins in two hours.',
    change: () => ({
      notBefore: new Date(Date.now() + 2 * HOUR),
      notAfter: new Date(Date.now() + 48 * HOUR),
    }),
  },
  {
    name: 'unknown-anchor',
    effect: 'A CA issued it that is not in the bundle.',
    change: () => ({ issuer: 'stranger' }),
  },
  {
    name: 'issued-by-leaf',
    effect: 'Another SVID, which is no CA, issued it.',
    change: () => ({ issuer: 'leaf' }),
  },
  {
    name: 'path-too-long',
    effect: 'A CA issued it below an intermediate that may have no CA below it.',
    change: () => ({ issuer: 'too-deep' }),
  },
  { name: 'signed-with-sha-1', effect: 'It is signed with SHA-1.', change: () => ({ hash: 'SHA-1' }) },
  {
    name: 'chain-left-out',
    effect: 'The certificate of its intermediate does not come along.',
    change: () => ({ withChain: false }),
  },
  {
    name: 'other-key',
    effect: 'The key that comes with it is that of another certificate.',
    change: () => ({ withOtherKey: true }),
  },
  { name: 'ca', effect: 'It is the certificate of a CA.', change: () => ({ isAuthority: true }) },
  {
    name: 'key-cert-sign',
    effect: 'Its keyUsage holds keyCertSign.',
    change: () => ({ keyUsage: ['digitalSignature', 'keyCertSign'] }),
  },
  {
    name: 'crl-sign',
    effect: 'Its keyUsage holds cRLSign.',
    change: () => ({ keyUsage: ['digitalSignature', 'cRLSign'] }),
  },
  {
    name: 'no-digital-signature',
    effect: 'Its keyUsage lacks digitalSignature.',
    change: () => ({ keyUsage: ['keyEncipherment'] }),
  },
  { name: 'no-key-usage', effect: 'It has no keyUsage.', change: () => ({ keyUsage: null }) },
  {
    name: 'no-basic-constraints',
    effect: 'It has no basicConstraints.',
    change: () => ({ isAuthority: null }),
  },
  {
    name: 'server-auth-only',
    effect: 'Its extended key usage names serverAuth only.',
    change: () => ({ purposes: ['serverAuth'] }),
  },
  {
    name: 'no-uri',
    effect: 'It has a DNS name in place of a URI.',
    change: () => ({ uris: [], dnsNames: ['device.example'] }),
  },
  {
    name: 'two-uris',
    effect: 'It has a second URI.',
    change: ({ uris }) => ({ uris: [...uris, 'https://device.example/'] }),
  },
  {
    name: 'two-spiffe-ids',
    effect: 'It has two SPIFFE IDs.',
    change: ({ uris }) => ({ uris: [...uris, ...uris.map((uri) => `${uri}-2`)] }),
  },
  {
    name: 'other-scheme',
    effect: 'Its URI has the scheme https.',
    change: renamed((uri) => uri.replace('spiffe:', 'https:')),
  },
  {
    name: 'no-path',
    effect: 'Its SPIFFE ID is that of the trust domain.',
    change: renamed((_, { trustDomain }) => `spiffe://${trustDomain}`),
  },
  {
    name: 'other-trust-domain',
    effect: 'Its SPIFFE ID is of another trust domain.',
    change: renamed((uri, { trustDomain }) => uri.replace(trustDomain, `other.${trustDomain}`)),
  },
  {
    name: 'other-wfm',
    effect: 'Its SPIFFE ID is that of a client of another WFM.',
    change: renamed((uri, { wfmId }) => uri.replace(`/wfm/${wfmId}`, `/wfm/${wfmId}-2`)),
  },
  {
    name: 'wfm-name',
    effect: 'Its SPIFFE ID is that of the WFM.',
    change: renamed((uri) => uri.replace(/\/client\/.*/, '')),
  },
  {
    name: 'other-form',
    effect: 'Its SPIFFE ID is that of no client.',
    change: renamed((uri) => uri.replace('/client/', '/device/')),
  },
  {
    name: 'longer-path',
    effect: 'Its SPIFFE ID has one segment more.',
    change: renamed((uri) => `${uri}/more`),
  },
  { name: 'trailing-slash', effect: 'Its SPIFFE ID ends in a slash.', change: renamed((uri) => `${uri}/`) },
  {
    name: 'empty-segment',
    effect: 'Its SPIFFE ID has an empty segment.',
    change: renamed((uri) => uri.replace('/client/', '/client//')),
  },
  {
    name: 'dot-segment',
    effect: 'Its SPIFFE ID has the segment ..',
    change: renamed((uri) => `${uri}/../x`),
  },
  { name: 'tilde', effect: 'Its SPIFFE ID has the character ~', change: renamed((uri) => `${uri}~1`) },
  {
    name: 'percent-encoding',
    effect: 'Its SPIFFE ID has a percent-encoded letter.',
    change: renamed((uri) => `${uri}%41`),
  },
  { name: 'query', effect: 'Its SPIFFE ID has a query.', change: renamed((uri) => `${uri}?x`) },
  { name: 'fragment', effect: 'Its SPIFFE ID has a fragment.', change: renamed((uri) => `${uri}#x`) },
  {
    name: 'port',
    effect: 'Its SPIFFE ID has a port.',
    change: renamed((uri, { trustDomain }) => uri.replace(trustDomain, `${trustDomain}:443`)),
  },
  {
    name: 'user-info',
    effect: 'Its SPIFFE ID has user information.',
    change: renamed((uri, { trustDomain }) => uri.replace(trustDomain, `user@${trustDomain}`)),
  },
  { name: 'p-521', effect: 'Its key is on the curve P-521.', change: () => ({ keyKind: 'P-521' }) },
  { name: 'rsa-2048', effect: 'Its RSA key has 2048 bits.', change: () => ({ keyKind: 'RSA-2048' }) },
];

/** Every unusual way in which an SVID can be in order all the same. */
export const SHAPES: readonly Defect[] = [
  {
    name: 'dns-name',
    effect: 'It has a DNS name beside its URI.',
    change: () => ({ dnsNames: ['device.example'] }),
  },
  { name: 'empty-subject', effect: 'Its subject is empty.', change: () => ({ subject: '' }) },
  {
    name: 'no-extended-key-usage',
    effect: 'It has no extended key usage.',
    change: () => ({ purposes: null }),
  },
  {
    name: 'by-anchor',
    effect: 'The anchor itself issued it.',
    change: () => ({ issuer: 'anchor', withChain: false }),
  },
  {
    name: 'anchor-sent-along',
    effect: 'The certificate of the anchor comes after that of the intermediate.',
    change: () => ({ withAnchor: true }),
  },
];

function renamed(change: (uri: string, wfm: WfmName) => string): Defect['change'] {
  return ({ uris }, wfm) => ({ uris: uris.map((uri) => change(uri, wfm)) });
}

/** Finds a defect by name. @throws MargoError `mock-option-invalid`, with the names that are most alike */
export function findDefect(name: string): Defect {
  const [defect] = selectByName([name], DEFECTS, 'defect');
  if (defect !== undefined) return defect;
  throw new MargoError('mock-option-invalid', `There is no defect ${JSON.stringify(name)}`);
}

/** Finds a shape by name. @throws MargoError `mock-option-invalid`, with the names that are most alike */
export function findShape(name: string): Defect {
  const [shape] = selectByName([name], SHAPES, 'shape');
  if (shape !== undefined) return shape;
  throw new MargoError('mock-option-invalid', `There is no shape ${JSON.stringify(name)}`);
}

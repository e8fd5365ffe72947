import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import type { KeyKind } from '../action.js';
import type { SvidOrder } from './identities.js';

/** Usages and purposes by the names of RFC 5280. */
export type KeyUsage = 'digitalSignature' | 'keyEncipherment' | 'keyCertSign' | 'cRLSign';
export type Purpose = 'serverAuth' | 'clientAuth';

/** What an SVID is made of. Extensions that are null are left out. */
export interface SvidTemplate {
  readonly uris: readonly string[];
  readonly dnsNames: readonly string[];
  /** Whether it has a subject; without one its subjectAltName is critical (RFC 5280 §4.1.2.6). */
  readonly subject: boolean;
  /** Part of its subject; an issuer must not have the name of what it issues, which would look self-signed. */
  readonly commonName?: string;
  readonly key: KeyKind;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean | null;
  readonly keyUsage: readonly KeyUsage[] | null;
  readonly purposes: readonly Purpose[] | null;
  /** The hash that its issuer signs, where that is not the usual one of its key. */
  readonly hash?: 'SHA-1';
  /**
   * Who issues it: the CA of the run; one that nobody knows; one that nobody knows and has the same name; a good SVID,
   * which is no CA; or a CA below the CA of the run, which that may not have.
   */
  readonly issuer: 'usual' | 'stranger' | 'look-alike' | 'leaf' | 'too-deep';
  /** What is sent after the leaf. */
  readonly chain: 'usual' | 'none' | 'turned-round' | 'with-anchor';
}

/** Changes one thing of a template. */
export type Variation = (usual: SvidTemplate, wfm: WfmName) => Partial<SvidTemplate>;

const HOUR = 3_600_000;
/** The longest SPIFFE ID that has to work (SPIFFE ID §2.3), in octets. */
const LONGEST_ID = 2048;
const LONGEST_NAME = 'longest-name';

/** Whose SVID is ordered: one variation is a usual SVID of a client with another name, by which an operator accepts it. */
export function nameIn(spiffeId: string, { as }: SvidOrder): string {
  return as === LONGEST_NAME ? spiffeId.padEnd(LONGEST_ID, 'x') : spiffeId;
}

/** Every way in which an SVID of the suite can differ from the usual one, by the name that cases use. */
export const VARIATIONS: ReadonlyMap<string, Variation> = new Map<string, Variation>([
  // An allowance for clocks that differ is lawful, so these are hours away.
  ['expired', ({ notBefore }) => period(notBefore, -48 * HOUR, -2 * HOUR)],
  ['not-yet-valid', ({ notBefore }) => period(notBefore, 2 * HOUR, 48 * HOUR)],
  ['unknown-anchor', () => ({ issuer: 'stranger' })],
  ['look-alike-issuer', () => ({ issuer: 'look-alike' })],
  ['leaf-as-issuer', () => ({ issuer: 'leaf' })],
  ['path-too-long', () => ({ issuer: 'too-deep' })],
  ['chain-left-out', () => ({ chain: 'none' })],
  ['signed-with-sha-1', () => ({ hash: 'SHA-1' })],
  ['ca', () => ({ isAuthority: true })],
  ['key-cert-sign', () => ({ keyUsage: ['digitalSignature', 'keyCertSign'] })],
  ['crl-sign', () => ({ keyUsage: ['digitalSignature', 'cRLSign'] })],
  ['no-digital-signature', () => ({ keyUsage: ['keyEncipherment'] })],
  ['no-key-usage', () => ({ keyUsage: null })],
  ['no-uri', () => ({ uris: [], dnsNames: ['device.example'] })],
  ['two-uris', ({ uris }) => ({ uris: [...uris, 'https://device.example/'] })],
  ['two-spiffe-ids', ({ uris }) => ({ uris: [...uris, ...uris.map((uri) => `${uri}-2`)] })],
  ['other-scheme', renamed((uri) => uri.replace('spiffe:', 'https:'))],
  ['no-path', renamed((_, { trustDomain }) => `spiffe://${trustDomain}`)],
  ['other-trust-domain', renamed((uri, { trustDomain }) => uri.replace(trustDomain, `other.${trustDomain}`))],
  ['other-wfm', renamed((uri, { wfmId }) => uri.replace(`/wfm/${wfmId}/`, `/wfm/${wfmId}-2/`))],
  ['wfm-name', renamed((uri) => uri.replace(/\/client\/.*/, ''))],
  ['other-form', renamed((uri) => uri.replace('/client/', '/device/'))],
  ['longer-path', renamed((uri) => `${uri}/more`)],
  ['trailing-slash', renamed((uri) => `${uri}/`)],
  ['empty-segment', renamed((uri) => uri.replace('/client/', '/client//'))],
  ['dot-segment', renamed((uri) => `${uri}/../x`)],
  ['tilde', renamed((uri) => `${uri}~1`)],
  // The last letter, written in another way: who decodes names sees the very client.
  [
    'percent-encoding',
    renamed((uri) => `${uri.slice(0, -1)}%${uri.charCodeAt(uri.length - 1).toString(16)}`),
  ],
  ['query', renamed((uri) => `${uri}?x`)],
  ['fragment', renamed((uri) => `${uri}#x`)],
  ['port', renamed((uri, { trustDomain }) => uri.replace(trustDomain, `${trustDomain}:443`))],
  ['user-info', renamed((uri, { trustDomain }) => uri.replace(trustDomain, `user@${trustDomain}`))],
  ['upper-case', renamed((uri) => uri.replace(/[^/]+$/, (name) => name.toUpperCase()))],
  // What every WFM has to take.
  ['dns-names', () => ({ dnsNames: ['device.example', 'localhost'] })],
  ['no-subject', () => ({ subject: false })],
  ['no-extended-key-usage', () => ({ purposes: null })],
  ['anchor-sent-along', () => ({ chain: 'with-anchor' })],
  ['chain-turned-round', () => ({ chain: 'turned-round' })],
  [LONGEST_NAME, () => ({})],
]);

function period(usual: Date, from: number, to: number): Partial<SvidTemplate> {
  return { notBefore: new Date(usual.getTime() + from), notAfter: new Date(usual.getTime() + to) };
}

function renamed(change: (uri: string, wfm: WfmName) => string): Variation {
  return ({ uris }, wfm) => ({ uris: uris.map((uri) => change(uri, wfm)) });
}

import { X509Certificate } from 'node:crypto';
import { type WfmName, wfmClientSpiffeId, wfmSpiffeId } from '@margo-contract/protocol/spiffe-id';
import type { ServerIdentities, ServerIdentity } from './authority.js';
import {
  cRLSign,
  DAY,
  digitalSignature,
  hostName,
  type Issuer,
  keyCertSign,
  makeCa,
  makeKeys,
  makeLeaf,
  pemKey,
  pemOf,
} from './certificate.js';

/** The CAs of a trust domain; `expired` is one whose root ran out, `foreign` and `look-alike` are in no bundle. */
const HIERARCHIES = ['current', 'next', 'expired', 'foreign', 'look-alike'] as const;

export type HierarchyName = (typeof HIERARCHIES)[number];

interface Hierarchy {
  readonly root: Issuer;
  readonly intermediate: Issuer;
}

/** In what an SVID differs from a sound one. */
interface Difference {
  readonly hierarchy?: HierarchyName | 'self';
  readonly days?: readonly [from: number, to: number];
  readonly uris?: (wfm: WfmName) => readonly string[];
  readonly isAuthority?: true;
  readonly usages?: number;
  readonly weakKey?: true;
  readonly withoutChain?: true;
  /** In place of its own names, which mean nothing. */
  readonly host?: string;
}

const FAULTS = {
  foreign: { hierarchy: 'foreign' },
  'look-alike': { hierarchy: 'look-alike' },
  'self-signed': { hierarchy: 'self' },
  expired: { days: [-30, -2] },
  'not-yet-valid': { days: [2, 30] },
  rotated: { hierarchy: 'next' },
  'expired-anchor': { hierarchy: 'expired' },
  'other-wfm': { uris: (wfm) => [wfmSpiffeId({ ...wfm, wfmId: 'another-wfm' })] },
  'other-case': { uris: (wfm) => [wfmSpiffeId({ ...wfm, wfmId: wfm.wfmId.toUpperCase() })] },
  'other-domain': { uris: (wfm) => [wfmSpiffeId({ ...wfm, trustDomain: 'another.example' })] },
  'client-form': { uris: (wfm) => [wfmClientSpiffeId({ ...wfm, wfmClientId: 'a-client' })] },
  'no-uri': { uris: () => [] },
  'two-uris': { uris: (wfm) => [wfmSpiffeId(wfm), wfmSpiffeId({ ...wfm, wfmId: 'another-wfm' })] },
  'no-path': { uris: ({ trustDomain }) => [`spiffe://${trustDomain}`] },
  'https-uri': { uris: (wfm) => [wfmSpiffeId(wfm).replace('spiffe:', 'https:')] },
  'ca-leaf': { isAuthority: true },
  'key-cert-sign': { usages: digitalSignature | keyCertSign },
  'crl-sign': { usages: digitalSignature | cRLSign },
  'weak-key': { weakKey: true },
  'no-chain': { withoutChain: true },
  'other-host': { host: 'another-host.invalid' },
} as const satisfies Record<string, Difference>;

/** What can be wrong with the SVID of a WFM, or unusual. */
export type SvidFault = keyof typeof FAULTS;

const DIFFERENCES: Readonly<Record<string, Difference>> = FAULTS;

/** An SVID that the suite issued to a device. */
export interface ClientSvid extends ServerIdentity {
  readonly spiffeId: string;
  /** Its leaf, DER. */
  readonly leaf: Buffer;
}

/** The PKI of a trust domain. Keys stay in the process; nothing is kept but what devices are given. */
export class SvidAuthority implements ServerIdentities {
  readonly wfm: WfmName;
  readonly #hosts: readonly string[];
  readonly #hierarchies = new Map<HierarchyName, Promise<Hierarchy>>();
  readonly #identities = new Map<string, Promise<ServerIdentity>>();

  /** @param hosts names and addresses of the WFM, which mean nothing in this profile */
  constructor(wfm: WfmName, hosts: readonly string[]) {
    this.wfm = wfm;
    this.#hosts = hosts;
  }

  identity(fault = ''): Promise<ServerIdentity> {
    const kept = this.#identities.get(fault) ?? this.#issue(DIFFERENCES[fault] ?? {}, fault);
    this.#identities.set(fault, kept);
    return kept;
  }

  /** An SVID of a client of this WFM; another each time. */
  async issueClient(wfmClientId: string): Promise<ClientSvid> {
    const spiffeId = wfmClientSpiffeId({ ...this.wfm, wfmClientId });
    const { cert, key } = await this.#issue({ uris: () => [spiffeId] }, 'client');
    return { cert, key, spiffeId, leaf: new X509Certificate(cert).raw };
  }

  /** A server that is known by its host names, below the anchor of the trust bundle: devices must not trust it for that. */
  async webIdentity(): Promise<ServerIdentity> {
    return this.#issue({ uris: () => [] }, 'web');
  }

  /** The certificate of an anchor. */
  async anchor(name: HierarchyName): Promise<X509Certificate> {
    const { root } = await this.#hierarchy(name);
    return new X509Certificate(Buffer.from(root.certificate.rawData));
  }

  async #issue(difference: Difference, name: string): Promise<ServerIdentity> {
    const { hierarchy = 'current', days: [from, to] = [-1, 30], usages = digitalSignature } = difference;
    const { isAuthority = false, weakKey = false, withoutChain = false } = difference;
    const uris = difference.uris?.(this.wfm) ?? [wfmSpiffeId(this.wfm)];
    const hosts = difference.host === undefined ? this.#hosts : [difference.host];
    const signer = hierarchy === 'self' ? undefined : (await this.#hierarchy(hierarchy)).intermediate;
    const keys = await makeKeys(weakKey);
    const leaf = await makeLeaf({
      subject: 'O=Margo contract conformance suite',
      names: [
        ...uris.map((value) => ({ type: 'url' as const, value })),
        ...(name === 'client' ? [] : hosts.map(hostName)),
      ],
      notBefore: new Date(Date.now() + from * DAY),
      notAfter: new Date(Date.now() + to * DAY),
      isAuthority,
      usages,
      keys,
      issuer: signer,
    });
    const chain = signer === undefined || withoutChain ? [leaf] : [leaf, signer.certificate];
    return { key: await pemKey(keys), cert: chain.map(pemOf).join('') };
  }

  #hierarchy(name: HierarchyName): Promise<Hierarchy> {
    const kept = this.#hierarchies.get(name) ?? this.#found(name);
    this.#hierarchies.set(name, kept);
    return kept;
  }

  async #found(name: HierarchyName): Promise<Hierarchy> {
    const subject = name === 'look-alike' ? 'current' : name;
    const validity =
      name === 'expired'
        ? { notBefore: new Date(Date.now() - 30 * DAY), notAfter: new Date(Date.now() - 2 * DAY) }
        : {};
    const uri = `spiffe://${this.wfm.trustDomain}`;
    const root = await makeCa({ name: `CN=Anchor ${subject},O=Margo conformance`, uri, ...validity });
    const intermediate = await makeCa({
      name: `CN=Issuer ${subject},O=Margo conformance`,
      issuer: root,
      uri,
    });
    return { root, intermediate };
  }
}

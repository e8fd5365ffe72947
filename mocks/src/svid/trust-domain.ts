import { MargoError, serializeCanonical } from '@margo-contract/protocol';
import { type WfmName, wfmClientSpiffeId, wfmSpiffeId } from '@margo-contract/protocol/spiffe-id';
import { createCa, type Issuer, issueLeaf, jwkOf } from './certificate.js';
import { type Defect, findDefect, findShape, type LeafTemplate } from './defects.js';
import { type KeyKind, privateKeyPem } from './keys.js';
import {
  directoryPlace,
  NOWHERE,
  readTrustDomain,
  type TrustDomainFile,
  type TrustDomainPlace,
} from './trust-domain-file.js';

/** An SVID with what it proves itself by. */
export interface IssuedSvid {
  readonly spiffeId: string;
  /** The leaf, then its intermediate, PEM. */
  readonly cert: string;
  /** The private key, PEM (PKCS #8). */
  readonly key: string;
  readonly notAfter: Date;
}

/** What an SVID is to be. */
export interface IssueOptions {
  /** P-256 unless given. */
  readonly keyKind?: KeyKind;
  /** A day unless given. */
  readonly lifetimeSeconds?: number;
  /** Name of the one thing that is to be wrong, see `margo-mock svid --help`. */
  readonly defect?: string;
  /** Name of what is to be unusual, and right all the same. */
  readonly shape?: string;
}

/** A root with the intermediate that issues below it. */
export interface Hierarchy {
  readonly root: Issuer;
  readonly intermediate: Issuer;
}

/** The wfm-client-id of the client that a WFM in a box accepts from the start. */
export const FIRST_CLIENT = 'device-1';

const DEFAULT_LIFETIME_SECONDS = 86_400;
/** Begin of validity before now, so that a peer whose clock is slow does not refuse the SVID. */
const BACKDATED_MILLISECONDS = 300_000;
const REFRESH_HINT_SECONDS = 60;

/**
 * The throwaway PKI of one trust domain: it issues SVIDs below its newest root, and says which roots are trusted. With a place it is kept
 * there, so that it is the same after a restart, and for every process that has the same place.
 */
export class TrustDomain {
  readonly wfm: WfmName;
  readonly #place: TrustDomainPlace;
  readonly #listeners: (() => void | Promise<void>)[] = [];
  #sequence: number;
  /** The newest last; two during a rotation. */
  #hierarchies: readonly Hierarchy[];

  private constructor(wfm: WfmName, place: TrustDomainPlace, kept: TrustDomainFile) {
    this.wfm = wfm;
    this.#place = place;
    this.#sequence = kept.sequence;
    this.#hierarchies = kept.hierarchies;
  }

  /**
   * Opens the PKI of a place, or makes one.
   *
   * @param where a directory that is there, or what keeps it; nothing does when absent
   * @throws MargoError `mock-ca-unusable` @throws SpiffeIdError
   */
  static async open(wfm: WfmName, where?: string | TrustDomainPlace): Promise<TrustDomain> {
    wfmSpiffeId(wfm);
    const place = typeof where === 'string' ? directoryPlace(where) : (where ?? NOWHERE);
    const kept = (await place.read()) ?? (await place.keep(await createFirst(wfm)));
    return new TrustDomain(sameName(kept.wfm, wfm), place, kept);
  }

  /** Opens the PKI that a WFM or an identity service keeps in a directory. @throws MargoError `mock-ca-unusable` */
  static async openKept(directory: string): Promise<TrustDomain> {
    const kept = await readTrustDomain(directory);
    if (kept !== undefined) return new TrustDomain(kept.wfm, directoryPlace(directory), kept);
    throw new MargoError(
      'mock-ca-unusable',
      `There is no PKI in ${directory}; start margo-mock mis or margo-mock wfm --profile mtls with --dir ${directory}`,
    );
  }

  /** Whether two roots are trusted. */
  get isRotating(): boolean {
    return this.#hierarchies.length > 1;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** The trust bundle as an identity service publishes it. */
  bundle(): Uint8Array {
    const keys = this.#hierarchies.map(({ root }) => jwkOf(root.certificate));
    const set = { spiffe_sequence: this.#sequence, spiffe_refresh_hint: REFRESH_HINT_SECONDS, keys };
    return Buffer.from(serializeCanonical(set));
  }

  /** The CA that issues SVIDs now, below the newest root; PEM. */
  issuingCa(): { readonly certificate: string; readonly key: string } {
    const newest = this.#hierarchies.at(-1);
    if (newest === undefined) throw new MargoError('mock-ca-unusable', 'The PKI has no CA');
    const { certificate, keys } = newest.intermediate;
    return { certificate, key: privateKeyPem(keys) };
  }

  /** Calls back after each change of the bundle, one after the other; a rotation waits for them. */
  onChange(listener: () => void | Promise<void>): void {
    this.#listeners.push(listener);
  }

  /** Issues the SVID of a client. @throws SpiffeIdError @throws MargoError `mock-option-invalid` for an unknown defect */
  issueClient(wfmClientId: string, options: IssueOptions = {}): Promise<IssuedSvid> {
    return this.#issue(
      wfmClientSpiffeId({ ...this.wfm, wfmClientId }),
      ['clientAuth', 'serverAuth'],
      options,
    );
  }

  /** Issues the SVID of the WFM. */
  issueWfm(options: IssueOptions = {}): Promise<IssuedSvid> {
    return this.#issue(wfmSpiffeId(this.wfm), ['serverAuth', 'clientAuth'], options);
  }

  /** First step of a rotation: a new root is trusted beside the old one, and what is issued from now on is below it. */
  async beginRotation(): Promise<void> {
    if (this.isRotating) throw wrongStep('A rotation has begun already; complete it first');
    const next = await createHierarchy(this.wfm.trustDomain, this.#sequence + 1);
    await this.#change([...this.#hierarchies, next]);
  }

  /** Second step: the old root is trusted no more, with all that was issued below it. */
  async completeRotation(): Promise<void> {
    if (!this.isRotating) throw wrongStep('No rotation has begun');
    await this.#change(this.#hierarchies.slice(-1));
  }

  /** Takes over what another process has changed at the same place. */
  async refresh(): Promise<void> {
    const kept = await this.#place.read();
    if (kept !== undefined && kept.sequence > this.#sequence) await this.#adopt(kept);
  }

  async #change(hierarchies: readonly Hierarchy[]): Promise<void> {
    const changed = { wfm: this.wfm, sequence: this.#sequence + 1, hierarchies };
    const kept = await this.#place.keep(changed);
    await this.#adopt(kept);
    if (kept !== changed) throw wrongStep('Another instance has taken this step at the same moment');
  }

  async #adopt({ sequence, hierarchies }: TrustDomainFile): Promise<void> {
    this.#sequence = sequence;
    this.#hierarchies = hierarchies;
    for (const listener of this.#listeners) await listener();
  }

  async #issue(
    spiffeId: string,
    purposes: LeafTemplate['purposes'],
    { keyKind = 'P-256', lifetimeSeconds = DEFAULT_LIFETIME_SECONDS, defect, shape }: IssueOptions,
  ): Promise<IssuedSvid> {
    const changes = [
      ...(shape === undefined ? [] : [findShape(shape)]),
      ...(defect === undefined ? [] : [findDefect(defect)]),
    ];
    const leaf = applied(changes, this.wfm, {
      subject: 'O=margo-mock',
      uris: [spiffeId],
      dnsNames: [],
      keyKind,
      notBefore: new Date(Date.now() - BACKDATED_MILLISECONDS),
      notAfter: new Date(Date.now() + lifetimeSeconds * 1000),
      isAuthority: false,
      keyUsage: ['digitalSignature'],
      purposes,
      issuer: 'intermediate',
      withChain: true,
      withAnchor: false,
      withOtherKey: false,
    });
    const { root, issuers } = await this.#issuersFor(leaf);
    const { certificate, key } = await issueLeaf(leaf, issuers[0] ?? root);
    const above = [...(leaf.withChain ? issuers : []), ...(leaf.withAnchor ? [root] : [])];
    const chain = [certificate, ...above.map((issuer) => issuer.certificate)];
    return { spiffeId: leaf.uris[0] ?? '', cert: chain.join(''), key, notAfter: leaf.notAfter };
  }

  /** The certificates above a leaf and below a root, from its issuer upwards. */
  async #issuersFor(leaf: LeafTemplate): Promise<{ readonly root: Issuer; readonly issuers: Issuer[] }> {
    const newest = leaf.issuer === 'stranger' ? undefined : this.#hierarchies.at(-1);
    const { trustDomain } = this.wfm;
    const { root, intermediate } = newest ?? (await createHierarchy(trustDomain, 0));
    if (leaf.issuer === 'anchor') return { root, issuers: [] };
    if (leaf.issuer === 'leaf') {
      const issuer = await issueLeaf({ ...leaf, subject: `${leaf.subject}, CN=Issuing leaf` }, intermediate);
      return { root, issuers: [issuer, intermediate] };
    }
    if (leaf.issuer !== 'too-deep') return { root, issuers: [intermediate] };
    return { root, issuers: [await createCa('CN=CA too deep', trustDomain, intermediate), intermediate] };
  }
}

function applied(changes: readonly Defect[], wfm: WfmName, template: LeafTemplate): LeafTemplate {
  let leaf = template;
  for (const { change } of changes) leaf = { ...leaf, ...change(leaf, wfm) };
  return leaf;
}

async function createFirst(wfm: WfmName): Promise<TrustDomainFile> {
  return { wfm, sequence: 1, hierarchies: [await createHierarchy(wfm.trustDomain, 1)] };
}

async function createHierarchy(trustDomain: string, generation: number): Promise<Hierarchy> {
  const root = await createCa(`O=margo-mock, CN=Throwaway root ${generation}`, trustDomain);
  const subject = `O=margo-mock, CN=Throwaway intermediate ${generation}`;
  return { root, intermediate: await createCa(subject, trustDomain, root) };
}

function sameName(kept: WfmName, wanted: WfmName): WfmName {
  if (kept.trustDomain === wanted.trustDomain && kept.wfmId === wanted.wfmId) return kept;
  const message = `The directory has the PKI of ${wfmSpiffeId(kept)}, not of ${wfmSpiffeId(wanted)}; choose another directory`;
  throw new MargoError('mock-ca-unusable', message);
}

function wrongStep(message: string): MargoError {
  return new MargoError('mock-rotation-step', message);
}

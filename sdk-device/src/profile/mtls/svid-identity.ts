import type { Clock } from '@margo-contract/protocol';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import { IdentityError } from '../../error.js';
import type { Identity, SecurityProfile } from '../../operation/security-profile.js';
import type { CredentialEvent, CredentialListener, ServerTrust } from '../../transport/verifying-agent.js';
import type { BundleSource } from './live-bundle.js';
import { mtlsProfile } from './profile.js';
import { spiffeTrust, type WfmTrustOptions } from './spiffe-trust.js';
import { filesOf, type LoadedSvid, loadSvid, markOf, type SvidSource } from './svid-files.js';

/** What {@link SvidIdentity} may be told. */
export interface SvidIdentityOptions {
  /** How often, at most, files are looked at for a renewal, in milliseconds; 1000 unless given. */
  readonly lookEveryMilliseconds?: number;
  readonly clock?: Clock;
}

const LOOK_EVERY = 1000;

/**
 * Who the device is in the mutual-TLS profile: its SVID. Files may be replaced while the device runs (TLS-012): connections made from
 * then on show the new SVID, and kept ones are closed. Files that cannot be used, such as one of a pair that is half replaced, leave the
 * SVID before in force, and are read again when they change.
 */
export class SvidIdentity implements Identity<'mtls'> {
  readonly profile: SecurityProfile<'mtls'>;
  readonly #source: SvidSource;
  readonly #files: readonly string[];
  readonly #options: SvidIdentityOptions;
  readonly #listeners = new Set<CredentialListener>();
  #svid: LoadedSvid;
  /** What the files were like when they were read last. */
  #mark: string;
  #lookedAt: number;
  #looking: Promise<void> | undefined;
  #generation = 0;

  private constructor(source: SvidSource, svid: LoadedSvid, mark: string, options: SvidIdentityOptions) {
    this.#source = source;
    this.#files = filesOf(source);
    this.#options = options;
    this.#svid = svid;
    this.#mark = mark;
    this.#lookedAt = this.#now();
    this.profile = mtlsProfile((demanded) => this.#svid.show(demanded));
  }

  /**
   * Loads an SVID: exactly one SPIFFE ID, that of a client of a WFM, in a leaf that is no CA, with its own key (ID-003, SVID-004, D-35).
   *
   * @throws IdentityError, CertificateError, SvidError
   */
  static async load(source: SvidSource, options: SvidIdentityOptions = {}): Promise<SvidIdentity> {
    const mark = await markOf(filesOf(source));
    return new SvidIdentity(source, await loadSvid(source), mark, options);
  }

  /** `spiffe://<trust-domain>/margo/wfm/<wfm-id>/client/<wfm-client-id>` */
  get spiffeId(): string {
    return this.#svid.spiffeId.text;
  }

  /** The own trust domain, and the WFM that the device belongs to. */
  get wfm(): WfmName {
    const { trustDomain, wfmId } = this.#svid.spiffeId;
    return { trustDomain, wfmId };
  }

  /** When the SVID in force ends. */
  get notAfter(): Date {
    return this.#svid.notAfter;
  }

  /** Whether the vendor makes the TLS contexts, and with them decides whether the anchors count. */
  get usesOwnContext(): boolean {
    return this.#svid.usesOwnContext;
  }

  /** Rises with each renewal. */
  get generation(): number {
    return this.#generation;
  }

  /**
   * Trust in exactly the own WFM, `spiffe://<own trust domain>/margo/wfm/<own wfm-id>`, whose chain ends in the trust bundle (SVID-009,
   * ID-010). Host names mean nothing, and neither do the CAs of the system.
   */
  trust(bundle: BundleSource, options: WfmTrustOptions = {}): ServerTrust {
    return spiffeTrust(this, bundle, options);
  }

  subscribe(listener: CredentialListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes over files that have changed. Never throws: what is wrong with them is an event. */
  async renew(): Promise<void> {
    const { lookEveryMilliseconds = LOOK_EVERY } = this.#options;
    if (this.#files.length === 0 || this.#now() - this.#lookedAt < lookEveryMilliseconds)
      return this.#looking;
    this.#lookedAt = this.#now();
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const mark = await markOf(this.#files);
    if (mark === this.#mark) return;
    this.#mark = mark;
    try {
      const svid = await loadSvid(this.#source);
      if (svid.spiffeId.text !== this.spiffeId) throw changed(this.spiffeId, svid.spiffeId.text);
      this.#svid = svid;
      this.#generation += 1;
      this.#tell({ type: 'svid-renewed', spiffeId: this.spiffeId, notAfter: svid.notAfter });
    } catch (error) {
      this.#tell({ type: 'svid-refused', error });
    }
  }

  #tell(event: CredentialEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #now(): number {
    return this.#options.clock?.().getTime() ?? Date.now();
  }
}

function changed(own: string, other: string): IdentityError {
  const advice = 'restart the device if it is to be another client from now on';
  const message = `The new SVID is that of ${other}, not of ${own}, which stays in force; ${advice}`;
  return new IdentityError('identity-svid-changed', message);
}

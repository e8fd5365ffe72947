import { randomBytes, type X509Certificate } from 'node:crypto';
import { DesiredState } from './desired-state.js';

/** Everything the WFM knows of one client. */
export interface Client {
  /** Opaque: not a UUID, which the interface leaves open. */
  readonly id: string;
  readonly certificate: X509Certificate;
  readonly desired: DesiredState;
  readonly devices: Set<string>;
  /** Deployments reported on before, with the device. */
  readonly reports: Set<string>;
  trusted: boolean;
  onboarded: boolean;
}

/** The clients, by id and by certificate. */
export class Clients {
  readonly #byId = new Map<string, Client>();
  readonly #byFingerprint = new Map<string, Client>();

  readonly #url: (url: string) => string;

  /** @param url what a manifest names in place of a URL of the contract */
  constructor(url: (url: string) => string = (same) => same) {
    this.#url = url;
  }

  get(id: string): Client | undefined {
    return this.#byId.get(id);
  }

  /** The client of a certificate, made when there is none. */
  of(certificate: X509Certificate): Client {
    const known = this.#byFingerprint.get(certificate.fingerprint256);
    if (known !== undefined) return known;
    const id = `c-${randomBytes(9).toString('base64url')}`;
    const made: Client = {
      id,
      certificate,
      desired: new DesiredState((path) => this.#url(`/api/v1/clients/${id}${path}`)),
      devices: new Set(),
      reports: new Set(),
      trusted: true,
      onboarded: false,
    };
    this.#byId.set(id, made);
    this.#byFingerprint.set(certificate.fingerprint256, made);
    return made;
  }
}

import type { KeyObject } from 'node:crypto';
import type { Certificate, RequestMessage } from '@margo-contract/protocol';
import type { RateLimit } from '../../check/rate.js';
import type { CapabilitiesReport, SignatureDocuments, WfmHandlers } from '../../operation/handlers.js';
import type { CommonOptions } from '../options.js';
import type { ReplayMemory } from './replay.js';

/** What the WFM knows of one onboarded client. */
export interface ClientRecord {
  readonly clientId: string;
  /** Public key of the certificate with which the client was onboarded. Keep the KeyObject: parsing a PEM per request is slow. */
  readonly publicKey: KeyObject;
  /** Whether the certificate is still trusted; false gives 403 `certificate-not-trusted` (CERT-006). */
  readonly trusted: boolean;
  /** Why it is not trusted, for the problem's `detail`. */
  readonly reason?: string;
}

/** The clients of a WFM. The path names the client, and this finds its key (SIG-009). */
export interface ClientDirectory {
  /** Finds a client by the id in a path; `undefined` gives 404 `invalid-client` (CLI-003). */
  find(clientId: string): Promise<ClientRecord | undefined>;
  /** Told that a request is proven to be the client's own, whether or not it is trusted. What it throws gives 500. */
  onProven?(clientId: string): void;
}

/** A certificate that asks for a clientId, already read, checked and proven to be in the sender's possession. */
export interface OnboardingAttempt {
  readonly certificate: Certificate;
}

/** What the WFM says to an onboarding attempt. */
export type OnboardingDecision =
  /** A new client: 201. */
  | { readonly outcome: 'accepted'; readonly clientId: string }
  /** The certificate belongs to this client already: 200 (ONB-007). */
  | { readonly outcome: 'known'; readonly clientId: string }
  /** Not trusted, declined, or not approved yet: 403 (ONB-005, ONB-006). */
  | { readonly outcome: 'declined'; readonly detail: string };

/** The handlers of a WFM whose clients sign their requests: those of every profile, the POST of capabilities, and onboarding. */
export interface SignatureHandlers extends WfmHandlers<SignatureDocuments> {
  /** Keeps the report of a POST. */
  createDeviceCapabilities(report: CapabilitiesReport<SignatureDocuments>): Promise<void>;
  /** The root CA certificate of the TLS server: PEM, or base64 of DER. */
  getRootCertificate(): Promise<string>;
  onboardClient(attempt: OnboardingAttempt): Promise<OnboardingDecision>;
}

/** A request whose Content-Digest or signature was refused, with what it takes to say why. */
export interface RefusedRequest {
  /** The request as the WFM saw it, target URI included. */
  readonly request: RequestMessage;
  readonly body: Uint8Array;
  /** The client of the path; absent at onboarding. */
  readonly clientId?: string;
  /** The key that the signature was, or would have been, verified with; absent at onboarding when the body was refused before it. */
  readonly publicKey?: KeyObject;
  readonly at: Date;
}

/** What a WFM of the signature profile is made of. */
export interface SignatureOptions extends CommonOptions {
  readonly handlers: SignatureHandlers;
  readonly clients: ClientDirectory;
  /** Oldest signature that is accepted, 300 s unless given (SIG-013). */
  readonly maximumAgeSeconds?: number;
  /** How far a signature may lie in the future, 60 s unless given (SIG-014). */
  readonly clockSkewSeconds?: number;
  /** Where used signatures are remembered; inside this process unless given. Several instances share one (SIG-015). */
  readonly replayMemory?: ReplayMemory;
  /**
   * How often one network address may ask for onboarding, which costs a certificate and a signature before anything is known of the
   * sender: 50 a second and 1,000 at once unless given; `none` for no limit. Counted inside this process.
   */
  readonly onboardingRateLimit?: RateLimit | 'none';
  /**
   * For development: told of each request that is refused for its Content-Digest or signature, such as `createDoctor` of
   * `@margo-contract/sdk-server/doctor`. The response stays the same, and goes out without waiting. Leave it out in production: what
   * explains a refusal to you costs time, and would help an attacker who reads your log.
   */
  readonly onRefused?: (refused: RefusedRequest) => void;
}

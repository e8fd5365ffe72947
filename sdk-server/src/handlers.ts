import type {
  DeploymentStatusManifest,
  DeviceCapabilitiesManifest,
  StateManifest,
} from '@margo-contract/generated/signature';
import type { Certificate } from '@margo-contract/protocol';
import type { PreparedManifest } from './manifest/prepared-manifest.js';

/** A certificate that asks for a clientId, already read, checked and proven to be in the sender's possession. */
export interface OnboardingAttempt {
  readonly certificate: Certificate;
}

/** What the WFM says to an onboarding attempt. */
export type OnboardingDecision =
  /** A new client; answered with 201. */
  | { readonly outcome: 'accepted'; readonly clientId: string }
  /** The certificate belongs to this client already; answered with 200 (ONB-007). */
  | { readonly outcome: 'known'; readonly clientId: string }
  /** Not trusted, declined, or not approved yet; answered with 403 (ONB-005, ONB-006). */
  | { readonly outcome: 'declined'; readonly detail: string };

/** One report about a device. `capabilities` follows the contract and its id is that of the path. */
export interface CapabilitiesReport {
  readonly clientId: string;
  readonly deviceId: string;
  readonly capabilities: DeviceCapabilitiesManifest;
}

/** Names a device of a client. */
export interface DeviceSelector {
  readonly clientId: string;
  readonly deviceId: string;
}

/** Names a deployment document. */
export interface DocumentSelector {
  readonly clientId: string;
  readonly deploymentId: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** Names a bundle. */
export interface BundleSelector {
  readonly clientId: string;
  readonly digest: string;
}

/** One status report that follows the contract and whose deploymentId is that of the path. */
export interface StatusReport {
  readonly clientId: string;
  readonly deploymentId: string;
  readonly status: DeploymentStatusManifest;
}

/**
 * What a WFM vendor writes, one function for each operation of the contract. When a function is called, the caller is
 * proven, trusted, and the input follows the contract; what it returns is data, and the SDK makes the answer of it.
 */
export interface WfmHandlers {
  /** The root CA certificate of the TLS server: PEM, or base64 of DER. */
  getRootCertificate(): Promise<string>;
  onboardClient(attempt: OnboardingAttempt): Promise<OnboardingDecision>;
  createDeviceCapabilities(report: CapabilitiesReport): Promise<void>;
  replaceDeviceCapabilities(report: CapabilitiesReport): Promise<void>;
  /** Forgets a device and, with a gateway, its children. */
  deleteDeviceCapabilities(device: DeviceSelector): Promise<void>;
  /**
   * The client's current manifest; the same state has to give the same one (MAN-019). What `prepareManifest` made of it once is
   * sent as it is, which is faster.
   */
  getStateManifest(client: { readonly clientId: string }): Promise<StateManifest | PreparedManifest>;
  /** The document's octets exactly as their digest was taken, or `undefined` when there is no such content. */
  getDeployment(document: DocumentSelector): Promise<Uint8Array | undefined>;
  /** The archive's octets, or `undefined` when there is no such content for this client. */
  getBundle(bundle: BundleSelector): Promise<Uint8Array | undefined>;
  /** Records a report; says whether it is the first one for this deployment and device (STA-002). */
  reportDeploymentStatus(report: StatusReport): Promise<'first' | 'later'>;
}

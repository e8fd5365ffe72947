import type { StateManifest } from '@margo-contract/generated/schema/manifest/StateManifest';
import type * as mtlsStatus from '@margo-contract/generated/schema/mtls/DeploymentStatusManifest';
import type * as mtlsCapabilities from '@margo-contract/generated/schema/mtls/DeviceCapabilitiesManifest';
import type * as signatureStatus from '@margo-contract/generated/schema/signature/DeploymentStatusManifest';
import type * as signatureCapabilities from '@margo-contract/generated/schema/signature/DeviceCapabilitiesManifest';
import type { PreparedManifest } from './desired-state.js';

/** What devices send, in the form of one security profile. */
export interface DeviceDocuments {
  readonly capabilities: AnyDocuments['capabilities'];
  readonly status: AnyDocuments['status'];
}

/** What devices of the signature profile send. */
export interface SignatureDocuments {
  readonly capabilities: signatureCapabilities.DeviceCapabilitiesManifest;
  readonly status: signatureStatus.DeploymentStatusManifest;
}

/** What devices of the mutual-TLS profile send: no `apiVersion` and `kind`, but labels and the adopted manifest version. */
export interface MtlsDocuments {
  readonly capabilities: mtlsCapabilities.DeviceCapabilitiesManifest;
  readonly status: mtlsStatus.DeploymentStatusManifest;
}

/** For handlers that serve both profiles. */
export interface AnyDocuments {
  readonly capabilities: SignatureDocuments['capabilities'] | MtlsDocuments['capabilities'];
  readonly status: SignatureDocuments['status'] | MtlsDocuments['status'];
}

/** What a WFM has on record of a client's devices and deployments; asked before a body is looked at. */
export interface ClientRecords {
  /** Whether this client reported the device and did not delete it since (CAP-005, GW-005). */
  hasDevice(clientId: string, deviceId: string): Promise<boolean>;
  /** Whether the deployment is or ever was assigned to this client (STA-015). */
  hasDeployment(clientId: string, deploymentId: string): Promise<boolean>;
}

/** One report about a device. `capabilities` follows the contract and its id is that of the path. */
export interface CapabilitiesReport<Documents extends DeviceDocuments = AnyDocuments> {
  readonly clientId: string;
  readonly deviceId: string;
  readonly capabilities: Documents['capabilities'];
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
export interface StatusReport<Documents extends DeviceDocuments = AnyDocuments> {
  readonly clientId: string;
  readonly deploymentId: string;
  readonly status: Documents['status'];
}

/**
 * What a WFM vendor writes whatever the security profile, one function for each operation of the contract. When a function is called,
 * the caller is proven, trusted, and the input follows the contract; what it returns is data, and the SDK makes the response of it.
 *
 * `clientId` is what the profile knows its clients by: the id that the WFM assigned, or the SPIFFE ID.
 */
export interface WfmHandlers<Documents extends DeviceDocuments = AnyDocuments> {
  /** Keeps a report, the first one about a device as well as those that replace it. */
  replaceDeviceCapabilities(report: CapabilitiesReport<Documents>): Promise<void>;
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
  reportDeploymentStatus(report: StatusReport<Documents>): Promise<'first' | 'later'>;
}

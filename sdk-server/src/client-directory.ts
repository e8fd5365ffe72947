import type { KeyObject } from 'node:crypto';

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

/** What a WFM has on record of a client's devices and deployments; asked before a body is looked at. */
export interface ClientRecords {
  /** Whether this client reported the device and did not delete it since (CAP-005, GW-005). */
  hasDevice(clientId: string, deviceId: string): Promise<boolean>;
  /** Whether the deployment is or ever was assigned to this client (STA-015). */
  hasDeployment(clientId: string, deploymentId: string): Promise<boolean>;
}

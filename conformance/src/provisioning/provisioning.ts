import type { OperatorFunction } from '../case/operator-function.js';

/**
 * What only the people who run the WFM under test can do. Each method resolves when what it asked for is in
 * force, that is when the next request of the client sees it, and throws a SuiteError when it did not come about.
 */
export interface Provisioning {
  /** The functions that are there; cases that need others are not run. */
  readonly functions: ReadonlySet<OperatorFunction>;
  /**
   * Makes a certificate trusted at onboarding.
   *
   * @returns the id by which the other methods know its client; undefined when that is the id it gets at onboarding
   */
  registerCertificate(certificate: Uint8Array): Promise<string | undefined>;
  /** Admits a client that waits for approval. */
  approve(clientId: string): Promise<void>;
  reject(clientId: string): Promise<void>;
  /** Withdraws the trust in the client's certificate. */
  revoke(clientId: string): Promise<void>;
  readmit(clientId: string): Promise<void>;
  /** Assigns a deployment document, YAML, under its id, or replaces its content. */
  assignDeployment(clientId: string, deploymentId: string, document: string): Promise<void>;
  removeDeployment(clientId: string, deploymentId: string): Promise<void>;
  /** Closes the device interface with 503, or opens it again with undefined. */
  setMaintenance(retryAfterSeconds: number | undefined): Promise<void>;
}

/** Provisioning that holds something open for as long as a run takes. */
export interface ProvisioningSession {
  readonly provisioning: Provisioning;
  /** Aborted with a SuiteError when nothing more can be expected, so that going on is no use. */
  readonly broken: AbortSignal;
  close(): Promise<void>;
}

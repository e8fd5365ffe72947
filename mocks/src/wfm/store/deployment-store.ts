/** One deployment that a client is meant to run. */
export interface StoredDeployment {
  /** UUID as the document spells it; ids that differ in case only are the same (RFC 9562 section 4). */
  readonly deploymentId: string;
  readonly digest: string;
  /** Octets of the document, exactly as the digest was taken. */
  readonly document: Uint8Array;
  /** `metadata.deviceId` of the document: a device, or a gateway followed by a slash and an asterisk. */
  readonly target: string;
  readonly assignedAt: Date;
}

/** Everything a client is meant to run, at one moment. */
export interface DesiredState {
  /** Grows with every change of what is assigned; 0 before the first. */
  readonly revision: bigint;
  /** In the order of the ids. */
  readonly deployments: readonly StoredDeployment[];
}

interface DocumentKey {
  readonly deploymentId: string;
  readonly digest: string;
}

export interface DeploymentStore {
  /** Assigns or replaces a deployment. Octets that are assigned already change nothing, the revision included. */
  assign(clientId: string, deployment: StoredDeployment): Promise<'created' | 'replaced' | 'unchanged'>;
  /** Takes a deployment away; false when it is not assigned. Its documents stay available. */
  withdraw(clientId: string, deploymentId: string): Promise<boolean>;
  getDesiredState(clientId: string): Promise<DesiredState>;
  /** Whether the deployment is or ever was assigned. */
  wasAssigned(clientId: string, deploymentId: string): Promise<boolean>;
  /** A document that is or ever was assigned. */
  findDocument(clientId: string, key: DocumentKey): Promise<Uint8Array | undefined>;
}

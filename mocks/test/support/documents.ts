import { computeDigest } from '@margo-contract/protocol';
import type { StoredDeployment } from '../../src/wfm/store/deployment-store.js';

/** Ids in ascending order. */
export const HISTORIAN = '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11';
export const WATCHER = 'd2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22';

/** A deployment document that follows the contract. */
export function deploymentDocument(id: string, deviceId = 'bw-line3-edge07', revision = '1.0.0'): string {
  return `apiVersion: application.margo.org/v1alpha1
kind: ApplicationDeployment
id: ${id}
metadata:
  name: valve-watcher
  namespace: brightwater
  deviceId: ${deviceId}
spec:
  applicationId: com-orbitalfoundry-valvewatcher
  deploymentProfile:
    type: compose
    components:
      - name: watcher
        properties:
          repository: oci://registry.orbitalfoundry.example/compose/valve-watcher
          revision: ${revision}
`;
}

/** The same in the form of the mutual-TLS profile: no envelope. */
export function withoutEnvelope(document: string): string {
  return document.replace(/^(apiVersion|kind): .*\n/gm, '');
}

/** A deployment as a store keeps it. */
export function storedDeployment(deploymentId: string, target = 'bw-line3-edge07', revision = '1.0.0') {
  const document = Buffer.from(deploymentDocument(deploymentId, target, revision));
  const deployment: StoredDeployment = {
    deploymentId,
    digest: computeDigest(document),
    document,
    target,
    assignedAt: new Date('2026-11-22T08:00:00Z'),
  };
  return deployment;
}

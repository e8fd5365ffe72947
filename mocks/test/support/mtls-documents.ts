export const DEPLOYMENT_ID = '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11';

/** A deployment document of the mutual-TLS profile: no envelope. */
export function deploymentDocument(deviceId: string): string {
  return `id: ${DEPLOYMENT_ID}
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
          revision: 1.0.0
`;
}

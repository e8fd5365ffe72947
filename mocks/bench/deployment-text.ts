const ENVELOPE = 'apiVersion: application.margo.org/v1alpha1\nkind: ApplicationDeployment\n';

/** A deployment document of usual size, some 600 octets, in the form of a security profile. */
export function deploymentText(id: string, profile: string): string {
  return `${profile === 'mtls' ? '' : ENVELOPE}id: ${id}
metadata:
  name: valve-watcher
  namespace: brightwater
  deviceId: line-7
spec:
  applicationId: com-orbitalfoundry-valvewatcher
  deploymentProfile:
    type: compose
    components:
      - name: watcher
        properties:
          repository: oci://registry.orbitalfoundry.example/compose/valve-watcher
          revision: 1.0.0
          timeout: 5m30s
  parameters:
    pollInterval:
      value: 30
      targets:
        - pointer: POLL_INTERVAL
          components: [watcher]
`;
}

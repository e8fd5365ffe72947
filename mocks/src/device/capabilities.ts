import type { Capabilities } from '@margo-contract/sdk-device';

/** What a simulated device says that it is and offers: a small computer that takes compose and helm. */
export function simulatedCapabilities(deviceId: string): Capabilities {
  return {
    properties: {
      id: deviceId,
      vendor: 'margo-mock',
      modelNumber: 'simulated-device',
      serialNumber: deviceId,
      cpus: [{ cores: 4, architecture: 'amd64' }],
      memory: '8Gi',
      storage: '64Gi',
      peripherals: [],
      interfaces: [{ type: 'ethernet' }],
      otelCollector: true,
      supportedRuntimes: ['oci'],
      supportedDeploymentTypes: ['compose', 'helm'],
    },
  };
}

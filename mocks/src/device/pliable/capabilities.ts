const HOSTING = {
  cpus: [{ cores: 2, architecture: 'arm64' }],
  memory: '2Gi',
  storage: '16Gi',
  peripherals: [],
  interfaces: [{ type: 'ethernet' }],
  otelCollector: true,
  supportedRuntimes: ['oci'],
  supportedDeploymentTypes: ['compose'],
};

/** The capability report of a device, or of one behind it. */
export function capabilitiesOf(
  id: string,
  { hosts, changed, enveloped }: { hosts: boolean; changed: boolean; enveloped: boolean },
): Record<string, unknown> {
  return {
    ...(enveloped && { apiVersion: 'device.margo.org/v1alpha1', kind: 'DeviceCapabilitiesManifest' }),
    properties: {
      id,
      vendor: 'margo-mock',
      modelNumber: 'pliable-device',
      serialNumber: `SN-${id.replaceAll('/', '-')}`,
      ...(hosts && { ...HOSTING, ...(changed && { memory: '4Gi' }) }),
    },
  };
}

import type { OperationId } from '@margo-contract/generated/signature';
import type { WireResponse } from '../wire/response.js';
import { getBundle, getDeployment } from './artifacts.js';
import type { Call } from './context.js';
import {
  createDeviceCapabilities,
  deleteDeviceCapabilities,
  replaceDeviceCapabilities,
} from './device-capabilities.js';
import { getRootCertificate } from './get-root-certificate.js';
import { getStateManifest } from './get-state-manifest.js';
import { onboardClient } from './onboard-client.js';
import { reportDeploymentStatus } from './report-deployment-status.js';

/** What answers each operation of the contract; one that is missing does not compile. */
export const operationAnswers: Readonly<Record<OperationId, (call: Call) => Promise<WireResponse>>> = {
  getRootCertificate,
  onboardClient,
  createDeviceCapabilities,
  replaceDeviceCapabilities,
  deleteDeviceCapabilities,
  getStateManifest,
  getDeployment,
  getBundle,
  reportDeploymentStatus,
};

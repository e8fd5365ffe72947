import { SuiteError } from '../error.js';
import type { Provisioning } from './provisioning.js';

/** Used when there is no way to the operator's side: every case that needs it is not run. */
export function noProvisioning(): Provisioning {
  const refuse = () =>
    Promise.reject(new SuiteError('suite-operator-failed', 'There is no operator interface'));
  return {
    functions: new Set(),
    registerCertificate: refuse,
    approve: refuse,
    reject: refuse,
    revoke: refuse,
    readmit: refuse,
    assignDeployment: refuse,
    removeDeployment: refuse,
    setMaintenance: refuse,
  };
}

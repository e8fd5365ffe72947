import type { OperatorFunction } from '../case/operator-function.js';
import type { Provisioning } from './provisioning.js';

/** The first provisioning for all that it offers, the second for the rest. */
export function combine(first: Provisioning, second: Provisioning): Provisioning {
  const by = (name: OperatorFunction) => (first.functions.has(name) ? first : second);
  return {
    functions: new Set([...first.functions, ...second.functions]),
    registerCertificate: (certificate) => by('register-certificate').registerCertificate(certificate),
    approve: (clientId) => by('approve-client').approve(clientId),
    reject: (clientId) => by('reject-client').reject(clientId),
    revoke: (clientId) => by('revoke-client').revoke(clientId),
    readmit: (clientId) => by('readmit-client').readmit(clientId),
    assignDeployment: (...parameters) => by('assign-deployment').assignDeployment(...parameters),
    removeDeployment: (...parameters) => by('remove-deployment').removeDeployment(...parameters),
    setMaintenance: (seconds) => by('set-maintenance').setMaintenance(seconds),
  };
}

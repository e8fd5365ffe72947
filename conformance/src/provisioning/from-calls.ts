import { isObject } from '@margo-contract/protocol';
import type { OperatorFunction } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import type { OperatorCall } from './operator-call.js';
import type { Provisioning } from './provisioning.js';

/**
 * Provisioning by something that carries out calls one at a time or side by side.
 *
 * @param perform resolves with the result of the call when it is in force; throws a SuiteError when it did not come about
 */
export function provisioningFromCalls(
  functions: Iterable<OperatorFunction>,
  perform: (call: OperatorCall) => Promise<unknown>,
): Provisioning {
  const act = async (call: OperatorCall): Promise<void> => {
    await perform(call);
  };
  return {
    functions: new Set(functions),
    async registerCertificate(certificate) {
      const text = Buffer.from(certificate).toString('base64');
      return clientIdOf(await perform({ function: 'register-certificate', certificate: text }));
    },
    approve: (clientId) => act({ function: 'approve-client', clientId }),
    reject: (clientId) => act({ function: 'reject-client', clientId }),
    revoke: (clientId) => act({ function: 'revoke-client', clientId }),
    readmit: (clientId) => act({ function: 'readmit-client', clientId }),
    assignDeployment: (clientId, deploymentId, document) =>
      act({ function: 'assign-deployment', clientId, deploymentId, document }),
    removeDeployment: (clientId, deploymentId) =>
      act({ function: 'remove-deployment', clientId, deploymentId }),
    setMaintenance: (seconds) => act({ function: 'set-maintenance', retryAfterSeconds: seconds ?? null }),
  };
}

/** A WFM may know a client by an id from the day its certificate is registered; most give one at onboarding. */
function clientIdOf(result: unknown): string | undefined {
  const clientId = isObject(result) ? result.clientId : undefined;
  if (clientId === undefined || typeof clientId === 'string') return clientId;
  throw new SuiteError(
    'suite-operator-failed',
    'The operator side answered register-certificate with a clientId that is not a string; give a string or leave it out',
  );
}

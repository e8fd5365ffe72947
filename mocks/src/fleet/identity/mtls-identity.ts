import { operations } from '@margo-contract/generated/mtls';
import type { Identity, OperationTarget } from '@margo-contract/sdk-device';

const OPERATIONS = Object.fromEntries(
  Object.entries(operations).map(([id, { method, path }]) => [id, `${method} ${path}` as OperationTarget]),
);

/** For the functions of the SDK: mutual TLS proves who a device is, so requests are sent as they are, and nothing is onboarded. */
export const mtlsIdentity: Identity = {
  profile: { name: 'mtls', operations: OPERATIONS, envelopes: {}, secure: (send) => send },
};

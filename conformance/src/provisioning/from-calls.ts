import { isObject } from '@margo-contract/protocol';
import type { OperatorFunction } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import type { PresentedSvid } from '../exchange/message.js';
import type { ManagedClient, Provisioning, ProvisioningTraits, SvidCall } from './provisioning.js';

/**
 * The client that a call is about: `clientId` as registering the certificate gave it, else as onboarding did; a client
 * that has neither yet goes by its `certificate`, standard base64 of the DER octets. With mutual TLS `clientId` is its SPIFFE ID.
 */
export type CalledClient = { readonly clientId?: string; readonly certificate?: string };

/** One thing that the people who run the WFM under test are to do, as data. */
export type OperatorCall =
  /** `certificate` is standard base64 of the DER octets. */
  | { readonly function: 'register-certificate'; readonly certificate: string }
  | ({
      readonly function: 'approve-client' | 'reject-client' | 'revoke-client' | 'readmit-client';
    } & CalledClient)
  | ({
      readonly function: 'assign-deployment';
      readonly deploymentId: string;
      /** YAML, to be handed out octet by octet. */
      readonly document: string;
    } & CalledClient)
  | ({ readonly function: 'remove-deployment'; readonly deploymentId: string } & CalledClient)
  /** `retryAfterSeconds` is null to open the device interface again. */
  | { readonly function: 'set-maintenance'; readonly retryAfterSeconds: number | null }
  /** `retryAfterSeconds` is null to take requests again. */
  | { readonly function: 'throttle'; readonly retryAfterSeconds: number | null }
  | { readonly function: 'fail'; readonly on: boolean }
  | { readonly function: 'accept-client' | 'remove-client'; readonly spiffeId: string }
  /** Gives `svid`, PEM with the leaf first, and `key`, PEM. */
  | ({ readonly function: 'issue-svid' } & SvidCall)
  | { readonly function: 'begin-rotation' | 'complete-rotation' };

/** Longer than this no SVID is read, in characters. */
const LONGEST_PEM = 100_000;

/** How whatever carries out calls differs from others of its kind. */
export interface CallTraits extends ProvisioningTraits, Pick<Provisioning, 'adviceFor'> {}

/**
 * Provisioning by something that carries out calls one at a time or side by side.
 *
 * @param perform resolves with the result of the call when it is in force; throws a SuiteError when it did not come about
 */
export function provisioningFromCalls(
  functions: Iterable<OperatorFunction>,
  perform: (call: OperatorCall) => Promise<unknown>,
  { adviceFor, documents = 'given', settleSeconds = 0 }: CallTraits,
): Provisioning {
  const settled = async (call: OperatorCall): Promise<unknown> => {
    const result = await perform(call);
    if (settleSeconds > 0) await new Promise((resolve) => setTimeout(resolve, settleSeconds * 1000));
    return result;
  };
  const act = async (call: OperatorCall): Promise<void> => void (await settled(call));
  return {
    functions: new Set(functions),
    documents,
    adviceFor,
    async registerCertificate(certificate) {
      return clientIdOf(
        await settled({ function: 'register-certificate', certificate: base64(certificate) }),
      );
    },
    approve: (client) => act({ function: 'approve-client', ...called(client) }),
    reject: (client) => act({ function: 'reject-client', ...called(client) }),
    revoke: (client) => act({ function: 'revoke-client', ...called(client) }),
    readmit: (client) => act({ function: 'readmit-client', ...called(client) }),
    assignDeployment: (client, deploymentId, document) =>
      act({ function: 'assign-deployment', ...called(client), deploymentId, document }),
    removeDeployment: (client, deploymentId) =>
      act({ function: 'remove-deployment', ...called(client), deploymentId }),
    setMaintenance: (seconds) => act({ function: 'set-maintenance', retryAfterSeconds: seconds ?? null }),
    throttle: (seconds) => act({ function: 'throttle', retryAfterSeconds: seconds ?? null }),
    fail: (on) => act({ function: 'fail', on }),
    acceptClient: (spiffeId) => act({ function: 'accept-client', spiffeId }),
    removeClient: (spiffeId) => act({ function: 'remove-client', spiffeId }),
    // What is issued is in force at once.
    issueSvid: async (order) => svidOf(await perform({ function: 'issue-svid', ...order }), order),
    beginRotation: () => act({ function: 'begin-rotation' }),
    completeRotation: () => act({ function: 'complete-rotation' }),
  };
}

function called(client: ManagedClient): CalledClient {
  return typeof client === 'string' ? { clientId: client } : { certificate: base64(client) };
}

function base64(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64');
}

/** An SVID that the operator's side issued. @throws SuiteError when it is none */
export function svidOf(result: unknown, { spiffeId }: Pick<SvidCall, 'spiffeId'>): PresentedSvid {
  const { svid, key } = isObject(result) ? result : {};
  if (isPem(svid) && isPem(key)) return { spiffeId, chain: svid, key };
  throw new SuiteError(
    'suite-operator-failed',
    'The operator side answered issue-svid without an SVID; give svid, PEM with the leaf first, and key, PEM',
  );
}

function isPem(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_PEM && value.includes('-----BEGIN ');
}

/** A WFM may know a client by an id from the day its certificate is registered; most give one at onboarding. */
function clientIdOf(result: unknown): string | undefined {
  const clientId = isObject(result) ? (result.clientId ?? undefined) : undefined;
  if (clientId === undefined || (typeof clientId === 'string' && clientId !== '')) return clientId;
  throw new SuiteError(
    'suite-operator-failed',
    'The operator side answered register-certificate with a clientId that is no string, or an empty one; give one or leave it out',
  );
}

import type { OperatorFunction } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import type { PresentedSvid } from '../exchange/message.js';

/**
 * How the operator's side knows a client: by the id that registering its certificate or its onboarding gave, or, as
 * long as there is none, by the certificate in DER.
 */
export type ManagedClient = string | Uint8Array;

/** Whether the WFM hands out the documents that it is given, or writes documents itself. */
export type Documents = 'given' | 'generated';

/** How a WFM takes what its operators do. */
export interface ProvisioningTraits {
  /** How long it takes until something is in force, in seconds; the suite waits this long after every call. */
  readonly settleSeconds?: number;
  /** `given` unless it says so. */
  readonly documents?: Documents;
}

/** Longer than this no case waits, in seconds. */
const LONGEST_SETTLING = 300;

/** Reads traits that a program gave. @throws what `fault` makes of half a sentence */
export function readTraits(
  { settleSeconds, documents }: { readonly settleSeconds?: unknown; readonly documents?: unknown },
  fault: (reason: string) => SuiteError,
): ProvisioningTraits {
  if (settleSeconds !== undefined && !isSettling(settleSeconds)) {
    throw fault(`"settleSeconds" has to be a number of seconds from 0 to ${LONGEST_SETTLING}`);
  }
  if (documents !== undefined && documents !== 'given' && documents !== 'generated') {
    throw fault('"documents" has to be "given" or "generated"');
  }
  return {
    ...(settleSeconds !== undefined && { settleSeconds }),
    ...(documents !== undefined && { documents }),
  };
}

function isSettling(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LONGEST_SETTLING;
}

/**
 * What only the people who run the WFM under test can do. Each method resolves when what it asked for is in
 * force, that is when the next request of the client sees it, and throws a SuiteError when it did not come about.
 */
export interface Provisioning {
  /** The functions that are there; cases that need others are not run. */
  readonly functions: ReadonlySet<OperatorFunction>;
  readonly documents: Documents;
  /** What to do so that functions are there which are missing, as a phrase. */
  adviceFor(missing: readonly OperatorFunction[]): string;
  /**
   * Makes a certificate trusted at onboarding.
   *
   * @returns the id by which the other methods know its client; undefined when that is the id it gets at onboarding
   */
  registerCertificate(certificate: Uint8Array): Promise<string | undefined>;
  /** Admits a client that waits for approval. */
  approve(client: ManagedClient): Promise<void>;
  reject(client: ManagedClient): Promise<void>;
  /** Withdraws the trust in the client's certificate. */
  revoke(client: ManagedClient): Promise<void>;
  readmit(client: ManagedClient): Promise<void>;
  /** Assigns a deployment document, YAML, under its id, or replaces its content. */
  assignDeployment(client: ManagedClient, deploymentId: string, document: string): Promise<void>;
  removeDeployment(client: ManagedClient, deploymentId: string): Promise<void>;
  /** Closes the device interface with 503, or opens it again with undefined. */
  setMaintenance(retryAfterSeconds: number | undefined): Promise<void>;
  /** Has every request to the device interface answered 429, as if it came too often, until undefined. */
  throttle(retryAfterSeconds: number | undefined): Promise<void>;
  /** Has every request to the device interface fail with 500, until false. */
  fail(isFailing: boolean): Promise<void>;
  /** With mutual TLS, has the WFM serve a client, which is a SPIFFE ID (ID-009). */
  acceptClient(spiffeId: string): Promise<void>;
  /** Has the WFM serve a client no more. */
  removeClient(spiffeId: string): Promise<void>;
  /** Issues an SVID for a client of the WFM, below the newest anchor. */
  issueSvid(order: SvidCall): Promise<PresentedSvid>;
  /** First step of a rotation: the WFM trusts a second anchor, below which SVIDs are issued from now on. */
  beginRotation(): Promise<void>;
  /** Second step: it trusts the first anchor no more, and presents an SVID below the second. */
  completeRotation(): Promise<void>;
}

/** The SVID that is asked for. */
export interface SvidCall {
  readonly spiffeId: string;
  /** Kind of key; on P-256 without. */
  readonly key?: string;
  /** The one thing in which it differs from a usual SVID, by its name. */
  readonly as?: string;
}

/** Provisioning that holds something open for as long as a run takes. */
export interface ProvisioningSession {
  readonly provisioning: Provisioning;
  /** Aborted with a SuiteError when nothing more can be expected, so that going on is no use. */
  readonly broken: AbortSignal;
  close(): Promise<void>;
}

/** Used when there is no way to the operator's side: every case that needs it is not run. */
export function noProvisioning(): Provisioning {
  const refuse = () =>
    Promise.reject(new SuiteError('suite-operator-failed', 'There is no operator interface'));
  return {
    functions: new Set(),
    documents: 'given',
    adviceFor: () =>
      'give --operator-url and --operator-token, --operator-exec, --operator-module or --manual',
    registerCertificate: refuse,
    approve: refuse,
    reject: refuse,
    revoke: refuse,
    readmit: refuse,
    assignDeployment: refuse,
    removeDeployment: refuse,
    setMaintenance: refuse,
    throttle: refuse,
    fail: refuse,
    acceptClient: refuse,
    removeClient: refuse,
    issueSvid: refuse,
    beginRotation: refuse,
    completeRotation: refuse,
  };
}

/** The first provisioning for all that it offers, the second for the rest. */
export function combine(first: Provisioning, second: Provisioning): Provisioning {
  const by = (name: OperatorFunction) => (first.functions.has(name) ? first : second);
  const advising = first.functions.size > 0 ? first : second;
  return {
    functions: new Set([...first.functions, ...second.functions]),
    documents: by('assign-deployment').documents,
    adviceFor: (missing) => advising.adviceFor(missing),
    registerCertificate: (certificate) => by('register-certificate').registerCertificate(certificate),
    approve: (client) => by('approve-client').approve(client),
    reject: (client) => by('reject-client').reject(client),
    revoke: (client) => by('revoke-client').revoke(client),
    readmit: (client) => by('readmit-client').readmit(client),
    assignDeployment: (...parameters) => by('assign-deployment').assignDeployment(...parameters),
    removeDeployment: (...parameters) => by('remove-deployment').removeDeployment(...parameters),
    setMaintenance: (seconds) => by('set-maintenance').setMaintenance(seconds),
    throttle: (seconds) => by('throttle').throttle(seconds),
    fail: (isFailing) => by('fail').fail(isFailing),
    acceptClient: (spiffeId) => by('accept-client').acceptClient(spiffeId),
    removeClient: (spiffeId) => by('remove-client').removeClient(spiffeId),
    issueSvid: (order) => by('issue-svid').issueSvid(order),
    beginRotation: () => by('begin-rotation').beginRotation(),
    completeRotation: () => by('complete-rotation').completeRotation(),
  };
}

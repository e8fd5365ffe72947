import type { Profile } from '../contract/contract.js';
import { SuiteError } from '../error.js';
import { readAuthority } from '../subject/wfm/client/authority.js';
import type { ClientAuthority } from '../subject/wfm/client/certificate.js';
import type { Reading } from '../verdict/reading.js';
import type { IdentityOptions } from './open-identities.js';
import type { ProvisioningOptions } from './open-provisioning.js';

/** Options of `margo-conformance wfm` as the command line gives them. */
export interface WfmOptions extends ProvisioningOptions, IdentityOptions {
  readonly url: string;
  /** `signature` unless given; `auto` asks the WFM. */
  readonly profile?: Profile | 'auto';
  readonly ca?: string;
  /** The name or the file of the dialect that the WFM speaks. */
  readonly dialect?: string;
  /** Whether to judge also what the first requests take for no WFM of the contract. */
  readonly anyway?: boolean;
  readonly only: readonly string[];
  readonly group: readonly string[];
  readonly concurrency: number;
  /** How long the run may take, in milliseconds. */
  readonly deadline?: number;
  readonly report?: string;
  /** `lenient` unless given. */
  readonly reading?: Reading;
  /** The file of cases that are known to fail. */
  readonly knownFailing?: string;
  /** Name and version of the product, `NAME@VERSION`. */
  readonly component?: string;
  /** Who or what is on the other side. */
  readonly peer?: string;
  /** The PEM file of a private key to sign a statement about the report with. */
  readonly signKey?: string;
  /** Whether to stop at the first failure. */
  readonly bail?: boolean;
  /** What a device claims to have. */
  readonly claim?: readonly string[];
  /** Whether to show every case and the messages of those that fail. */
  readonly verbose?: boolean;
  /** Whether to write lines of JSON. */
  readonly json?: boolean;
}

/** What judging takes of the options, whatever is judged. */
export type JudgingOptions = Omit<WfmOptions, 'url'>;

/** The CA that issues the certificates of the suite's clients, if one is given. @throws SuiteError */
export async function authorityFor({
  clientCa,
  clientCaKey,
}: WfmOptions): Promise<ClientAuthority | undefined> {
  if (clientCa === undefined && clientCaKey === undefined) return undefined;
  if (clientCa === undefined || clientCaKey === undefined) {
    throw invalid('--client-ca and --client-ca-key go together; give both or neither.');
  }
  return readAuthority(clientCa, clientCaKey);
}

function invalid(message: string): SuiteError {
  return new SuiteError('suite-option-invalid', message);
}

import type { Clock } from '@margo-contract/protocol';
import type { Variables } from '../../case/variables.js';
import type { Contract } from '../../contract/contract.js';
import type { SentRequest } from '../../exchange/message.js';
import type { Provisioning } from '../../provisioning/provisioning.js';
import type { ClientAuthority } from './client/certificate.js';
import type { SuiteClient } from './client/client.js';
import type { Translator } from './dialect/translator.js';
import type { Limits } from './http/send.js';
import type { Target } from './http/target.js';

/** What all cases of a run share. */
export interface RunContext {
  readonly target: Target;
  readonly contract: Contract;
  readonly provisioning: Provisioning;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Issues the certificates of the suite's clients; they are self-signed without. */
  readonly authority?: ClientAuthority;
  /** Whether to judge also what does not look like a WFM of the contract. */
  readonly anyway?: boolean;
  /** Speaks the dialect of the WFM, where it has one. */
  readonly translator?: Translator;
}

/** What the steps of one case share, and no other case sees. */
export interface CaseContext extends RunContext {
  readonly variables: Variables;
  readonly clients: Map<string, SuiteClient>;
  /** Requests of named steps, to be sent again. */
  readonly sent: Map<string, SentRequest>;
}

/** The name of a client when a step gives none. */
export const DEFAULT_CLIENT = 'client';

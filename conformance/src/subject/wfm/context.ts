import type { Clock } from '@margo-contract/protocol';
import type { Variables } from '../../case/variables.js';
import type { Contract } from '../../contract/contract.js';
import type { PresentedSvid, SentRequest } from '../../exchange/message.js';
import type { Provisioning } from '../../provisioning/provisioning.js';
import type { Rotation } from '../../provisioning/rotation.js';
import type { ClientAuthority } from './client/certificate.js';
import type { SuiteClient } from './client/client.js';
import type { Translator } from './dialect/translator.js';
import type { KeptConnection } from './http/kept.js';
import type { Limits } from './http/send.js';
import type { Target } from './http/target.js';
import type { Identities } from './identity/identities.js';

/** What all cases of a run share. */
export interface RunContext {
  readonly target: Target;
  readonly contract: Contract;
  readonly provisioning: Provisioning;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Issues the certificates of the suite's clients; they are self-signed without. */
  readonly authority?: ClientAuthority;
  /** Where clients get their SVIDs from; present exactly with mutual TLS. */
  readonly identities?: Identities;
  /** How long the WFM is said to go on with a connection whose SVID counts no more, in seconds; absent when nobody said. */
  readonly connectionAge?: number;
  /** Whether to judge also what does not look like a WFM of the contract. */
  readonly anyway?: boolean;
  /** Speaks the dialect of the WFM, where it has one. */
  readonly translator?: Translator;
}

/** What the steps of one case share, and no other case sees. */
export interface CaseContext extends RunContext {
  readonly variables: Variables;
  readonly clients: Map<string, SuiteClient>;
  /** What clients present, with mutual TLS. */
  readonly svids: Map<string, PresentedSvid>;
  /** SVIDs with which a request of the case got a response. */
  readonly served: Set<PresentedSvid>;
  readonly rotation: Rotation;
  /** Connections that stay open, by the client. */
  readonly kept: Map<string, KeptConnection>;
  /** Requests of named steps, to be sent again. */
  readonly sent: Map<string, SentRequest>;
}

/** What the steps of a case begin with. */
export function freshContext(run: RunContext, variables: Variables): CaseContext {
  return {
    ...run,
    variables,
    clients: new Map(),
    svids: new Map(),
    served: new Set(),
    rotation: { isOpen: false },
    kept: new Map(),
    sent: new Map(),
  };
}

/** The name of a client when a step gives none. */
export const DEFAULT_CLIENT = 'client';

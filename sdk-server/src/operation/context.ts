import type { Clock } from '@margo-contract/protocol';
import type { SignaturePolicy } from '../check/signature.js';
import type { ClientDirectory, ClientRecords } from '../client-directory.js';
import type { WfmHandlers } from '../handlers.js';
import type { Trace } from '../observe/trace.js';
import type { ReplayMemory } from '../replay/replay-memory.js';
import type { PathParameters } from '../route/path-template.js';
import type { WireRequest } from '../wire/request.js';

/** What every operation works with: the WFM's parts, with all defaults filled in. */
export interface WfmParts {
  readonly handlers: WfmHandlers;
  readonly clients: ClientDirectory;
  readonly records: ClientRecords;
  readonly clock: Clock;
  readonly signaturePolicy: SignaturePolicy;
  readonly replayMemory: ReplayMemory;
}

/** One request on its way through an operation. Its body, empty where the contract has none, is within the limit. */
export interface Call {
  readonly parts: WfmParts;
  readonly request: WireRequest;
  readonly parameters: PathParameters;
  readonly body: Uint8Array;
  readonly trace: Trace;
}

/** A path parameter of the matched template. */
export function parameter({ parameters }: Call, name: string): string {
  const value = parameters[name];
  if (value === undefined) throw new TypeError(`The path has no parameter ${name}`);
  return value;
}

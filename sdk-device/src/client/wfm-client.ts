import { randomBytes } from 'node:crypto';
import type { paths } from '@margo-contract/generated/signature';
import type { Clock } from '@margo-contract/protocol';
import createClient, { type Client } from 'openapi-fetch';
import type { DeviceIdentity } from '../identity/index.js';
import type { Fetch } from '../transport/index.js';
import { checkAnswers } from './answers.js';
import { serializePath } from './path.js';
import { throwProblems } from './problems.js';
import { parseRootUrl } from './root-url.js';
import { type RandomBytes, signRequests } from './signing.js';
import { createWfmClock } from './wfm-clock.js';

type SigningHeader = 'Signature-Input' | 'Signature' | 'Content-Digest';

/** An operation without the header fields that signing adds. */
type Unsigned<Operation> = Operation extends { parameters: infer Parameters extends { header: object } }
  ? Omit<Operation, 'parameters'> & {
      parameters: Omit<Parameters, 'header'> & { header?: Omit<Parameters['header'], SigningHeader> };
    }
  : Operation;

/** The paths of the contract, as somebody sees them who need not sign. */
export type UnsignedPaths = {
  [Path in keyof paths]: { [Method in keyof paths[Path]]: Unsigned<paths[Path][Method]> };
};

/** A WFM to talk to. */
export interface WfmClient {
  /** Root URL of the WFM, without a slash at the end. */
  readonly rootUrl: string;
  /** Calls the operations of the contract by path; digests, signs, checks, throws problems. */
  readonly api: Client<UnsignedPaths>;
}

/** What a typed client for one WFM is made of. */
export interface WfmClientOptions {
  /** Root URL of the WFM; may have a path. */
  readonly rootUrl: string;
  readonly identity: DeviceIdentity;
  /** How requests travel: `createHttpsFetch`, or another with the same trust. */
  readonly fetch: Fetch;
  readonly clock?: Clock;
  readonly random?: RandomBytes;
}

/** A typed client of the signature profile, over openapi-fetch. @throws EndpointError */
export function createWfmClient(options: WfmClientOptions): WfmClient {
  const { identity, fetch, clock = () => new Date(), random = randomBytes } = options;
  const rootUrl = parseRootUrl(options.rootUrl);
  const api = createClient<UnsignedPaths>({
    baseUrl: rootUrl,
    // A copy, so that the request itself can be signed and sent once more.
    fetch: (request) => fetch(request.clone()),
    pathSerializer: serializePath,
    redirect: 'manual',
  });
  // openapi-fetch shows an answer to the last one first.
  api.use(checkAnswers(), throwProblems(clock), signRequests(identity, createWfmClock(clock), random));
  return { rootUrl, api };
}

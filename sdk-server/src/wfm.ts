import type { RequestListener } from 'node:http';
import type { ServerOptions } from 'node:https';
import { type Clock, MargoError } from '@margo-contract/protocol';
import { createFastifyPlugin, type FastifyPlugin } from './adapter/fastify.js';
import { createFetchHandler, type FetchHandler } from './adapter/fetch.js';
import { createNodeListener } from './adapter/node.js';
import { checkAvailability, checkRate, TokenBuckets } from './check/rate.js';
import { observed, type Trace } from './observe/observer.js';
import { createInSpan } from './observe/span.js';
import type { MtlsOptions } from './profile/mtls/options.js';
import { createMtlsProfile } from './profile/mtls/profile.js';
import type { CommonOptions } from './profile/options.js';
import type { SecurityProfile } from './profile/profile.js';
import type { SignatureOptions } from './profile/signature/options.js';
import { createSignatureProfile } from './profile/signature/profile.js';
import { CODED_OPERATIONS } from './response/content-coding.js';
import { createService, type Service } from './service/service.js';
import { type ServerCredentials, serverTlsOptions } from './tls.js';
import type { WireRequest } from './wire/request.js';
import type { WireResponse } from './wire/response.js';

/** What each security profile is made of. */
interface ProfileOptions {
  mtls: MtlsOptions;
  signature: SignatureOptions;
}

type ProfileName = keyof ProfileOptions;

/** What a WFM is made of: the name of its security profile, and that profile's options. */
export type WfmOptions = {
  [Name in ProfileName]: { readonly profile: Name } & ProfileOptions[Name];
}[ProfileName];

/** A WFM: responds to requests as the contract says, whatever carries them. */
export interface Wfm {
  /** Responds to one request. Never rejects: what goes wrong becomes a problem. */
  handle(request: WireRequest): Promise<WireResponse>;
  /** Options for `https.createServer`: what the profile demands of TLS, and limits against slow and oversized requests. */
  tlsOptions(credentials: ServerCredentials): ServerOptions;
  /** For `https.createServer` of Node, with `tlsOptions`; and for `app.use` of Express, before any body parser. */
  readonly nodeListener: RequestListener;
  /** For `app.register` of Fastify. */
  readonly fastify: FastifyPlugin;
  /**
   * For whatever serves web-standard requests. Reading it throws a MargoError `server-adapter-blind` where the profile needs a client
   * certificate that web-standard requests do not tell.
   */
  readonly fetch: FetchHandler;
}

/**
 * Makes a WFM of a vendor's handlers. It checks every request in the order of errata, so that handlers only see what is proven
 * and follows the contract: Host 400, route 404, method 405, availability and rate 429 and 503, size 413, then who calls as the profile
 * proves it, resource 404, Accept 406, Content-Type 415, parse 400, content 422.
 *
 * @throws RangeError when a rate limit would let no request in
 * @throws MargoError `server-proxy-malformed`
 */
export function createWfm(options: WfmOptions): Wfm {
  switch (options.profile) {
    case 'mtls':
      return serveProfile(createMtlsProfile(options), options);
    case 'signature':
      return serveProfile(createSignatureProfile(options), options);
  }
}

/** Makes a WFM of a security profile. */
export function serveProfile<Id extends string, Parts>(
  profile: SecurityProfile<Id, Parts>,
  options: CommonOptions,
): Wfm {
  const handle = createHandle(options, serviceOf(profile, options));
  const nodeListener = createNodeListener(handle);
  const fetch = createFetchHandler(handle);
  return {
    handle,
    tlsOptions: (credentials) => serverTlsOptions(credentials, profile.tls),
    nodeListener,
    fastify: createFastifyPlugin(nodeListener),
    get fetch() {
      if (profile.isFetchBlind !== true) return fetch;
      throw blindAdapter();
    },
  };
}

function blindAdapter(): MargoError {
  return new MargoError(
    'server-adapter-blind',
    "wfm.fetch cannot see client certificates: serve wfm.nodeListener, name clientCertProxies, or set fetchPeer to 'given' and pass peerCertificate with each request",
  );
}

function createHandle<Id extends string, Parts>(
  options: CommonOptions,
  service: Service<Id, Parts>,
): Wfm['handle'] {
  const respond = observed(options, createService(service));
  if (options.openTelemetry === undefined) return (request) => respond(request, {});
  const inSpan = createInSpan(options.openTelemetry, options.basePath ?? '');
  return (request) => {
    const trace: Trace = {};
    return inSpan(request, trace, () => respond(request, trace));
  };
}

const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;
const DEFAULT_BODY_TIMEOUT_MILLISECONDS = 30_000;

function serviceOf<Id extends string, Parts>(
  profile: SecurityProfile<Id, Parts>,
  options: CommonOptions,
): Service<Id, Parts> {
  const { operations, responders, parts } = profile;
  const clock = options.clock ?? (() => new Date());
  const isChecked = options.checkResponses ?? process.env.NODE_ENV !== 'production';
  const limits = {
    maximumBytes: options.maximumBodyBytes ?? DEFAULT_MAXIMUM_BODY_BYTES,
    timeoutMilliseconds: options.bodyTimeoutMilliseconds ?? DEFAULT_BODY_TIMEOUT_MILLISECONDS,
  };
  return {
    operations,
    responders,
    parts,
    clock,
    basePath: options.basePath,
    receive: profile.receive,
    admit: admission(profile, options, clock),
    bodyOf: (operation) => profile.bodyOf(operation, limits),
    responseValidators: isChecked ? profile.responseValidators : undefined,
    codedOperations: CODED_OPERATIONS[options.contentCoding ?? 'documents'],
    onError: options.onError,
  };
}

/** Availability comes first, then the limits of the profile, then the rate of the caller. */
function admission<Id extends string, Parts>(
  profile: SecurityProfile<Id, Parts>,
  { availability, rateLimit }: CommonOptions,
  clock: Clock,
): Service<Id, Parts>['admit'] {
  const buckets = rateLimit && new TokenBuckets(rateLimit, clock);
  const limit: NonNullable<Service<Id, Parts>['admit']> = (request, operation, parameters) => {
    profile.admit?.(request, operation);
    if (buckets !== undefined) checkRate(buckets, profile.callerOf(request, parameters));
    return undefined;
  };
  if (availability === undefined) return limit;
  return async (request, operation, parameters) => {
    checkAvailability(await availability());
    limit(request, operation, parameters);
  };
}

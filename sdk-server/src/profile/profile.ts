import type { Operation } from '@margo-contract/generated';
import type { BodyLimits, BodyReader } from '../check/body.js';
import type { ResponseValidators } from '../response/check-response.js';
import type { OperationTable, PathParameters } from '../route/router.js';
import type { Responder } from '../service/service.js';
import type { WireRequest } from '../wire/request.js';

/**
 * A security profile, with all that a WFM needs to know of it: which document it serves, what responds to its operations, how it proves
 * who calls, what it demands of TLS. Nothing outside its folder knows which one it is.
 *
 * @typeParam Id operationIds of its document
 * @typeParam Parts what its responders work with
 */
export interface SecurityProfile<Id extends string, Parts> {
  readonly operations: OperationTable<Id>;
  readonly responseValidators: ResponseValidators;
  readonly responders: Readonly<Record<Id, Responder<Parts>>>;
  /** What the responders work with; how they prove who calls is among it. */
  readonly parts: Parts;
  readonly tls: TlsNeeds;
  /**
   * Makes of a request what counts of it, before its path is looked at. Throws a `Refusal` to refuse who is behind the connection.
   */
  receive?(request: WireRequest): WireRequest;
  /** Whether `fetch` is of no use, since it does not tell who is at the other end of the connection. */
  readonly isFetchBlind?: boolean;
  /** By what a rate limit tells callers apart before anything is proven, so that no caller uses up what belongs to another. */
  callerOf(request: WireRequest, parameters: PathParameters): string;
  /** How the bodies of an operation's requests are taken. */
  bodyOf(operation: Operation, limits: BodyLimits): BodyReader;
  /** Limits of the profile's own, asked before the body is read. Throws a `Refusal` to refuse. */
  admit?(request: WireRequest, operation: Operation): void;
}

/** What a profile demands of TLS. */
export interface TlsNeeds {
  readonly minVersion: 'TLSv1.2' | 'TLSv1.3';
  /** Whether clients are asked for a certificate. One that is asked for has to be there and to be trusted. */
  readonly requestCert: boolean;
}

import type { Operation } from '@margo-contract/generated';
import type { Clock } from '@margo-contract/protocol';
import type { BodyReader } from '../check/body.js';
import { createHostCheck } from '../check/host.js';
import type { Handle, Trace } from '../observe/observer.js';
import type { ResponseValidators } from '../response/check-response.js';
import { Refusal } from '../response/refusal.js';
import { createRouter, type OperationTable, type PathParameters, selectOperation } from '../route/router.js';
import type { WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';
import { createConclusion } from './conclude.js';

/** One request on its way through an operation. Its body, empty where the operation takes none, is within the limit. */
export interface Call<Parts> {
  readonly parts: Parts;
  readonly operation: Operation;
  readonly request: WireRequest;
  readonly parameters: PathParameters;
  readonly body: Uint8Array;
  readonly trace: Trace;
}

/** Responds to the requests of one operation. What it throws becomes a problem. */
export type Responder<Parts> = (call: Call<Parts>) => Promise<WireResponse>;

/** An HTTP interface: the operations of a document, what responds to each, and who may ask. */
export interface Service<Id extends string, Parts> {
  readonly operations: OperationTable<Id>;
  /** One for each operation; one that is missing does not compile. */
  readonly responders: Readonly<Record<Id, Responder<Parts>>>;
  /** What the responders work with. */
  readonly parts: Parts;
  readonly clock: Clock;
  /** Path prefix of the root URL, such as `/plant7`. */
  readonly basePath?: string | undefined;
  /** Makes of a request what counts of it, before its path is looked at. Throws a `Refusal` to refuse. */
  readonly receive?: ((request: WireRequest) => WireRequest) | undefined;
  /** Asked before the body is read, when route and method are known. Throws a `Refusal` to refuse. */
  readonly admit?:
    | ((request: WireRequest, operation: Operation, parameters: PathParameters) => undefined | Promise<void>)
    | undefined;
  /** How the bodies of an operation's requests are taken. */
  readonly bodyOf: (operation: Operation) => BodyReader;
  /** Validators of the responses, by operationId and status. Responses are checked against the contract when they are given. */
  readonly responseValidators?: ResponseValidators | undefined;
  /** Operations whose 200 is compressed for clients that accept gzip. */
  readonly codedOperations?: ReadonlySet<string>;
  /** Whether the `instance` of a problem has the query of the request too. */
  readonly queryInInstance?: boolean;
  /** Told of every failure that became a 500. Nothing of it goes over the wire. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * The way of a request from its target to its response: Host 400, `receive`, route 404, method 405, `admit`, body 413, and then the
 * responder. Nothing is awaited that is there already, since each turn costs.
 */
export function createService<Id extends string, Parts>(service: Service<Id, Parts>): Handle {
  const { operations, responders, parts, receive, admit } = service;
  const checkHost = createHostCheck();
  const findRoute = createRouter(operations, service.basePath);
  const bodyReaders = new Map<string, BodyReader>();
  for (const operation of Object.values<Operation>(operations))
    bodyReaders.set(operation.operationId, service.bodyOf(operation));
  const conclusion = createConclusion(service);

  return async (received, trace) => {
    let request = received;
    try {
      checkHost(received);
      if (receive !== undefined) request = receive(received);
      const route = findRoute(request.target);
      if (route === undefined) throw notServed();
      const operationId = selectOperation(route, request.method);
      const operation = operations[operationId];
      trace.operation = operation;
      const { parameters } = route;
      const admitted = admit?.(request, operation, parameters);
      if (admitted !== undefined) await admitted;
      const incoming = bodyReaders.get(operationId)?.(request) ?? NO_BODY;
      const body = incoming instanceof Promise ? await incoming : incoming;
      const call = { parts, operation, request, parameters, body, trace };
      const response = conclusion.ofResponse(request, trace, await responders[operationId](call));
      return response instanceof Promise ? await response : response;
    } catch (error) {
      return conclusion.ofError(request, trace, error);
    }
  };
}

const NO_BODY = new Uint8Array();

function notServed(): Refusal {
  return new Refusal('about:blank', 404, { detail: 'Nothing is served at this path.' });
}

/** A path parameter of the matched template. */
export function parameter({ parameters }: Call<unknown>, name: string): string {
  const value = parameters[name];
  if (value === undefined) throw new TypeError(`The path has no parameter ${name}`);
  return value;
}

/** One field line: name in any case, value as received. */
export type Field = readonly [name: string, value: string];

/** A request, as far as signatures look at it (RFC 9421 §2). */
export interface RequestMessage {
  /** Case-sensitive method. */
  readonly method: string;
  /** Absolute URI of the target exactly as the client addressed it; nothing is normalised (RFC 9110 §7.1). */
  readonly targetUri: string;
  /** Request target of the request line; by default the origin form of `targetUri` (RFC 9112 §3.2). */
  readonly requestTarget?: string;
  /** Header field lines in wire order; a repeated field is repeated. */
  readonly fields: readonly Field[];
  /** Trailer field lines, for components with `tr`. */
  readonly trailers?: readonly Field[];
}

/** A response, as far as signatures look at it. */
export interface ResponseMessage {
  /** Three-digit status code. */
  readonly status: number;
  readonly fields: readonly Field[];
  readonly trailers?: readonly Field[];
  /** The request that led to this response, for components with `req` (RFC 9421 §2.4). */
  readonly request?: RequestMessage;
}

/** A request or a response, as signatures see it. */
export type Message = RequestMessage | ResponseMessage;

/** Whether a message is a response. */
export function isResponse(message: Message): message is ResponseMessage {
  return 'status' in message;
}

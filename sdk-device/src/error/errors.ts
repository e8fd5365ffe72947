import { type ErrorCode, MargoError } from '@margo-contract/protocol/error';

type CodeOf<Subject extends string> = Extract<ErrorCode, `${Subject}-${string}`>;

/** A root URL that cannot be that of a WFM. */
export class EndpointError extends MargoError<CodeOf<'endpoint'>> {
  override readonly name = 'EndpointError';
}

/** Trust anchors that cannot be used. */
export class TrustError extends MargoError<CodeOf<'trust'>> {
  override readonly name = 'TrustError';
}

/** No answer: the server is not trusted, not reachable, too slow, or talks no HTTP. */
export class TransportError extends MargoError<CodeOf<'transport'>> {
  override readonly name = 'TransportError';
}

/** A request that was refused before anything was sent. */
export class RequestError extends MargoError<CodeOf<'request'>> {
  override readonly name = 'RequestError';
}

/** An answer that breaks the contract; nothing of it may be used. */
export class AnswerError extends MargoError<CodeOf<'answer'>> {
  override readonly name = 'AnswerError';
}

/** A key or certificate with which the device cannot sign. */
export class IdentityError extends MargoError<CodeOf<'identity'>> {
  override readonly name = 'IdentityError';
}

/** State that cannot be read or stored. */
export class StateError extends MargoError<CodeOf<'state'>> {
  override readonly name = 'StateError';
}

/** A call that comes too early in the life of the device. */
export class DeviceError extends MargoError<CodeOf<'device'>> {
  override readonly name = 'DeviceError';
}

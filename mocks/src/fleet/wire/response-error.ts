import { TransportError } from '@margo-contract/sdk-device';

/** The error for a response that HTTP does not allow. */
export function malformed(reason: string): TransportError {
  return new TransportError('transport-response-malformed', `The response cannot be read: ${reason}`);
}

/** The error for a response with a longer body than is wanted. */
export function tooLarge(maximumBytes: number): TransportError {
  return new TransportError(
    'transport-response-too-large',
    `The response is longer than ${maximumBytes} octets`,
  );
}

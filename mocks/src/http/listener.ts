import type { IncomingMessage, RequestListener } from 'node:http';
import { Refusal } from '@margo-contract/sdk-server';
import { type Answer, sendAnswer } from './answer.js';
import { problemAnswer } from './problem.js';

/**
 * Makes a listener of a function that answers. What it throws becomes a problem: a refusal says why, anything else
 * goes to `onError` and the caller only learns that it happened.
 */
export function createListener(
  answer: (incoming: IncomingMessage) => Promise<Answer>,
  onError: (error: unknown) => void,
): RequestListener {
  const answerOrRefuse = (incoming: IncomingMessage) =>
    answer(incoming).catch((error: unknown) => {
      if (!(error instanceof Refusal)) onError(error);
      return problemAnswer(error, instanceOf(incoming.url ?? ''));
    });

  return async (incoming, outgoing) => {
    try {
      await sendAnswer(outgoing, await answerOrRefuse(incoming));
    } catch (error) {
      // The connection broke, or a stream of lines did: there is nobody to tell.
      onError(error);
      outgoing.destroy();
    }
  };
}

/** The request target as a URI reference; Node.js lets octets through that a URI does not have. */
function instanceOf(target: string): string {
  return target.slice(0, 2048).replace(/[^!#$%&'()*+,/:;=?@[\]A-Za-z0-9._~-]/g, '');
}

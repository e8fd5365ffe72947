import { everyResponse, fieldOf, type Incoming, insteadOf, withFields } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { isProblem, refusal } from '../behaviour/response.js';
import { passes, signatureInputOf } from '../behaviour/signature.js';
import type { FaultEntry } from './fault.js';

const WRONG = 'signature-verification-failed';

/** What goes wrong with how a signature is written, and with one that comes twice. */
export const signatureParameterFaults: readonly FaultEntry[] = [
  {
    name: 'component-names-in-any-case',
    requirement: 'SIG-010',
    effect: 'The names of covered components are put into small letters before the signature is checked.',
    behaviour: forgive(WRONG, (incoming) => passes(inSmallLetters(incoming), (strict) => strict)),
  },
  {
    name: 'order-of-parameters-fixed',
    requirement: 'SIG-010',
    effect: 'A signature whose first parameter is not created is refused.',
    behaviour: refusingSigned((incoming) => !/\)\s*;\s*created=/.test(inputText(incoming))),
  },
  {
    name: 'nonce-demanded-of-rsa',
    requirement: 'SIG-007',
    effect: 'A signature with rsa-v1_5-sha256 and without a nonce is refused.',
    behaviour: refusingSigned((incoming) => {
      const { alg, nonce } = signatureInputOf(incoming.request)?.parameters ?? {};
      return alg === 'rsa-v1_5-sha256' && nonce === undefined;
    }),
  },
  {
    name: 'repeated-writes-answered-500',
    requirement: 'SIG-015',
    effect: 'A signed write that arrives again within its window makes the WFM fail.',
    behaviour: everyResponse(async (exchange) => {
      // What is sent with a DELETE is not read, so that whether a signature covers it is not seen here.
      const hasMore = exchange.request.method === 'DELETE' && fieldOf(exchange.request, 'content-length');
      if (!isProblem(exchange.response, WRONG) || hasMore) return undefined;
      return (await passes(exchange, (strict) => strict))
        ? refusal(exchange.request, 'about:blank', 500)
        : undefined;
    }),
  },
];

function inputText({ request }: Incoming): string {
  return fieldOf(request, 'signature-input') ?? '';
}

function inSmallLetters(incoming: Incoming): Incoming {
  const input = inputText(incoming).replace(/\([^)]*\)/, (components) => components.toLowerCase());
  return { ...incoming, request: withFields(incoming.request, { 'signature-input': input }) };
}

function refusingSigned(isWrong: (incoming: Incoming) => boolean) {
  return insteadOf((incoming) => {
    if (inputText(incoming) === '' || incoming.operation === 'getRootCertificate') return undefined;
    return isWrong(incoming) ? refusal(incoming.request, WRONG, 401) : undefined;
  });
}

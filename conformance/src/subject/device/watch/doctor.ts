import type { KeyObject } from 'node:crypto';
import type { Field } from '@margo-contract/protocol';
import { type Advice, explainContentDigest, explainSignature } from '@margo-contract/protocol/doctor';
import type { DeviceExchange } from '../wfm/exchange.js';

/** Verifications for one request: a device that never signs well sends hundreds of them in a run. */
const MAXIMUM_ATTEMPTS = 300;

/** What the doctor says of a signature, to follow a phrase; empty when it has nothing to say. */
export function signatureWords(
  { method, targetUri, target, fields, body, at }: DeviceExchange,
  key: KeyObject,
): string {
  const { advice } = explainSignature({
    request: { method, targetUri, requestTarget: target, fields },
    body,
    key,
    clock: () => new Date(at),
    maximumAttempts: MAXIMUM_ATTEMPTS,
  });
  // A device may go by the clock that the scripted WFM shows, which only the judge knows.
  return phraseOf(advice.filter(({ mistake }) => mistake !== 'clock-off'));
}

/** What the doctor says of a Content-Digest, to follow a phrase. */
export function digestWords(fields: readonly Field[], body: Uint8Array): string {
  return phraseOf(explainContentDigest(fields, body).advice);
}

function phraseOf(advice: readonly Advice[]): string {
  const texts = [...new Set(advice.map(({ text }) => text))];
  const remedies = advice.map(({ remedy, source }) => `${remedy.slice(0, -1)} (${source})`);
  return texts.length === 0 ? '' : `. ${texts.join(' ')} To do: ${remedies.join('; ')}`;
}

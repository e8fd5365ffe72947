import type { KeyObject } from 'node:crypto';
import { combineLines, fieldLines } from '../message-signature/field-component.js';
import type { RequestMessage } from '../message-signature/index.js';
import { PROFILE_ALGORITHMS } from '../profile/signature/algorithms.js';
import { PROPOSED_WINDOW } from '../profile/signature/verify-request.js';
import { type Advice, advise } from './mistakes.js';
import type { SentSignature } from './sent-signature.js';

/** No time in seconds of the next millennia has as many digits. */
const EARLIEST_IN_MILLISECONDS = 100_000_000_000;
const MAXIMUM_SHOWN = 120;

/** Text of a sender, as one word of a sentence: in quotes, and cut when it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MAXIMUM_SHOWN ? `${text.slice(0, MAXIMUM_SHOWN)}…` : text);
}

/** What is to be seen where no signature can be read at all. */
export function observeFields({ fields }: RequestMessage): Advice[] {
  const input = combineLines(fieldLines(fields, 'signature-input'));
  const signature = combineLines(fieldLines(fields, 'signature'));
  const authorization = combineLines(fieldLines(fields, 'authorization'));
  if (/keyid="[^"]*"\s*,/i.test(signature) || /^signature\s/i.test(authorization)) {
    return [advise('old-signatures', 'The signature has the form of an older draft, not that of RFC 9421.')];
  }
  if (input === '' && signature === '') {
    return [advise('signature-absent', 'The request has neither Signature-Input nor Signature.')];
  }
  if (input === '' || signature === '') {
    return [
      advise('signature-absent', `The request has no ${input === '' ? 'Signature-Input' : 'Signature'}.`),
    ];
  }
  return [
    advise('fields-unreadable', 'Signature-Input or Signature cannot be read as dictionaries of RFC 8941.'),
  ];
}

/** What is to be seen of a signature without a look at its octets. */
export function observeSignature(
  sent: SentSignature,
  around: {
    readonly hasBody: boolean;
    readonly key: KeyObject;
    readonly now: Date;
    readonly absent: readonly string[];
  },
): Advice[] {
  return [
    ...observeCovered(sent, around.hasBody),
    ...around.absent.map((name) =>
      advise('component-absent', `The signature covers ${name}, which is not in the request.`),
    ),
    ...observeCreated(sent, around.now),
    ...observeAlgorithm(sent, around.key),
  ];
}

function observeCovered({ components }: SentSignature, hasBody: boolean): Advice[] {
  const names = components.map(({ name }) => name);
  const wanted = ['@method', '@target-uri', ...(hasBody ? ['content-digest'] : [])];
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length === 0) return [];
  return [advise('component-not-covered', `The signature does not cover ${missing.join(' and ')}.`)];
}

function observeCreated({ parameters: { created } }: SentSignature, now: Date): Advice[] {
  if (typeof created !== 'number') {
    return [advise('created-absent', 'The signature has no parameter created that is a whole number.')];
  }
  if (created >= EARLIEST_IN_MILLISECONDS) {
    return [advise('created-milliseconds', `created=${created} is a time in milliseconds.`)];
  }
  const age = Math.floor(now.getTime() / 1000) - created;
  const { maximumAgeSeconds, clockSkewSeconds } = PROPOSED_WINDOW;
  if (age <= maximumAgeSeconds && -age <= clockSkewSeconds) return [];
  const words = age > 0 ? `${age} s ago` : `${-age} s in the future`;
  return [advise('clock-off', `By the receiver’s clock the signature was created ${words}.`)];
}

function observeAlgorithm({ parameters: { alg } }: SentSignature, key: KeyObject): Advice[] {
  if (alg === undefined) return [];
  const fitting = PROFILE_ALGORITHMS.filter(({ accepts }) => accepts(key)).map(({ name }) => name);
  if ((fitting as readonly string[]).includes(String(alg))) return [];
  const names = fitting.join(' or ');
  return [
    advise(
      'algorithm-other-key',
      `alg is ${quoted(String(alg))}, and the certificate’s key goes with ${names}.`,
    ),
  ];
}

import { type DigestExplanation, explainContentDigest } from './explain-digest.js';
import {
  type ExplainSignatureOptions,
  explainSignature,
  type SignatureExplanation,
} from './explain-signature.js';
import type { Advice } from './mistakes.js';

/** Why a request of the signature profile is refused; nothing in it allows one. */
export interface RequestExplanation {
  /** What is said of Content-Digest; absent without a body. */
  readonly digest?: DigestExplanation;
  readonly signature: SignatureExplanation;
}

/** Explains Content-Digest and signature of a request, the digest first as a verifier looks at it first (R-01). */
export function explainRequest(options: ExplainSignatureOptions): RequestExplanation {
  const { request, body } = options;
  const digest = body.length === 0 ? undefined : explainContentDigest(request.fields, body);
  return { ...(digest !== undefined && { digest }), signature: explainSignature(options) };
}

/** The same in lines of text, for a log or a terminal. Text of the sender stands in them: make it visible before a terminal obeys it. */
export function explanationLines({ digest, signature }: RequestExplanation): readonly string[] {
  const { refusal, advice, base = [], label, attempts } = signature;
  const isRight = refusal === undefined && digest?.refusal === undefined;
  return [
    ...(digest === undefined ? [] : digestExplanationLines(digest)),
    ...(refusal === undefined
      ? []
      : [`The signature is refused: ${refusal.message}.`, ...adviceLines(advice)]),
    ...(refusal !== undefined && advice.length === 0 ? [unexplained(attempts)] : []),
    ...(isRight ? ['The signature verifies, and Content-Digest is right.'] : []),
    ...(base.length === 0
      ? []
      : [`The signature base${label === undefined ? '' : ` of ${label}`} as the verifier builds it:`]),
    ...base.flatMap(({ text, signed }) =>
      signed === undefined
        ? [`  ${text}`]
        : [`  ${text}`, `  ${signed === '' ? '(not signed)' : `signed: ${signed}`}`],
    ),
  ];
}

/** What is said of Content-Digest alone, in lines of text; none when it is right. */
export function digestExplanationLines({ refusal, right, advice }: DigestExplanation): readonly string[] {
  if (refusal === undefined) return [];
  const unknown = 'None of the octets that were tried has this digest: it is that of another content.';
  return [
    `The digest is refused: ${refusal.message}. For the octets that came it is ${right}.`,
    ...adviceLines(advice),
    ...(advice.length === 0 ? [unknown] : []),
  ];
}

function adviceLines(advice: readonly Advice[]): readonly string[] {
  return advice.flatMap(({ text, remedy, source }, at) => [
    ...(text === advice[at - 1]?.text ? [] : [text]),
    `  To do: ${remedy} (${source})`,
  ]);
}

function unexplained(attempts: number): string {
  if (attempts === 0) return 'There is no signature to try.';
  return `None of ${attempts} ways that were tried explains it: compare the lines below with those that you sign, octet by octet. If they are the same, another key signed.`;
}

import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.js';
import { VerifiedContent } from '../content-digest/index.js';
import { type ErrorCode, SignatureError } from '../error/index.js';
import type { RequestMessage } from '../message-signature/index.js';
import { PROPOSED_WINDOW, verifyRequest } from '../profile/signature/verify-request.js';
import { type Draft, draftOf, linesOf } from './draft.js';
import { type Advice, advise, MISTAKES } from './mistakes.js';
import { observeFields, observeSignature } from './observe.js';
import { octetReadings } from './readings.js';
import { Budget, type Finding, type KnownKey, search } from './search.js';
import { type SentSignature, sentSignatures } from './sent-signature.js';
import { targetChanges } from './target-changes.js';
import { structureChanges, textChanges } from './text-changes.js';

/** Verifications that are tried unless the caller says otherwise: some tenths of a second on P-256. */
export const MAXIMUM_ATTEMPTS = 1_500;
/** Most keys of other clients that are tried. */
export const MAXIMUM_OTHER_KEYS = 32;

/** A signed request as it came in, and what is known of its sender. */
export interface ExplainSignatureOptions {
  readonly request: RequestMessage;
  /** The octets received after the header section. */
  readonly body: Uint8Array;
  /** Public key of the certificate that the client was onboarded with. */
  readonly key: KeyObject;
  /** Keys of other clients, the likeliest first; the first 32 are tried. */
  readonly otherKeys?: readonly KnownKey[];
  /** Root URLs by which the receiver is known besides the one in the request, with their paths. */
  readonly origins?: readonly string[];
  readonly clock: Clock;
  /** Most verifications that are tried, 1,500 unless given. */
  readonly maximumAttempts?: number;
}

/** A line of the signature base as the verifier builds it, and what seems to have been signed in its place. */
export interface BaseLine {
  readonly text: string;
  /** Present when another line seems to have been signed; empty when none was. */
  readonly signed?: string;
}

/** Why a signature is refused. It never says that a request may be accepted: only `verifyRequest` does. */
export interface SignatureExplanation {
  /** What the verifier says; absent when it has nothing to object to. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
  readonly label?: string;
  /** The signature base (RFC 9421 §2.5) as the verifier builds it; absent when there is nothing to build it of. */
  readonly base?: readonly BaseLine[];
  /** What is wrong. Empty for a refused request when nothing that was tried explains it. */
  readonly advice: readonly Advice[];
  /** How many verifications were tried. */
  readonly attempts: number;
}

/**
 * Says in words why the signature of a request is refused, and what would be right: it looks at the form, then tries what senders
 * get wrong, at most two mistakes at once, within a bounded number of verifications. For people; never for a decision.
 */
export function explainSignature(options: ExplainSignatureOptions): SignatureExplanation {
  const refusal = refusalOf(options);
  const sent = sentSignatures(options.request);
  const budget = new Budget(options.maximumAttempts ?? MAXIMUM_ATTEMPTS);
  if (refusal === undefined) return { ...baseOf(options, sent[0]), advice: [], attempts: 0 };
  const [first] = sent;
  if (first === undefined) return { refusal, advice: observeFields(options.request), attempts: 0 };
  const explained = sent.map((signature) => explainOne(options, signature, budget));
  const best = explained.find(({ advice }) => advice.length > 0) ?? explained[0];
  return { refusal, advice: [], ...best, attempts: budget.spent };
}

/** The digest of the content is a matter of its own: a signature covers the field, whatever it says. */
function refusalOf({ request, body, key, clock }: ExplainSignatureOptions): SignatureExplanation['refusal'] {
  try {
    const content = body.length === 0 ? undefined : new VerifiedContent(body, []);
    verifyRequest({ request, body: content, key, policy: { ...PROPOSED_WINDOW, clock } });
    return undefined;
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    return { code: error.code, message: error.message };
  }
}

function explainOne(
  options: ExplainSignatureOptions,
  sent: SentSignature,
  budget: Budget,
): Omit<SignatureExplanation, 'attempts'> {
  const { request, body, key, clock } = options;
  const { draft, absent } = draftOf(request, sent.components, sent.inputText);
  const around = { hasBody: body.length > 0, key, now: clock(), absent };
  const found = searchFor(options, sent, draft, budget);
  const seen = observeSignature(sent, around);
  const advice = [...seen, ...adviceOf(found, sent)];
  return { label: sent.label, base: baseLines(draft, found?.base), advice: withForm(options, sent, advice) };
}

function searchFor(
  { request, body, key, otherKeys = [], origins = [] }: ExplainSignatureOptions,
  sent: SentSignature,
  draft: Draft,
  budget: Budget,
): Finding | undefined {
  const { label, sentInput: input } = sent;
  return search({
    draft,
    changes: [
      ...targetChanges(request, origins),
      ...textChanges({ label, input, body }),
      ...structureChanges(draft),
    ],
    octets: sent.octets.flatMap(({ octets, mistake }) =>
      octetReadings(octets, key, mistake === undefined ? [] : [mistake]),
    ),
    key,
    alg: typeof sent.parameters.alg === 'string' ? sent.parameters.alg : undefined,
    others: otherKeys.slice(0, MAXIMUM_OTHER_KEYS),
    budget,
  });
}

/** Of two mistakes each gets its remedy; the first says that both are needed. */
function adviceOf(found: Finding | undefined, { label }: SentSignature): Advice[] {
  if (found === undefined || found.mistakes.length === 0) return [];
  const conditions = found.mistakes.map((mistake) => conditionOf(mistake, found));
  const sentence = `The signature ${label} verifies if ${conditions.join(', and if also ')}.`;
  return [...new Set(found.mistakes)].map((mistake) => advise(mistake, sentence));
}

function conditionOf(mistake: Finding['mistakes'][number], { algorithm, owner = '' }: Finding): string {
  const { condition } = MISTAKES[mistake];
  if (mistake === 'other-key') return `${condition}: that of ${owner}`;
  const isOfAlgorithm = ['wrong-hash', 'pss-salt', 'algorithm-not-named', 'hashed-twice'].includes(mistake);
  return isOfAlgorithm ? `${condition} (${algorithm})` : condition;
}

/** A field that cannot be read is a fault of its own, unless what it seems to say explains more. */
function withForm({ request }: ExplainSignatureOptions, sent: SentSignature, advice: Advice[]): Advice[] {
  const isReadable = sent.octets.some(({ mistake }) => mistake === undefined);
  return isReadable || advice.length > 0 ? advice : observeFields(request);
}

function baseOf({ request }: ExplainSignatureOptions, sent: SentSignature | undefined) {
  if (sent === undefined) return {};
  const { draft } = draftOf(request, sent.components, sent.inputText);
  return { label: sent.label, base: baseLines(draft, undefined) };
}

function baseLines(draft: Draft, signed: Draft | undefined): BaseLine[] {
  const lines = linesOf(draft);
  if (signed === undefined || signed === draft) return lines.map((text) => ({ text }));
  const others = linesOf(signed);
  return lines.map((text, at) => (others[at] === text ? { text } : { text, signed: others[at] ?? '' }));
}

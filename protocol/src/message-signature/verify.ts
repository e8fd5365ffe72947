import type { KeyObject } from 'node:crypto';
import { type Clock, unixSeconds } from '../clock.js';
import { SignatureError } from '../error/index.js';
import type { SignatureAlgorithm } from './algorithm.js';
import { type Component, component, componentIdentity, isSameComponent } from './component.js';
import type { StructuredFieldTypes } from './field-component.js';
import type { Message } from './message.js';
import { type ReceivedSignatures, readSignatures } from './received-signatures.js';
import { assembleSignatureBase } from './signature-base.js';
import type { SignatureInput, SignatureParameters } from './signature-input.js';

/** What a signature must fulfil beside being right (RFC 9421 §3.2.1). */
export interface SignaturePolicy {
  /** Components that must be covered; a string is a component without parameters. */
  readonly requiredComponents: readonly (string | Component)[];
  /** Parameters that must be present. */
  readonly requiredParameters: readonly string[];
  /** Allowed algorithms. Without the parameter `alg`, those that go with the key are tried in this order. */
  readonly algorithms: readonly SignatureAlgorithm[];
  /** Greatest age of `created` in seconds; Infinity for any. */
  readonly maximumAgeSeconds: number;
  /** How far `created` may lie in the future, in seconds. */
  readonly clockSkewSeconds: number;
  readonly clock: Clock;
  /** Types of structured fields that this package does not know. */
  readonly structuredFields?: StructuredFieldTypes;
}

/** Which signature is verified, with which key, against which policy. */
export interface VerifySignatureOptions {
  readonly message: Message;
  /** Which signature of the message. */
  readonly label: string;
  /** The key that the signature must have been made with. */
  readonly key: KeyObject;
  readonly policy: SignaturePolicy;
}

/** A signature that was made over the message with the key and meets the policy. */
export interface VerifiedSignature {
  readonly label: string;
  /** What is covered: nothing else of the message is authentic. */
  readonly components: readonly Component[];
  readonly parameters: SignatureParameters;
  /** Name of the algorithm that the signature was verified with. */
  readonly algorithm: string;
  /** The octets of the signature. */
  readonly signature: Uint8Array;
  /** The text that was signed. */
  readonly signatureBase: string;
}

/** Verifies one signature of a message (RFC 9421 §3.2). @throws SignatureError */
export function verifySignature(options: VerifySignatureOptions): VerifiedSignature {
  return verifyReceivedSignature(readSignatures(options.message), options);
}

/** Like `verifySignature`, for a message whose signature fields have been read. @throws SignatureError */
export function verifyReceivedSignature(
  received: ReceivedSignatures,
  { message, label, key, policy }: VerifySignatureOptions,
): VerifiedSignature {
  const input = received.input(label);
  const signature = received.signature(label);
  checkCoverage(input.components, policy);
  checkParameters(input.parameters, policy);
  const algorithms = selectAlgorithms(input, key, policy);
  const signatureBase = assembleSignatureBase(
    message,
    input.components,
    received.inputText(label),
    policy.structuredFields,
  );
  const octets = Buffer.from(signatureBase, 'latin1');
  const algorithm = algorithms.find((candidate) => candidate.verify(octets, key, signature));
  if (algorithm === undefined) {
    throw new SignatureError(
      'signature-mismatch',
      `The signature ${label} does not go with the message and the key`,
    );
  }
  const { components, parameters } = input;
  return { label, components, parameters, algorithm: algorithm.name, signature, signatureBase };
}

function checkCoverage(components: readonly Component[], policy: SignaturePolicy): void {
  for (const item of policy.requiredComponents) {
    const required = typeof item === 'string' ? component(item) : item;
    if (!covers(components, required)) {
      const identity = componentIdentity(required);
      throw new SignatureError('signature-component-required', `The signature does not cover ${identity}`);
    }
  }
}

function covers(components: readonly Component[], required: Component): boolean {
  for (const covered of components) if (isSameComponent(covered, required)) return true;
  return false;
}

function checkParameters(parameters: SignatureParameters, policy: SignaturePolicy): void {
  for (const name of policy.requiredParameters) {
    if (!Object.hasOwn(parameters, name)) {
      throw new SignatureError('signature-parameter-required', `The signature lacks the parameter ${name}`);
    }
  }
  checkTimes(parameters, policy);
}

function checkTimes({ created, expires }: SignatureParameters, policy: SignaturePolicy): void {
  const now = unixSeconds(policy.clock);
  if (expires !== undefined && expires < now) {
    throw new SignatureError('signature-expired', `The signature expired ${now - expires} s ago`);
  }
  if (created === undefined) return;
  const age = now - created;
  if (age > policy.maximumAgeSeconds) {
    throw new SignatureError('signature-created-too-old', `The signature was created ${age} s ago`);
  }
  if (-age > policy.clockSkewSeconds) {
    throw new SignatureError(
      'signature-created-in-future',
      `The signature was created ${-age} s in the future`,
    );
  }
}

function selectAlgorithms(
  { parameters: { alg } }: SignatureInput,
  key: KeyObject,
  policy: SignaturePolicy,
): readonly SignatureAlgorithm[] {
  const isNamed = ({ name }: SignatureAlgorithm) => alg === undefined || name === alg;
  const usable = policy.algorithms.filter((algorithm) => isNamed(algorithm) && algorithm.accepts(key));
  if (usable.length > 0) return usable;
  if (policy.algorithms.some(isNamed))
    throw new SignatureError('signature-algorithm-mismatch', 'No allowed algorithm goes with the key');
  throw new SignatureError(
    'signature-algorithm-unknown',
    `The algorithm ${JSON.stringify(alg)} is not allowed`,
  );
}

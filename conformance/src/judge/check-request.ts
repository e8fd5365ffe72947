import type { RequestBody } from '@margo-contract/generated';
import { createContentDigest, type Field } from '@margo-contract/protocol';
import type { Contract } from '../contract/contract.js';
import { fieldValue, mediaType, type SentRequest } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { checkContent } from './check-body.js';

/**
 * Checks a request against the contract, whoever sent it: that it carries a signature and a digest where it has to, and
 * media type and content of its body. Whether the signature is right is not looked at.
 *
 * @returns nothing for a request that is meant for no operation, or breaks HTTP on purpose
 */
export function checkRequest(request: SentRequest, contract: Contract): readonly Deviation[] {
  const operation = contract.operations.get(request.operationId ?? '');
  if (operation === undefined || request.method !== operation.method || request.malformed) return [];
  const { fields, body = new Uint8Array() } = request;
  return [
    ...(operation.signed ? checkSignature(fields) : []),
    ...(operation.requestBody === null
      ? []
      : checkRequestBody(fields, body, operation.requestBody, contract)),
  ];
}

/**
 * What is wrong with a request that the suite itself sent and wants to succeed.
 *
 * @returns a phrase, or undefined when nothing is wrong
 */
export function faultOfRequest(request: SentRequest, contract: Contract): string | undefined {
  const [fault] = checkRequest(request, contract);
  return fault && `instead of ${fault.expected} it has ${fault.actual}`;
}

function checkSignature(fields: readonly Field[]): readonly Deviation[] {
  const missing = ['Signature-Input', 'Signature'].filter((name) => fieldValue(fields, name) === undefined);
  return missing.map((name) => ({
    requirements: ['SIG-001'],
    expected: `a header field ${name}`,
    actual: 'none',
  }));
}

function checkRequestBody(
  fields: readonly Field[],
  body: Uint8Array,
  { mediaTypes, schema }: RequestBody,
  contract: Contract,
): readonly Deviation[] {
  const type = mediaType(fields);
  return [
    // Nothing protects single messages where TLS authenticates both ends.
    ...(contract.profile === 'signature' ? checkDigest(fields, body) : []),
    ...(type === undefined || mediaTypes.includes(type) ? [] : [wrongType(mediaTypes, type)]),
    ...checkContent({ content: body }, mediaTypes[0], schema, contract),
  ];
}

function wrongType(wanted: readonly string[], actual: string): Deviation {
  return { expected: `Content-Type ${wanted.join(' or ')}`, actual: `Content-Type ${actual}` };
}

function checkDigest(fields: readonly Field[], body: Uint8Array): readonly Deviation[] {
  const actual = fieldValue(fields, 'content-digest');
  const expected = createContentDigest(body);
  if (actual?.split(',').some((member) => member.trim() === expected)) return [];
  return [
    { requirements: ['DIG-001'], expected: `Content-Digest with ${expected}`, actual: actual ?? 'none' },
  ];
}

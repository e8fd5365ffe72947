import { computeDigest } from '@margo-contract/protocol';
import type { Contract } from '../contract/contract.js';
import type { HeaderRule } from '../contract/document.js';
import { fieldValue, type ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { requirementOfHeader } from './attribution.js';
import { show } from './matcher.js';

/** Checks the header fields of a response against those that the contract declares for it. */
export function checkHeaderRules(
  { status, fields }: ReceivedResponse,
  operationId: string,
  { document, profile }: Contract,
): readonly Deviation[] {
  return document.headerRules(operationId, status).flatMap((rule) => {
    const actual = fieldValue(fields, rule.name);
    const expected = violated(rule, actual);
    if (expected === undefined) return [];
    const { id, level } = requirementOfHeader(operationId, rule.name, profile);
    const isRepeated = status === 304 && actual === undefined;
    return [
      {
        ...(id !== undefined && { requirements: [id] }),
        ...((level !== undefined || isRepeated) && { level: 'SHOULD' as const }),
        expected,
        actual: `${rule.name}: ${show(actual)}`,
        place: rule.name.toLowerCase(),
      },
    ];
  });
}

/** Checks that the ETag of a manifest is the quoted digest of the very octets that came with it. */
export function checkManifestETag(response: ReceivedResponse, operationId: string): readonly Deviation[] {
  const actual = fieldValue(response.fields, 'etag');
  if (operationId !== 'getStateManifest' || response.status !== 200) return [];
  const digest = computeDigest(response.content);
  // One of another form is found by the rule of the header field.
  if (actual === undefined || !/^"[a-z0-9_-]+:[0-9a-f]+"$/.test(actual) || actual === `"${digest}"`)
    return [];
  return [
    {
      requirements: ['CACHE-001'],
      expected: `ETag: "${digest}", the digest of the octets of the body`,
      actual: `ETag: ${show(actual)}`,
      place: 'etag',
    },
  ];
}

/** What the rule wants, when the value does not have it. A header field may be absent unless it is required. */
function violated({ name, required, pattern }: HeaderRule, actual: string | undefined): string | undefined {
  if (actual === undefined) return required ? `a header field ${name}` : undefined;
  if (pattern === undefined || new RegExp(pattern, 'u').test(actual)) return undefined;
  return `${name} that matches ${pattern}`;
}

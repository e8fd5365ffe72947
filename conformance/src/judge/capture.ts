import { computeDigest } from '@margo-contract/protocol';
import type { Capture } from '../case/case.js';
import type { Variables } from '../case/variables.js';
import type { Contract } from '../contract/contract.js';
import { jsonContent } from '../exchange/content.js';
import { valueAt } from '../exchange/json-pointer.js';
import { type Exchange, fieldValue, type ReceivedResponse } from '../exchange/message.js';
import { anchorsText } from './anchor-change.js';
import { requirementOfHeader, requirementOfPlace } from './attribution.js';

/**
 * Takes values out of a response. A value that is not there is left out: the step that needs it will say so.
 *
 * @param broken by place, the requirements that the response violates there
 */
export function capture(
  captures: Readonly<Record<string, Capture>>,
  response: ReceivedResponse,
  variables: Variables,
  broken: ReadonlyMap<string, readonly string[]> = new Map(),
): void {
  for (const [name, source] of Object.entries(captures)) {
    const value = captured(source, response);
    if (value === undefined) continue;
    variables.set(name, value);
    const violated = broken.get(placeOf(source));
    if (violated !== undefined) variables.markBroken(name, violated);
  }
}

function placeOf(source: Capture): string {
  if ('header' in source) return source.header.toLowerCase();
  return 'json' in source ? source.json : '';
}

function captured(source: Capture, response: ReceivedResponse): string | undefined {
  if ('header' in source) return fieldValue(response.fields, source.header);
  if ('digest' in source) return computeDigest(response.content);
  if ('anchors' in source) return anchorsText(response);
  const content = jsonContent(response);
  const value = 'value' in content ? valueAt(content.value, source.json) : undefined;
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

/** Which requirement is violated when a good response does not hold what was to be captured. */
export function requirementOfCapture(
  { request: { operationId = '' }, response }: Exchange,
  source: Capture,
  { operations, profile }: Contract,
): string | undefined {
  if ('digest' in source) return undefined;
  if ('anchors' in source) return 'TB-012';
  if ('header' in source) return requirementOfHeader(operationId, source.header, profile).id;
  const schema = operations.get(operationId)?.responses[String(response?.status)]?.schema;
  const [, member = ''] = source.json.split('/');
  return requirementOfPlace(schema ?? '', `/${member}`);
}

import { computeDigest } from '@margo-contract/protocol';
import type { WireResponse } from '@margo-contract/sdk-server/core';
import type { IHttpResponse } from '@stoplight/prism-http';

/** Turns Prism's response into octets and headers that fit them. */
export function toResponse(
  { statusCode, headers = {}, body }: IHttpResponse,
  binaryExamples: ReadonlyMap<string, Uint8Array>,
): WireResponse {
  const octets = toOctets(body, binaryExamples);
  const kept = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => isMeant(name, value, octets));
  const fitting = { ...Object.fromEntries(kept), ...entityTag(kept, octets) };
  return { status: statusCode, headers: fitting, ...(octets !== undefined && { body: octets }) };
}

function toOctets(body: unknown, binaryExamples: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  if (body === undefined) return undefined;
  if (typeof body !== 'string') return Buffer.from(JSON.stringify(body));
  return binaryExamples.get(body) ?? Buffer.from(body);
}

/** Prism puts a Content-Type on empty responses, `null` where it has no value, and the Date of the example. */
function isMeant(name: string, value: unknown, octets: Uint8Array | undefined): boolean {
  if (name === 'date' || value === null) return false;
  return name !== 'content-type' || octets !== undefined;
}

/** The contract's ETags are digests of the octets, so the one of the example would not do. */
function entityTag(headers: readonly (readonly [string, unknown])[], octets: Uint8Array | undefined) {
  const tagged = headers.some(([name]) => name === 'etag');
  return tagged && octets !== undefined ? { etag: `"${computeDigest(octets)}"` } : {};
}

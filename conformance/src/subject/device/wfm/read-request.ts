import type http from 'node:http';
import type { Field } from '@margo-contract/protocol';
import type { Profile } from '../../../contract/contract.js';
import { type DeviceExchange, fieldOf, routeOf } from './exchange.js';
import { connectionOf, peerOf } from './listener.js';

const LARGEST_BODY = 1024 * 1024;

/** Reads a request to its end, or to where it breaks off. */
export async function readRequest(
  request: http.IncomingMessage,
  about: { readonly endpoint: string; readonly life: number; readonly profile: Profile },
): Promise<Omit<DeviceExchange, 'index'>> {
  const at = Date.now();
  const { body, aborted } = await readBody(request);
  const fields = fieldsOf(request);
  const { method = '', url: target = '' } = request;
  const peer = peerOf(request);
  return {
    at,
    life: about.life,
    endpoint: about.endpoint,
    connection: connectionOf(request),
    ...(peer !== undefined && { peer }),
    method,
    target,
    targetUri: `https://${fieldOf(fields, 'host') ?? ''}${target}`,
    fields,
    body,
    aborted,
    route: routeOf(method, target, about.profile),
    ...jsonOf(body),
  };
}

async function readBody(request: http.IncomingMessage): Promise<{ body: Buffer; aborted: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= LARGEST_BODY) chunks.push(chunk);
    }
    return { body: Buffer.concat(chunks), aborted: false };
  } catch {
    return { body: Buffer.concat(chunks), aborted: true };
  }
}

function fieldsOf({ rawHeaders }: http.IncomingMessage): readonly Field[] {
  const fields: Field[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2)
    fields.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  return fields;
}

function jsonOf(body: Uint8Array): { json?: unknown } {
  if (body.length === 0) return {};
  try {
    return { json: JSON.parse(Buffer.from(body).toString('utf8')) };
  } catch {
    return {};
  }
}

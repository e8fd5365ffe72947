import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createProfileSigner, type Field, signRequest, spkiKeyId } from '@margo-contract/protocol';
import type { Wfm, WireResponse } from '../../src/index.js';

/** An exchange to make: everything that is left out is as a proper client does it. */
export interface Exchange {
  readonly method?: string;
  readonly target: string;
  readonly body?: string | Uint8Array;
  readonly fields?: readonly Field[];
  /** Changes the fields after signing. */
  readonly tamper?: (fields: Field[]) => Field[];
  readonly key?: KeyObject;
  readonly now?: Date;
  readonly unsigned?: boolean;
  /** Octets that arrive instead of the ones that were signed. */
  readonly arrives?: string;
}

export const NOW = new Date('2026-03-01T12:00:00Z');
export const HOST = 'wfm.brightwater.example';

export function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

/** Signs and sends one request straight into `handle`. */
export async function exchange(wfm: Wfm, key: KeyObject, spec: Exchange): Promise<Reply> {
  const method = spec.method ?? 'GET';
  const body = Buffer.from(spec.body ?? '');
  const fields = await signedFields(key, spec, method, body);
  const arrived = Buffer.from(spec.arrives ?? body);
  const response = await wfm.handle({
    method,
    target: spec.target,
    fields: spec.tamper?.([...fields]) ?? fields,
    readBody: async (maximumBytes) => (arrived.length > maximumBytes ? 'too-large' : arrived),
  });
  return describe(response);
}

async function signedFields(
  key: KeyObject,
  spec: Exchange,
  method: string,
  body: Buffer,
): Promise<readonly Field[]> {
  const fields: readonly Field[] = [
    ['Host', HOST],
    ...(body.length > 0 ? [['Content-Type', 'application/json'] as const] : []),
    ...(spec.fields ?? []),
  ];
  if (spec.unsigned) return fields;
  const signingKey = spec.key ?? key;
  const signature = await signRequest({
    request: { method, targetUri: `https://${HOST}${spec.target}`, fields },
    body,
    signer: createProfileSigner(signingKey),
    keyId: spkiKeyId(signingKey),
    clock: () => spec.now ?? NOW,
  });
  return [...fields, ...signature];
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The last component of the problem's type, or `about:blank`; undefined when the response is no problem. */
  readonly problem: string | undefined;
  readonly json: Record<string, unknown>;
}

function describe({ status, headers, body }: WireResponse): Reply {
  const text = Buffer.from(body ?? '').toString();
  const isJson = headers['content-type']?.endsWith('json') ?? false;
  const json = isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {};
  const isProblem = headers['content-type'] === 'application/problem+json';
  return {
    status,
    headers,
    text,
    json,
    problem: isProblem ? String(json.type).replace(/^.*#/, '') : undefined,
  };
}

import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Field, RequestMessage } from '@margo-contract/protocol/message-signature';

/** A request as it came in, with its body. */
export interface SignedRequest {
  readonly request: RequestMessage;
  readonly body: Buffer;
}

/** What a signer of this test does otherwise than RFC 9421 says; it shares no code with the package. */
export interface Habits {
  readonly method?: string;
  readonly target?: string;
  readonly host?: string;
  readonly body?: string;
  readonly key: KeyObject;
  readonly components?: readonly string[];
  /** Values in place of those that the request has. */
  readonly values?: Readonly<Record<string, string>>;
  readonly created?: number | string;
  readonly parameters?: string;
  /** What becomes of the lines, the last one included. */
  readonly lines?: (lines: string[]) => string[];
  readonly join?: (lines: readonly string[]) => string;
  readonly hash?: string | null;
  readonly signing?: object;
  /** What becomes of the octets to sign, and of the octets of the signature. */
  readonly prepare?: (base: Buffer) => Buffer;
  readonly encode?: (signature: Buffer) => string;
  /** Signs again until the text of the signature is of this kind. */
  readonly until?: (encoded: string) => boolean;
  readonly contentDigest?: string;
  readonly inputField?: (input: string) => string;
  readonly fields?: readonly Field[];
}

export const NOW = new Date('2026-11-27T12:00:00Z');
export const HOST = 'wfm.example:8443';
export const TARGET = '/api/v1/clients/bw-01/deployments?since=2026-11-27T12%3A00%3A00Z&all=1';
const CREATED = NOW.getTime() / 1000 - 5;

export const p256 = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
export const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const RSA_PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } as const;

export function digestOf(content: string | Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(content).digest('base64')}:`;
}

/** Signs a request with all the habits. */
export function signWith(habits: Habits): SignedRequest {
  const { method = 'GET', target = TARGET, host = HOST, key, values = {} } = habits;
  const body = Buffer.from(habits.body ?? '');
  const contentDigest = habits.contentDigest ?? (body.length > 0 ? digestOf(body) : undefined);
  const covered = ['@method', '@target-uri', '@authority', ...(body.length > 0 ? ['content-digest'] : [])];
  const components = habits.components ?? covered;
  const own: Record<string, string> = {
    '@method': method,
    '@target-uri': `https://${host}${target}`,
    '@authority': host,
    'content-digest': contentDigest ?? '',
    ...values,
  };
  const parameters = habits.parameters ?? `;created=${habits.created ?? CREATED};keyid="7f"`;
  const input = `(${components.map((name) => `"${name}"`).join(' ')})${parameters}`;
  const lines = [...components.map((name) => `"${name}": ${own[name]}`), `"@signature-params": ${input}`];
  const base = Buffer.from(
    (habits.join ?? ((all) => all.join('\n')))((habits.lines ?? ((all) => all))(lines)),
  );
  const hash = habits.hash === undefined ? 'sha256' : habits.hash;
  const options = { key, dsaEncoding: 'ieee-p1363', ...habits.signing } as const;
  const encode = habits.encode ?? ((octets: Buffer) => `:${octets.toString('base64')}:`);
  const trySigning = () => encode(sign(hash, (habits.prepare ?? ((octets) => octets))(base), options));
  let signature = trySigning();
  while (habits.until?.(signature) === false) signature = trySigning();
  const fields: Field[] = [
    ['Host', host],
    ...(contentDigest === undefined ? [] : ([['Content-Digest', contentDigest]] as const)),
    ['Signature-Input', `sig1=${(habits.inputField ?? ((text) => text))(input)}`],
    ['Signature', `sig1=${signature}`],
    ...(habits.fields ?? []),
  ];
  return { request: { method, targetUri: `https://${host}${target}`, requestTarget: target, fields }, body };
}

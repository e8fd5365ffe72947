import { constants, type KeyObject, verify } from 'node:crypto';
import type { Field } from '@margo-contract/protocol';
import { type DeviceExchange, fieldOf } from '../wfm/exchange.js';

/**
 * Reads and verifies signatures with nothing but `node:crypto`, in the plain forms that devices use. The SDK of a device
 * may share code with the verifier of `protocol`, so that one alone must not judge it.
 */
export interface ReadSignature {
  readonly label: string;
  /** Component identifiers as written, without quotes; parameters of a component follow it. */
  readonly components: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  /** The text after `label=` in Signature-Input: the value of `@signature-params`. */
  readonly input: string;
  /** Absent when Signature has no byte sequence under this label. */
  readonly octets?: Buffer;
}

const MEMBER =
  /^\s*([a-z*][a-z0-9_.*-]*)=(\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)(?:;[^,"]*(?:"(?:[^"\\]|\\.)*"[^,"]*)*)?)\s*(?:,|$)/;
const BYTES = /(?:^|,)\s*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):/g;

/** The signatures that Signature-Input announces; undefined when it cannot be read. */
export function readSignaturesPlainly(fields: readonly Field[]): readonly ReadSignature[] | undefined {
  let rest = fieldOf(fields, 'signature-input') ?? '';
  const octets = new Map(
    [...(fieldOf(fields, 'signature') ?? '').matchAll(BYTES)].map(([, label = '', text = '']) => [
      label,
      text,
    ]),
  );
  const read: ReadSignature[] = [];
  while (rest.trim() !== '') {
    const match = MEMBER.exec(rest);
    if (match === null) return undefined;
    const [whole, label = '', input = ''] = match;
    const bytes = octets.get(label);
    read.push({
      label,
      input,
      ...partsOf(input),
      ...(bytes !== undefined && { octets: Buffer.from(bytes, 'base64') }),
    });
    rest = rest.slice(whole.length);
  }
  return read;
}

function partsOf(input: string): Pick<ReadSignature, 'components' | 'parameters'> {
  const end = input.indexOf(')');
  const components = [...input.slice(0, end).matchAll(/"([^"]*)"(;[^\s)]+)?/g)].map(
    ([, name = '', more = '']) => name + more,
  );
  const parameters = [
    ...input.slice(end + 1).matchAll(/;\s*([a-z*][a-z0-9_.*-]*)(?:=("(?:[^"\\]|\\.)*"|[^;\s]+))?/g),
  ];
  return { components, parameters: new Map(parameters.map(([, name = '', value = '?1']) => [name, value])) };
}

/** The signature base (RFC 9421 §2.5); undefined when it has a component that is not known here, or not in the request. */
export function plainBase(
  signature: ReadSignature,
  exchange: DeviceExchange,
  targetUri: string,
): Buffer | undefined {
  const lines: string[] = [];
  for (const name of signature.components) {
    const value = componentValue(name, exchange, targetUri);
    if (value === undefined) return undefined;
    lines.push(`"${name}": ${value}`);
  }
  return Buffer.from([...lines, `"@signature-params": ${signature.input}`].join('\n'), 'latin1');
}

function componentValue(
  name: string,
  { method, target, fields }: DeviceExchange,
  targetUri: string,
): string | undefined {
  const [path = '', query] = target.split('?', 2);
  switch (name) {
    case '@method':
      return method;
    case '@target-uri':
      return targetUri;
    case '@authority':
      return fieldOf(fields, 'host')?.toLowerCase().replace(/:443$/, '');
    case '@scheme':
      return 'https';
    case '@request-target':
      return target;
    case '@path':
      return path;
    case '@query':
      return query === undefined ? '?' : `?${query}`;
    default:
      return name.startsWith('@') ? undefined : fieldOf(fields, name);
  }
}

/** Whether the octets are the signature of the base by the key. */
export function verifyPlainly(
  base: Buffer,
  octets: Buffer,
  key: KeyObject,
  algorithm: string | undefined,
): boolean {
  try {
    return candidates(key, algorithm).some(([hash, how]) => verify(hash, base, { key, ...how }, octets));
  } catch {
    return false;
  }
}

type Candidate = readonly [hash: string | null, how: object];
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

/** The algorithms of this interface that fit the key and, when it is given, the parameter `alg`. */
function candidates(key: KeyObject, algorithm: string | undefined): readonly Candidate[] {
  const { namedCurve } = key.asymmetricKeyDetails ?? {};
  const fixed = { dsaEncoding: 'ieee-p1363' } as const;
  const all: readonly (readonly [name: string, fits: boolean, candidate: Candidate])[] = [
    ['ecdsa-p256-sha256', namedCurve === 'prime256v1', ['sha256', fixed]],
    ['ecdsa-p384-sha384', namedCurve === 'secp384r1', ['sha384', fixed]],
    [
      'rsa-v1_5-sha256',
      key.asymmetricKeyType === 'rsa',
      ['sha256', { padding: constants.RSA_PKCS1_PADDING }],
    ],
    ['rsa-pss-sha256', key.asymmetricKeyType?.startsWith('rsa') === true, ['sha256', PSS]],
    ['ed25519', key.asymmetricKeyType === 'ed25519', [null, {}]],
  ];
  return all
    .filter(([name, fits]) => fits && (algorithm ?? name) === name)
    .map(([, , candidate]) => candidate);
}

import type { Field } from '@margo-contract/protocol';
import type { SentRequest } from '../../../exchange/message.js';
import type { WireVariation } from '../action.js';
import { changeFields } from './fields.js';

/** Gives a request the very octets that go over the wire, with everything in which they differ from the usual form. */
export function putOnWire(request: SentRequest, wire: WireVariation): SentRequest {
  const target = wire.target === 'absolute' ? request.targetUri : request.target;
  const fields = changedFields(request, wire);
  const head = [
    `${request.method} ${target} HTTP/1.1`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
  ];
  const octets = Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'),
    framed(request.body, wire),
    Buffer.from(wire.followedBy ?? '', 'utf8'),
  ]);
  return { ...request, target, fields, octets, ...(wire.malformed && { malformed: true as const }) };
}

function changedFields({ fields }: SentRequest, wire: WireVariation): readonly Field[] {
  const { split = [], lines = [], framing } = wire;
  const sized = framing === undefined ? fields : chunkedFields(fields, framing);
  const parts = sized.flatMap((field) => (isNamed(field, split) ? membersOf(field) : [field]));
  const folded = parts.map((field) => (isNamed(field, [wire.fold ?? '']) ? fold(field) : field));
  return [...folded, ...lines.map(readLine)].map(([name, value]) => [spelled(name, wire.names), value]);
}

function chunkedFields(fields: readonly Field[], framing: WireVariation['framing']): readonly Field[] {
  const kept = framing === 'chunked' ? changeFields(fields, { 'Content-Length': null }) : fields;
  return [...kept, ['Transfer-Encoding', 'chunked']];
}

function isNamed([name]: Field, names: readonly string[]): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}

/** The members of a dictionary (RFC 8941 §3.2) as field lines. */
function membersOf([name, value]: Field): Field[] {
  return value.split(/, (?=[a-z*][a-z0-9_.*-]*=)/).map((member) => [name, member]);
}

function fold([name, value]: Field): Field {
  return [name, value.replace(' ', '\r\n ')];
}

function readLine(line: string): Field {
  const [name = '', ...value] = line.split(': ');
  return [name, value.join(': ')];
}

function spelled(name: string, spelling: WireVariation['names']): string {
  if (spelling === undefined) return name;
  return spelling === 'lower' ? name.toLowerCase() : name.toUpperCase();
}

/** The body, in two chunks where chunks are asked for (RFC 9112 §7.1). */
function framed(body: Uint8Array = new Uint8Array(), { framing }: WireVariation): Uint8Array {
  if (framing === undefined) return body;
  const middle = body.length >> 1;
  const chunks = [body.subarray(0, middle), body.subarray(middle)].filter(({ length }) => length > 0);
  const coded = chunks.flatMap((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...coded, Buffer.from('0\r\n\r\n')]);
}

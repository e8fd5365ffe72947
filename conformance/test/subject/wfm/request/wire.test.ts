import { expect, test } from 'vitest';
import type { SentRequest } from '../../../../src/exchange/message.js';
import type { WireVariation } from '../../../../src/subject/wfm/action.js';
import { putOnWire } from '../../../../src/subject/wfm/request/wire.js';

const REQUEST: SentRequest = {
  method: 'POST',
  target: '/a',
  targetUri: 'https://wfm.example/a',
  fields: [
    ['Host', 'wfm.example'],
    ['Signature', 'a=:AA==:, b=:BB==:'],
    ['Content-Length', '5'],
  ],
  body: Buffer.from('hello'),
};

function octetsOf(wire: WireVariation): string {
  return Buffer.from(putOnWire(REQUEST, wire).octets ?? []).toString('latin1');
}

test('writes a request as HTTP/1.1 has it', () => {
  expect(octetsOf({})).toBe(
    'POST /a HTTP/1.1\r\nHost: wfm.example\r\nSignature: a=:AA==:, b=:BB==:\r\nContent-Length: 5\r\n\r\nhello',
  );
});

test.each<[string, WireVariation, string]>([
  ['the absolute form', { target: 'absolute' }, 'POST https://wfm.example/a HTTP/1.1\r\n'],
  ['names in lower case', { names: 'lower' }, '\r\nhost: wfm.example\r\n'],
  ['names in upper case', { names: 'upper' }, '\r\nSIGNATURE: a='],
  ['more lines', { lines: ['Host: other:1'] }, 'Content-Length: 5\r\nHost: other:1\r\n\r\n'],
  ['members on lines', { split: ['signature'] }, '\r\nSignature: a=:AA==:\r\nSignature: b=:BB==:\r\n'],
  ['a folded field', { fold: 'Signature' }, '\r\nSignature: a=:AA==:,\r\n b=:BB==:\r\n'],
  ['two lengths', { framing: 'chunked-and-length' }, 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
  ['what follows', { followedBy: 'GET / HTTP/1.1\r\n\r\n' }, 'helloGET / HTTP/1.1\r\n\r\n'],
])('writes %s', (_, wire, part) => {
  expect(octetsOf(wire)).toContain(part);
});

test('writes a body in two chunks, without Content-Length', () => {
  const octets = octetsOf({ framing: 'chunked' });
  expect(octets).toContain('\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n');
  expect(octets).not.toContain('Content-Length');
});

test('marks what breaks HTTP, and shows the fields as they are sent', () => {
  const sent = putOnWire(REQUEST, { lines: ['Host: other'], malformed: true });
  expect(sent.malformed).toBe(true);
  expect(sent.fields.at(-1)).toEqual(['Host', 'other']);
  expect(putOnWire(REQUEST, {}).malformed).toBeUndefined();
});

import { expect, test } from 'vitest';
import { fieldValue, type SentRequest } from '../../../../src/exchange/message.js';
import { tamper } from '../../../../src/subject/wfm/request/tamper.js';

const request: SentRequest = {
  method: 'GET',
  target: '/a',
  targetUri: 'https://wfm.example/a',
  fields: [
    ['Host', 'wfm.example'],
    ['Signature', `sig1=:${Buffer.alloc(64, 7).toString('base64')}:`],
  ],
};

test('exactly one bit of the signature turns', () => {
  const { fields } = tamper(request, { signature: 'flip' }, undefined);
  const octets = Buffer.from(fieldValue(fields, 'signature')?.slice('sig1=:'.length, -1) ?? '', 'base64');
  expect([...octets.entries()].filter(([, octet]) => octet !== 7)).toEqual([[32, 6]]);
});

test.each([
  ['truncate', `sig1=:${Buffer.alloc(63, 7).toString('base64')}:`],
  ['empty', 'sig1=::'],
  ['relabel', `other=:${Buffer.alloc(64, 7).toString('base64')}:`],
] as const)('a signature can be changed otherwise: %s', (signature, value) => {
  expect(fieldValue(tamper(request, { signature }, undefined).fields, 'signature')).toBe(value);
});

test('the names of covered components can be put in capitals, and nothing else of the signature', () => {
  const input = 'sig1=("@method" "content-digest");created=7;keyid="k"';
  const signed = { ...request, fields: [...request.fields, ['Signature-Input', input] as const] };
  const { fields } = tamper(signed, { signature: 'capitals' }, undefined);
  expect(fieldValue(fields, 'signature-input')).toBe('sig1=("@METHOD" "CONTENT-DIGEST");created=7;keyid="k"');
  expect(fieldValue(fields, 'signature')).toBe(fieldValue(request.fields, 'signature'));
});

test('nothing else changes', () => {
  const changed = tamper(request, { query: 'x=1' }, undefined);
  expect(changed).toEqual({ ...request, target: '/a?x=1', targetUri: 'https://wfm.example/a?x=1' });
});

import { expect, test } from 'vitest';
import { readGreeting, readResponse } from '../../../src/provisioning/adapter/message.js';

const greeting = (members: object) => JSON.stringify({ adapter: 'margo-operator-adapter/1', ...members });

test('a greeting names the functions', () => {
  expect(readGreeting(greeting({ functions: ['revoke-client', 'set-maintenance'] }))).toEqual({
    functions: ['revoke-client', 'set-maintenance'],
  });
});

test.each([
  ['hello', /first line of the adapter, "hello", cannot be used.*one JSON object a line/],
  ['[]', /it has to be a JSON object/],
  ['{"functions":[]}', /"adapter" has to be "margo-operator-adapter\/1"/],
  ['{"adapter":"margo-operator-adapter/2","functions":[]}', /"adapter" has to be/],
  [greeting({}), /"functions" has to be an array/],
  [greeting({ functions: ['revoke'] }), /may name only register-certificate, approve-client/],
])('the greeting %.40s is refused', (line, message) => {
  expect(() => readGreeting(line)).toThrow(message);
});

test('a response is a result or an error', () => {
  expect(readResponse('{"id":1}')).toEqual({ id: 1, result: undefined });
  expect(readResponse('{"id":2,"result":{"clientId":"c"}}')).toEqual({ id: 2, result: { clientId: 'c' } });
  expect(readResponse('{"id":3,"error":"no such client"}')).toEqual({ id: 3, error: 'no such client' });
});

test.each([
  ['{"result":1}', /"id" has to be the number/],
  ['{"id":"1"}', /"id" has to be the number/],
  ['{"id":1,"error":{}}', /"error" has to be a sentence/],
  ['{"id":1,"id":2}', /cannot be used/],
  ['Traceback (most recent call last):', /everything else on standard error/],
])('the response %s is refused', (line, message) => {
  expect(() => readResponse(line)).toThrow(message);
});

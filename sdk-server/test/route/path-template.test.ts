import { describe, expect, it } from 'vitest';
import { compilePathTemplate } from '../../src/route/path-template.js';

const DOCUMENT = compilePathTemplate('/v1/clients/{clientId}/files/{digest}', []);
const DEVICE = compilePathTemplate('/v1.0/devices/{deviceId}', ['deviceId']);

describe('compilePathTemplate', () => {
  it.each([
    ['/v1/clients/a/files/sha256:00', { clientId: 'a', digest: 'sha256:00' }],
    ['/v1/clients/%61%2Fb/files/%C3%A4', { clientId: 'a/b', digest: 'ä' }],
    ['/v1/clients/a\n/files/b', { clientId: 'a\n', digest: 'b' }],
    ['/v1/clients/__proto__/files/b', { clientId: '__proto__', digest: 'b' }],
  ])('reads the parameters of %j', (path, parameters) => {
    expect(DOCUMENT.match(path)).toEqual(parameters);
  });

  it.each([
    '',
    '/v1/clients/a/files',
    '/v1/clients//files/b',
    '/v1/clients/a/files/',
    '/v1/clients/a/files/b/c',
    '/v1/clients/a/Files/b',
    '/x/v1/clients/a/files/b',
    '/v1/clients/%/files/b',
    '/v1/clients/%ff/files/b',
  ])('is not the template of %j', (path) => {
    expect(DOCUMENT.match(path)).toBeUndefined();
  });

  it('gives a parameter of several segments the rest of the path', () => {
    expect(DEVICE.match('/v1.0/devices/gateway/child%2F1')).toEqual({ deviceId: 'gateway/child/1' });
    expect(DEVICE.match('/v1.0/devices//x\n')).toEqual({ deviceId: '/x\n' });
    expect(DEVICE.match('/v1.0/devices/')).toBeUndefined();
  });

  it('takes what is literal literally', () => {
    expect(DEVICE.match('/v1x0/devices/a')).toBeUndefined();
    expect([DOCUMENT.literals, DEVICE.literals]).toEqual([4, 3]);
  });
});

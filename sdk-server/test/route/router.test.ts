import type { Operation } from '@margo-contract/generated';
import { operations } from '@margo-contract/generated/signature';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../src/route/router.js';

/** An operation of the contract, at another path. */
function at(path: string, multiSegment = false): Operation {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const pathParameters = names.map((name) => ({ name, schema: null, pattern: null, multiSegment }));
  return { ...operations.getDeployment, path, pathParameters };
}

function templateOf(operation: Operation) {
  const findRoute = createRouter({ one: operation });
  return { match: (path: string) => findRoute(path)?.parameters };
}

const DOCUMENT = templateOf(at('/v1/clients/{clientId}/files/{digest}'));
const DEVICE = templateOf(at('/v1.0/devices/{deviceId}', true));

describe('a path template', () => {
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
  });
});

describe('the router', () => {
  it('prefers the template with more literal segments, in either order', () => {
    const [general, special] = [at('/files/{name}/{part}'), at('/files/{name}/status')];
    for (const table of [
      { general, special },
      { special, general },
    ]) {
      expect(createRouter<string>(table)('/files/a/status')?.methods.get('GET')).toBe('special');
    }
  });

  it.each([
    ['/plant7/v1/x', true],
    ['https://wfm.example/plant7/v1/x?y', true],
    ['HTTP://wfm.example:8443/plant7/v1/x', true],
    ['/v1/x', false],
    ['*', false],
    ['wfm.example:443', false],
    ['https://wfm.example', false],
  ])('reads the request target %s', (target, isServed) => {
    expect(createRouter({ one: at('/v1/x') }, '/plant7')(target) !== undefined).toBe(isServed);
  });
});

import { operations as operator } from '@margo-contract/generated/operator';
import { operations as signature } from '@margo-contract/generated/signature';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../src/http/router.js';

describe('the router', () => {
  const find = createRouter(signature);
  const operationOf = (method: string, path: string) => find(path)?.methods.get(method);

  it('finds operations by path and method', () => {
    expect(operationOf('GET', '/api/v1/clients/a/deployments')).toBe('getStateManifest');
    expect(operationOf('GET', '/api/v1/clients/a/deployments/b/c')).toBe('getDeployment');
    expect(operationOf('DELETE', '/api/v1/clients/a/deployments')).toBeUndefined();
  });

  it('prefers the path with more literal segments', () => {
    expect(operationOf('POST', '/api/v1/clients/a/deployments/b/status')).toBe('reportDeploymentStatus');
    const findOperator = createRouter(operator);
    expect(findOperator('/operator/v1/clients/stream')?.methods.get('POST')).toBe(
      'registerClientsFromStream',
    );
  });

  it('gives the whole rest of the path to a parameter that may hold slashes', () => {
    for (const path of ['gw/rack/valve', 'gw%2Frack%2Fvalve']) {
      const route = find(`/api/v1/clients/a/capabilities/${path}`);
      expect(route?.parameters).toEqual({ clientId: 'a', deviceId: 'gw/rack/valve' });
    }
  });

  it.each([
    '',
    '/',
    '/api/v1/clients//deployments',
    '/api/v1/clients/%/deployments',
    '/API/v1/onboarding',
    '/api/v1/onboarding/',
  ])('finds nothing at %j', (path) => {
    expect(find(path)).toBeUndefined();
  });
});

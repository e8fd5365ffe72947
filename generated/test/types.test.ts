import { expect, expectTypeOf, test } from 'vitest';
import type { Operation } from '../src/operation.js';
import {
  aboutBlank,
  type ProblemSlug,
  type ProblemType,
  problemTypeBaseUri,
  problemTypes,
} from '../src/problem-types.js';
import { type Requirement, requirements } from '../src/requirements.js';
import { validateStateManifest } from '../src/schema/manifest/StateManifest.js';
import type {
  Bundle,
  DeviceCapabilitiesManifest,
  OnboardingResult,
  OperationId,
  RequestBodyOf,
  ResponseBodyOf,
  StateManifest,
} from '../src/signature/index.js';
import { operations } from '../src/signature/index.js';

test('bodies have the types of the contract', () => {
  expectTypeOf<StateManifest['manifestVersion']>().toEqualTypeOf<bigint>();
  expectTypeOf<Bundle>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<RequestBodyOf<'createDeviceCapabilities'>>().toEqualTypeOf<DeviceCapabilitiesManifest>();
  expectTypeOf<RequestBodyOf<'getStateManifest'>>().toBeNever();
  expectTypeOf<ResponseBodyOf<'getStateManifest', 200>>().toEqualTypeOf<StateManifest>();
  expectTypeOf<ResponseBodyOf<'onboardClient', 201>>().toEqualTypeOf<OnboardingResult>();
  expectTypeOf<ResponseBodyOf<'getDeployment', 200>>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<ResponseBodyOf<'getBundle', 200>>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<ResponseBodyOf<'getStateManifest', 304>>().toBeNever();
});

test('extensions are allowed by name, mistyped members are not', () => {
  const manifest: DeviceCapabilitiesManifest = {
    apiVersion: 'device.margo.org/v1alpha1',
    kind: 'DeviceCapabilitiesManifest',
    properties: { id: 'line-7', vendor: 'V', modelNumber: 'M', serialNumber: 'S' },
    'x-kestrel-extensions': { contract: 'gold' },
  };
  expect(manifest).toHaveProperty('x-kestrel-extensions');
  expectTypeOf<{ 'x-kestrel-extensions': string }>().not.toExtend<
    Pick<DeviceCapabilitiesManifest, `x-${string}-extensions`>
  >();
  expectTypeOf<StateManifest>().not.toHaveProperty('deploymets');
});

test('a validator is a guard that turns 64-bit integers into bigint', () => {
  const value: unknown = { manifestVersion: 7, bundle: null, deployments: [] };
  if (!validateStateManifest(value)) throw new Error('the manifest was refused');
  expectTypeOf(value).toEqualTypeOf<StateManifest>();
  expect(value.manifestVersion).toBe(7n);
  expect(validateStateManifest({})).toBe(false);
  expect(validateStateManifest.errors?.[0]).toMatchObject({ keyword: 'required', instancePath: '' });
});

test('the operation table says what a client and a server need', () => {
  expectTypeOf<keyof typeof operations>().toEqualTypeOf<OperationId>();
  const {
    createDeviceCapabilities,
    getRootCertificate,
    getStateManifest,
  }: Readonly<Record<string, Operation>> = operations;
  expect(createDeviceCapabilities).toMatchObject({
    method: 'POST',
    path: '/api/v1/clients/{clientId}/capabilities/{deviceId}',
    pathParameters: [
      { name: 'clientId', schema: 'ClientId', multiSegment: false },
      { name: 'deviceId', schema: 'DeviceId', multiSegment: true },
    ],
    security: 'signature',
    signed: true,
    requestBody: { required: true, mediaTypes: ['application/json'], schema: 'DeviceCapabilitiesManifest' },
  });
  expect(createDeviceCapabilities?.pathParameters[1]?.pattern).toBe('^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$');
  expect(createDeviceCapabilities?.responses['404']?.problemTypes).toContain('gateway-not-found');
  expect(getRootCertificate).toMatchObject({ security: 'none', signed: false, requestBody: null });
  expect(getStateManifest?.responses['304']).toMatchObject({ mediaTypes: [], schema: null });
  expect(getStateManifest?.requirements).toContain('MAN-001');
});

test('the tables are typed by their entries', () => {
  expectTypeOf<'semantic-error'>().toExtend<ProblemSlug>();
  expectTypeOf<'no-such-type'>().not.toExtend<ProblemSlug>();
  const types: readonly ProblemType[] = Object.values(problemTypes);
  for (const { uri, slug } of types) expect(uri).toBe(`${problemTypeBaseUri}${slug}`);
  expect(aboutBlank[503]).toMatchObject({
    title: 'Service Unavailable',
    retryable: true,
    retryAfter: 'required',
  });
  const requirement: Requirement = requirements['SIG-001'];
  expect(requirement).toMatchObject({ id: 'SIG-001', level: 'MUST' });
});
